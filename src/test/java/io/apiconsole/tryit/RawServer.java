package io.apiconsole.tryit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.HexFormat;

/** Servers that are none of HTTP's. */
final class RawServer implements AutoCloseable {

    private static final String TLS_1_0_HELLO =
            "160301002a" + "02000026" + "0301" + "00".repeat(32) + "00" + "002f" + "00";

    private final ServerSocket server;

    private RawServer(int backlog) {
        try {
            server = new ServerSocket(0, backlog, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes connections and says nothing. */
    static RawServer silent() {
        return new RawServer(100);
    }

    /** Takes no more connections: nobody accepts those that fill its queue. */
    static RawServer full() {
        RawServer full = new RawServer(1);
        for (int i = 0; i < 2; i++) {
            try {
                new Socket(InetAddress.getLoopbackAddress(), full.port());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return full;
    }

    /** Speaks TLS 1.0 and nothing newer. */
    static RawServer old() {
        RawServer old = new RawServer(100);
        Thread thread = new Thread(old::greet);
        thread.setDaemon(true);
        thread.start();
        return old;
    }

    int port() {
        return server.getLocalPort();
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void greet() {
        while (!server.isClosed()) {
            try (Socket socket = server.accept()) {
                socket.getInputStream().read();
                socket.getOutputStream().write(HexFormat.of().parseHex(TLS_1_0_HELLO));
                socket.getInputStream().read(new byte[8192]);
                socket.getInputStream().read();
            } catch (IOException hungUp) {
                continue;
            }
        }
    }
}
