package io.apiconsole.tryit;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.apiconsole.tryit.SocketUpstream.Behaviour;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;

/** What a {@link SocketUpstream} may do, good and bad. */
final class Behaviours {

    private Behaviours() {}

    /** A document. */
    static Behaviour json(String document) {
        return answer("200 OK", document, "Content-Type: application/json");
    }

    /** An answer as it should be. */
    static Behaviour answer(String status, String body, String... fields) {
        byte[] bytes = body.getBytes(UTF_8);
        return bytes(status, bytes, fields);
    }

    /** An answer with these bytes as its body. */
    static Behaviour bytes(String status, byte[] body, String... fields) {
        return (request, connection) -> {
            SocketUpstream.write(connection, head(status, fields) + "Content-Length: " + body.length + "\r\n\r\n");
            connection.getOutputStream().write(body);
        };
    }

    /** Just these characters, each a byte, and the end of the connection. */
    static Behaviour raw(String text) {
        return (request, connection) -> {
            SocketUpstream.write(connection, text);
            connection.close();
        };
    }

    /** Says nothing. */
    static Behaviour silent() {
        return (request, connection) -> wait(connection);
    }

    /** Says this much and then nothing. */
    static Behaviour silentAfter(String text) {
        return (request, connection) -> {
            SocketUpstream.write(connection, text);
            wait(connection);
        };
    }

    /** Says this much and cuts the connection off. */
    static Behaviour resetAfter(String text) {
        return (request, connection) -> {
            SocketUpstream.write(connection, text);
            Thread.sleep(100);
            connection.setSoLinger(true, 0);
            connection.close();
        };
    }

    /** The text, a byte at a time. */
    static Behaviour dribbling(String text, long millis) {
        return dribblingAfter("", text, millis);
    }

    /** This much at once, and then a byte at a time. */
    static Behaviour dribblingAfter(String begin, String text, long millis) {
        return (request, connection) -> {
            SocketUpstream.write(connection, begin);
            for (int i = 0; i < text.length(); i++) {
                SocketUpstream.write(connection, text.substring(i, i + 1));
                Thread.sleep(millis);
            }
        };
    }

    /** A body without an end, as fast as it is read. */
    static Behaviour endless() {
        return (request, connection) -> {
            SocketUpstream.write(connection, head("200 OK") + "Transfer-Encoding: chunked\r\n\r\n");
            String chunk = "8000\r\n" + "x".repeat(0x8000) + "\r\n";
            while (true) {
                SocketUpstream.write(connection, chunk);
            }
        };
    }

    /** A body of so many megabytes. */
    static Behaviour megabytes(int count) {
        byte[] megabyte = "x".repeat(1024 * 1024).getBytes(ISO_8859_1);
        return (request, connection) -> {
            SocketUpstream.write(
                    connection, head("200 OK") + "Content-Length: " + (long) count * megabyte.length + "\r\n\r\n");
            for (int i = 0; i < count; i++) {
                connection.getOutputStream().write(megabyte);
            }
        };
    }

    /** Later. */
    static Behaviour after(long millis, Behaviour behaviour) {
        return (request, connection) -> {
            Thread.sleep(millis);
            behaviour.to(request, connection);
        };
    }

    static byte[] gzip(byte[] plain) {
        ByteArrayOutputStream coded = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(coded)) {
            gzip.write(plain);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return coded.toByteArray();
    }

    /** With or without the wrapper that the name stands for. */
    static byte[] deflate(byte[] plain, boolean wrapped) {
        ByteArrayOutputStream coded = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflate =
                new DeflaterOutputStream(coded, new Deflater(Deflater.DEFAULT_COMPRESSION, !wrapped))) {
            deflate.write(plain);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return coded.toByteArray();
    }

    static String head(String status, String... fields) {
        StringBuilder head = new StringBuilder("HTTP/1.1 " + status + "\r\n");
        for (String field : fields) {
            head.append(field).append("\r\n");
        }
        return head.toString();
    }

    /** Until the other side hangs up. */
    private static void wait(Socket connection) throws IOException {
        if (connection.getInputStream().read() < 0) {
            connection.close();
        }
    }
}
