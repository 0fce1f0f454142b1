package io.apiconsole.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** Makes many calls to the server under test, several at once. */
final class Client implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int THREADS = 8;

    private final HttpClient client = HttpClient.newHttpClient();
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    private final String token;

    Client(String token) {
        this.token = token;
    }

    static URI uri(String target) {
        return URI.create("http://localhost:" + RestAssured.port + target);
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    /** What is there to read; a missing node if there is nothing. */
    JsonNode get(String target) {
        try {
            HttpRequest request = HttpRequest.newBuilder(uri(target))
                    .header("Authorization", "Bearer " + token)
                    .build();
            HttpResponse<String> answer = send(request);
            return answer.statusCode() == 200 ? JSON.readTree(answer.body()) : MissingNode.getInstance();
        } catch (IOException e) {
            throw new IllegalStateException("No answer from " + target, e);
        }
    }

    HttpResponse<String> send(HttpRequest request) throws IOException {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The test is being stopped", e);
        }
    }

    <T> void parallel(List<T> items, Consumer<T> work) {
        List<Future<?>> done = new ArrayList<>();
        items.forEach(item -> done.add(threads.submit(() -> work.accept(item))));
        for (Future<?> one : done) {
            try {
                one.get();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (ExecutionException e) {
                throw new IllegalStateException(e.getCause());
            }
        }
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
