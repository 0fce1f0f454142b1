package io.apiconsole.tryit;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A provider that can do to its connections whatever it wants. It keeps each request as it came, byte by byte, and knows
 * what it is at work on.
 */
final class SocketUpstream implements AutoCloseable {

    private final ServerSocket server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, Behaviour> behaviours = new ConcurrentHashMap<>();
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final AtomicInteger connections = new AtomicInteger();
    private final AtomicInteger busy = new AtomicInteger();

    SocketUpstream() {
        this(listen());
    }

    SocketUpstream(ServerSocket server) {
        this.server = server;
        threads.execute(this::accept);
    }

    /** What it does with a request; afterwards the connection is kept for the next one, unless it is closed. */
    @FunctionalInterface
    interface Behaviour {
        void to(Received request, Socket connection) throws Exception;
    }

    /** A request, a character for each byte. */
    record Received(String head, String body) {

        String line() {
            return head.lines().findFirst().orElse("");
        }

        String target() {
            return line().split(" ")[1];
        }

        String path() {
            return target().split("\\?")[0];
        }

        List<String> fields() {
            return head.lines().skip(1).toList();
        }

        Optional<String> field(String name) {
            String start = name.toLowerCase(Locale.ROOT) + ":";
            return fields().stream()
                    .filter(field -> field.toLowerCase(Locale.ROOT).startsWith(start))
                    .map(field -> field.substring(start.length()).strip())
                    .findFirst();
        }
    }

    /** What it does with requests for a path from now on; whatever has none is answered with {@code {}}. */
    SocketUpstream on(String path, Behaviour behaviour) {
        behaviours.put(path, behaviour);
        return this;
    }

    /** Forgets behaviours and requests. */
    void reset() {
        behaviours.clear();
        received.clear();
        connections.set(0);
    }

    int port() {
        return server.getLocalPort();
    }

    List<Received> received() {
        return List.copyOf(received);
    }

    /** The one request that came. */
    Received only() {
        if (received.size() != 1) {
            throw new AssertionError("Not one request, but " + received);
        }
        return received.get(0);
    }

    /** How many connections were made since the last {@link #reset}. */
    int connections() {
        return connections.get();
    }

    /** How many requests it is at work on, which end when the console hangs up. */
    int busy() {
        return busy.get();
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.shutdownNow();
    }

    private static ServerSocket listen() {
        try {
            return new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException("No free port", e);
        }
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                connections.incrementAndGet();
                threads.execute(() -> serve(socket));
            } catch (IOException closed) {
                continue;
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            socket.setTcpNoDelay(true);
            for (Received request = read(socket.getInputStream());
                    request != null;
                    request = read(socket.getInputStream())) {
                received.add(request);
                behaviours.getOrDefault(request.path(), Behaviours.json("{}")).to(request, socket);
            }
        } catch (Exception connectionEnds) {
            // As tests want it: the console, or a behaviour, has had enough.
        }
    }

    private void behave(Received request, Socket socket) throws Exception {
        busy.incrementAndGet();
        try {
            behaviours.getOrDefault(request.path(), Behaviours.json("{}")).to(request, socket);
        } finally {
            busy.decrementAndGet();
        }
    }

    /** A request, or null where there is none any more. */
    private static Received read(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        while (!head.toString(ISO_8859_1).endsWith("\r\n\r\n")) {
            int b = in.read();
            if (b < 0) {
                return null;
            }
            head.write(b);
        }
        String text = head.toString(ISO_8859_1).replaceFirst("\r\n\r\n$", "\r\n");
        int length = new Received(text, "")
                .field("Content-Length")
                .map(Integer::parseInt)
                .orElse(0);
        return new Received(text, new String(in.readNBytes(length), ISO_8859_1));
    }

    /** Writes characters as bytes. */
    static void write(Socket connection, String text) throws IOException {
        OutputStream out = connection.getOutputStream();
        out.write(text.getBytes(ISO_8859_1));
        out.flush();
    }
}
