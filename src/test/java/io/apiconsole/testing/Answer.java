package io.apiconsole.testing;

import com.sun.net.httpserver.HttpExchange;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.zip.GZIPOutputStream;

/** What the {@link FakeProvider} answers. */
@FunctionalInterface
public interface Answer {

    /** Answers; the exchange is closed afterwards. */
    void to(HttpExchange exchange) throws IOException;

    /** A document with a strong validator, and 304 to those who have it. */
    static Answer json(String document) {
        byte[] bytes = document.getBytes(StandardCharsets.UTF_8);
        String tag = "\"" + Integer.toHexString(Arrays.hashCode(bytes)) + "\"";
        return exchange -> {
            exchange.getResponseHeaders().set("ETag", tag);
            if (tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
                exchange.sendResponseHeaders(304, -1);
            } else {
                send(exchange, bytes);
            }
        };
    }

    /** A document that was last changed then, and 304 to those who know. */
    static Answer json(String document, String lastModified) {
        return exchange -> {
            exchange.getResponseHeaders().set("Last-Modified", lastModified);
            if (lastModified.equals(exchange.getRequestHeaders().getFirst("If-Modified-Since"))) {
                exchange.sendResponseHeaders(304, -1);
            } else {
                send(exchange, document.getBytes(StandardCharsets.UTF_8));
            }
        };
    }

    /** These very bytes, whatever they are. */
    static Answer bytes(byte[] bytes) {
        return exchange -> send(exchange, bytes);
    }

    /** A status and no content. */
    static Answer status(int status) {
        return exchange -> exchange.sendResponseHeaders(status, -1);
    }

    /** It is elsewhere. */
    static Answer redirect(int status, String location) {
        return exchange -> {
            exchange.getResponseHeaders().set("Location", location);
            exchange.sendResponseHeaders(status, -1);
        };
    }

    /** The same, later. */
    default Answer after(long millis) {
        return exchange -> {
            pause(millis);
            to(exchange);
        };
    }

    /** The same, once it is released. */
    default Answer after(CountDownLatch release) {
        return exchange -> {
            await(release);
            to(exchange);
        };
    }

    /** The first part of a text at once, and the rest once it is released. */
    static Answer inParts(String first, CountDownLatch release, String rest) {
        return exchange -> {
            exchange.sendResponseHeaders(200, 0);
            OutputStream body = exchange.getResponseBody();
            body.write(first.getBytes(StandardCharsets.UTF_8));
            body.flush();
            await(release);
            body.write(rest.getBytes(StandardCharsets.UTF_8));
        };
    }

    /** A byte, a pause, a byte, and so on: never idle for long and never done. */
    static Answer dribbling(long millis) {
        return endless(" ".getBytes(StandardCharsets.UTF_8), millis);
    }

    /** A string that never ends. */
    static Answer endless() {
        byte[] chunk = new byte[64 * 1024];
        Arrays.fill(chunk, (byte) ' ');
        return endless(chunk, 0);
    }

    private static Answer endless(byte[] chunk, long pause) {
        return exchange -> {
            exchange.sendResponseHeaders(200, 0);
            OutputStream body = exchange.getResponseBody();
            while (true) {
                body.write(chunk);
                body.flush();
                pause(pause);
            }
        };
    }

    /** Says that it is longer than it is, and hangs up. */
    static Answer cutShort(String document) {
        byte[] bytes = document.getBytes(StandardCharsets.UTF_8);
        return exchange -> {
            exchange.sendResponseHeaders(200, bytes.length + 100L);
            exchange.getResponseBody().write(bytes);
            exchange.getResponseBody().flush();
            exchange.close();
        };
    }

    /** So many bytes of nothing, which take a thousandth of it on the wire. */
    static Answer gzipBomb(long size) {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        byte[] chunk = new byte[1024 * 1024];
        Arrays.fill(chunk, (byte) ' ');
        try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
            for (long done = 0; done < size; done += chunk.length) {
                gzip.write(chunk);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Writing to memory does not fail", e);
        }
        byte[] bomb = compressed.toByteArray();
        return exchange -> {
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            send(exchange, bomb);
        };
    }

    private static void send(HttpExchange exchange, byte[] bytes) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            exchange.getResponseBody().write(bytes);
        }
    }

    private static void await(CountDownLatch release) {
        try {
            release.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The provider is being stopped", e);
        }
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The provider is being stopped", e);
        }
    }
}
