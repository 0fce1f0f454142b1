package io.apiconsole.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/**
 * A provider on a free port of this machine. What it answers to a path is a value that can be changed at any time; what
 * it does not know is a 404. It counts who asked what.
 */
public final class FakeProvider implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool(FakeProvider::daemon);
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final Set<InetSocketAddress> connections = ConcurrentHashMap.newKeySet();
    private volatile Answer always;

    /** Starts it; it knows nothing yet. */
    public FakeProvider() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
        } catch (IOException e) {
            throw new UncheckedIOException("No free port", e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    /** A request that came in. */
    public record Asked(String path, String ifNoneMatch, String ifModifiedSince, String authorization) {}

    /** The absolute address of a path. */
    public String url(String path) {
        return "http://localhost:" + server.getAddress().getPort() + path;
    }

    /** Answers a path from now on so, whatever it answered before. */
    public FakeProvider on(String path, Answer answer) {
        answers.put(path, answer);
        return this;
    }

    /** Publishes a branch with these sections, in the layout of OVHcloud: {@code /v1/} and {@code /v1/cloud.json}. */
    public FakeProvider branch(String branch, Map<String, String> documentBySection) {
        on("/" + branch + "/", Answer.json(listing(url("/" + branch), documentBySection.keySet())));
        documentBySection.forEach((section, document) -> on("/" + branch + section + ".json", Answer.json(document)));
        return this;
    }

    /** A root listing. */
    public static String listing(String basePath, Iterable<String> sections) {
        StringBuilder apis = new StringBuilder();
        for (String section : sections) {
            apis.append(apis.isEmpty() ? "" : ",")
                    .append(
                            "{\"path\":\"%s\",\"schema\":\"{path}.{format}\",\"format\":[\"json\"],\"description\":\"\"}"
                                    .formatted(section));
        }
        return "{\"apis\":[%s],\"basePath\":\"%s\"}".formatted(apis, basePath);
    }

    /** Answers everything so until {@link #up}. */
    public FakeProvider always(Answer answer) {
        always = answer;
        return this;
    }

    /** Answers nothing but errors until {@link #up}. */
    public FakeProvider down() {
        return always(Answer.status(503));
    }

    /** Answers again what each path was given. */
    public FakeProvider up() {
        always = null;
        return this;
    }

    /** Forgets every answer and every request. */
    public FakeProvider reset() {
        always = null;
        answers.clear();
        forgetRequests();
        return this;
    }

    /** Starts to count anew. */
    public void forgetRequests() {
        asked.clear();
        connections.clear();
    }

    /** The requests so far. */
    public List<Asked> asked() {
        return List.copyOf(asked);
    }

    /** The paths asked for so far, with those given left out. */
    public List<String> pathsAsked(String... leftOut) {
        return asked.stream()
                .map(Asked::path)
                .filter(path -> !Arrays.asList(leftOut).contains(path))
                .collect(Collectors.toList());
    }

    /** From how many connections the requests came. */
    public int connections() {
        return connections.size();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getRawPath();
        asked.add(new Asked(
                path,
                exchange.getRequestHeaders().getFirst("If-None-Match"),
                exchange.getRequestHeaders().getFirst("If-Modified-Since"),
                exchange.getRequestHeaders().getFirst("Authorization")));
        connections.add(exchange.getRemoteAddress());
        Answer answer = always != null ? always : answers.getOrDefault(path, Answer.status(404));
        try {
            answer.to(exchange);
            // Ending the streams rather than the exchange leaves the connection open for the next request.
            exchange.getRequestBody().close();
            exchange.getResponseBody().close();
        } catch (IOException | IllegalStateException endsBadly) {
            exchange.close();
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = Executors.defaultThreadFactory().newThread(work);
        thread.setDaemon(true);
        return thread;
    }
}
