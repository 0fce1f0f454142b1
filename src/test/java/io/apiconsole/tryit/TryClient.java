package io.apiconsole.tryit;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;

/** Calls operations as the page does. */
final class TryClient {

    static final ObjectMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private TryClient() {}

    /** An answer of the console. */
    record Answer(HttpResponse<byte[]> response) {

        int status() {
            return response.statusCode();
        }

        Optional<String> header(String name) {
            return response.headers().firstValue(name);
        }

        /** The provider's answer within. */
        Message message() {
            return new Message(new String(response.body(), ISO_8859_1));
        }

        JsonNode problem() {
            try {
                return JSON.readTree(response.body());
            } catch (IOException e) {
                throw new UncheckedIOException("Not JSON", e);
            }
        }

        String type() {
            return problem().path("type").asText();
        }
    }

    /** A {@code message/http} document, a character for each byte. */
    record Message(String text) {

        String statusLine() {
            return text.lines().findFirst().orElse("");
        }

        int status() {
            return Integer.parseInt(statusLine().split(" ")[1]);
        }

        List<String> fields() {
            return text.substring(0, text.indexOf("\r\n\r\n")).lines().skip(1).toList();
        }

        List<String> field(String name) {
            String start = name.toLowerCase(Locale.ROOT) + ":";
            return fields().stream()
                    .filter(field -> field.toLowerCase(Locale.ROOT).startsWith(start))
                    .map(field -> field.substring(start.length()).strip())
                    .toList();
        }

        String body() {
            return text.substring(text.indexOf("\r\n\r\n") + 4);
        }
    }

    /** A call that is being put together. */
    static final class Call {

        private final ObjectNode request = JSON.createObjectNode();
        private final ObjectNode parameters = request.putObject("parameters");
        private String token;

        private Call(String branch, String method, String path) {
            request.put("branch", branch).put("method", method).put("path", path);
        }

        Call path(String name, String value) {
            parameters.withObject("/path").put(name, value);
            return this;
        }

        Call query(String name, String... values) {
            List.of(values)
                    .forEach(value ->
                            parameters.withObject("/query").withArray(name).add(value));
            return this;
        }

        Call header(String name, String value) {
            parameters.withObject("/header").put(name, value);
            return this;
        }

        Call body(String text) {
            request.put("body", text);
            return this;
        }

        /** Called by the user with this token. */
        Call as(String userToken) {
            token = userToken;
            return this;
        }

        String json() {
            try {
                return JSON.writeValueAsString(request);
            } catch (JsonProcessingException e) {
                throw new IllegalStateException(e);
            }
        }

        Answer send() {
            return TryClient.send(http(json(), token));
        }

        CompletableFuture<Answer> sendAsync() {
            return CLIENT.sendAsync(http(json(), token), BodyHandlers.ofByteArray())
                    .thenApply(Answer::new);
        }

        /** Whether the answer broke off. */
        boolean breaksOff() {
            return breaksOffOrIs("none at all");
        }

        /** Whether the answer broke off, or was of this problem type where nothing had been sent yet. */
        boolean breaksOffOrIs(String type) {
            try {
                HttpResponse<byte[]> response = CLIENT.send(http(json(), token), BodyHandlers.ofByteArray());
                return response.statusCode() >= 400
                        && new Answer(response).type().equals(type);
            } catch (IOException brokenOff) {
                return true;
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    static Call call(String method, String path) {
        return callOf("v1", method, path);
    }

    static Call callOf(String branch, String method, String path) {
        return new Call(branch, method, path);
    }

    /** Waits until operations are known. */
    static void awaitCatalog() {
        if (!isCatalogWhole()) {
            Awaitility.await().until(TryClient::isCatalogWhole);
        }
    }

    private static boolean isCatalogWhole() {
        var answer = RestAssured.get("/api/catalog");
        return answer.statusCode() == 200
                && answer.jsonPath().getList("branches").size() >= TryCalls.BRANCHES;
    }

    /** Any JSON, or none. */
    static Answer send(String json) {
        return send(http(json, null));
    }

    static Answer send(HttpRequest request) {
        try {
            return new Answer(CLIENT.send(request, BodyHandlers.ofByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException("The console gave no answer", e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    static HttpRequest.Builder request() {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + "/api/try"))
                .header("Content-Type", "application/json")
                .header("X-Console", "1");
    }

    private static HttpRequest http(String json, String token) {
        HttpRequest.Builder request = request().POST(BodyPublishers.ofString(json));
        if (token != null) {
            request.header(HeaderTokens.HEADER, token);
        }
        return request.build();
    }
}
