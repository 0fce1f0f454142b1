package io.apiconsole.testing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.restassured.RestAssured;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Sends to the server under test exactly what it is told to, and reads until the server closes the connection. */
public final class RawHttp {

    private static final int PATIENCE_MILLIS = 10_000;

    private RawHttp() {}

    /** What came back, byte by byte as characters. */
    public record Answer(String text) {

        public int status() {
            return Integer.parseInt(text.split(" ", 3)[1]);
        }

        public Optional<String> header(String name) {
            String start = name.toLowerCase(Locale.ROOT) + ":";
            return head().lines()
                    .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(start))
                    .map(line -> line.substring(start.length()).strip())
                    .findFirst();
        }

        public String head() {
            return text.substring(0, text.indexOf("\r\n\r\n"));
        }

        public String body() {
            return text.substring(text.indexOf("\r\n\r\n") + 4);
        }
    }

    public static Answer get(String target, String... headers) {
        return request("GET", target, headers);
    }

    public static Answer request(String method, String target, String... headers) {
        String fields = String.join(
                "", List.of(headers).stream().map(field -> field + "\r\n").toList());
        return send(method + " " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + fields + "\r\n");
    }

    public static Answer send(String request) {
        return sendFrom("127.0.0.1", request);
    }

    /** From another address of this machine: Linux has all of 127.0.0.0/8. */
    public static Answer sendFrom(String address, String request) {
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), RestAssured.port, InetAddress.getByName(address), 0)) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            write(request, socket.getOutputStream());
            return new Answer(readAll(socket.getInputStream()));
        } catch (IOException e) {
            throw new UncheckedIOException("The server gave no answer", e);
        }
    }

    /** The server may answer and hang up before it has read everything. */
    private static void write(String request, OutputStream out) throws IOException {
        try {
            out.write(request.getBytes(ISO_8859_1));
            out.flush();
        } catch (SocketException e) {
            if (!isHangUp(e)) {
                throw e;
            }
        }
    }

    private static String readAll(InputStream in) throws IOException {
        StringBuilder text = new StringBuilder();
        byte[] buffer = new byte[8192];
        try {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                text.append(new String(buffer, 0, n, ISO_8859_1));
            }
        } catch (SocketException e) {
            if (!isHangUp(e)) {
                throw e;
            }
        }
        return text.toString();
    }

    private static boolean isHangUp(SocketException e) {
        return e.getMessage().contains("reset") || e.getMessage().contains("Broken pipe");
    }
}
