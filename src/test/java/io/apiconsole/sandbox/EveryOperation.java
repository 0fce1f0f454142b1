package io.apiconsole.sandbox;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.apiconsole.testing.SandboxLogin;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Calls every operation that the console's catalogue has, with what the catalogue says that it takes, and checks what
 * comes back against what the catalogue says that it answers. Things are read, then made and changed, then deleted.
 */
final class EveryOperation implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern PARAMETER = Pattern.compile("\\{([^}/]+)}");
    private static final List<List<String>> PHASES =
            List.of(List.of("GET", "HEAD", "OPTIONS"), List.of("POST"), List.of("PUT", "PATCH"), List.of("DELETE"));

    private final String token = SandboxLogin.accessToken("all");
    private final Client client = new Client(token);
    private final Map<String, String> paths = new ConcurrentHashMap<>();
    private final Map<String, JsonNode> lists = new ConcurrentHashMap<>();
    private final Map<String, Documented> reads = new HashMap<>();
    private final Queue<String> complaints = new ConcurrentLinkedQueue<>();
    private final Predicate<String> leftOut;

    /**
     * Nothing is called yet.
     *
     * @param leftOut operations, such as {@code GET /lab/endless}, that answer something else on purpose
     */
    EveryOperation(Predicate<String> leftOut) {
        this.leftOut = leftOut;
    }

    /** An operation and what the catalogue says of it. */
    private record Documented(String branch, JsonNode document) {

        String method() {
            return document.get("method").asText();
        }

        String path() {
            return document.get("path").asText();
        }

        @Override
        public String toString() {
            return branch + " " + method() + " " + path();
        }
    }

    /** How many operations were called. */
    int call() {
        List<Documented> operations = operations();
        operations.stream()
                .filter(operation -> operation.method().equals("GET"))
                .forEach(operation -> reads.put("/sandbox/" + operation.branch() + operation.path(), operation));
        for (List<String> methods : PHASES) {
            List<Documented> phase = operations.stream()
                    .filter(operation -> methods.contains(operation.method()))
                    .toList();
            if (methods.contains("DELETE")) {
                phase.stream()
                        .sorted(Comparator.comparing(
                                operation -> -operation.path().split("/").length))
                        .forEach(this::tryOut);
            } else {
                client.parallel(phase, this::tryOut);
            }
        }
        return operations.size();
    }

    List<String> complaints() {
        return complaints.stream().sorted().toList();
    }

    @Override
    public void close() {
        client.close();
    }

    private List<Documented> operations() {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> client.get("/api/catalog").path("branches").size() == 2);
        List<String> addresses = new ArrayList<>();
        for (JsonNode branch : client.get("/api/catalog").get("branches")) {
            String id = branch.get("id").asText();
            for (JsonNode section : branch.get("sections")) {
                JsonNode list = client.get("/api/catalog/operations?branch=" + id + "&section="
                        + Client.encoded(section.get("path").asText()));
                list.path("operations")
                        .forEach(operation -> addresses.add("/api/catalog/operation?branch=" + id + "&method="
                                + operation.get("method").asText() + "&path="
                                + Client.encoded(operation.get("path").asText())));
            }
        }
        Queue<Documented> found = new ConcurrentLinkedQueue<>();
        client.parallel(addresses, address -> {
            JsonNode document = client.get(address);
            found.add(new Documented(document.get("branch").asText(), document));
        });
        return found.stream()
                .filter(operation -> !leftOut.test(operation.method() + " " + operation.path()))
                .sorted(Comparator.comparing(Documented::toString))
                .toList();
    }

    private void tryOut(Documented operation) {
        try {
            HttpResponse<String> answer = client.send(request(operation));
            check(operation, answer);
        } catch (IOException | RuntimeException e) {
            complaints.add(operation + ": " + e);
        }
    }

    private HttpRequest request(Documented operation) {
        HttpRequest.Builder request = HttpRequest.newBuilder();
        for (JsonNode parameter : operation.document().path("parameters")) {
            if (parameter.get("in").asText().equals("header")
                    && parameter.path("required").asBoolean()) {
                request.header(
                        parameter.get("name").asText(), Schemas.example(parameter.get("schema"), operation.document()));
            }
        }
        String query = query(operation, parameter -> true);
        String path = path(operation);
        if (operation.document().at("/authentication/required").asBoolean()) {
            boolean endsIt = operation.path().equals("/auth/logout");
            request.header("Authorization", "Bearer " + (endsIt ? SandboxLogin.accessToken("all") : token));
        }
        JsonNode body = body(operation, path);
        return request.uri(Client.uri(path + query))
                .header("Content-Type", "application/json")
                .method(
                        operation.method(),
                        body.isMissingNode() ? BodyPublishers.noBody() : BodyPublishers.ofString(body.toString()))
                .build();
    }

    private String query(Documented operation, Predicate<JsonNode> wanted) {
        StringBuilder query = new StringBuilder();
        for (JsonNode parameter : operation.document().path("parameters")) {
            if (parameter.get("in").asText().equals("query") && wanted.test(parameter)) {
                query.append(query.isEmpty() ? "?" : "&")
                        .append(Client.encoded(parameter.get("name").asText()))
                        .append('=')
                        .append(Client.encoded(queried(parameter, operation.document())));
            }
        }
        return query.toString();
    }

    /** An example; of a time until which something is wanted, one by which there is something. */
    private String queried(JsonNode parameter, JsonNode document) {
        return Schemas.example(parameter.get("schema"), document)
                .replace("2026-", parameter.get("name").asText().endsWith("to") ? "2028-" : "2025-");
    }

    /** The catalogue's example; whoever changes something says which state of it they have seen. */
    private JsonNode body(Documented operation, String path) {
        JsonNode example = operation.document().at("/requestBody/example");
        boolean changes = PHASES.get(2).contains(operation.method());
        if (changes && example.has("checksum")) {
            ((ObjectNode) example).set("checksum", client.get(path).path("checksum"));
        }
        return example;
    }

    private void check(Documented operation, HttpResponse<String> answer) throws IOException {
        if (answer.statusCode() != 200
                || answer.headers().firstValue("X-Ovh-Query-Id").isEmpty()) {
            complaints.add(operation + " (" + answer.uri() + "): " + answer.statusCode() + " " + answer.body());
            return;
        }
        JsonNode schema = operation.document().at("/response/schema");
        boolean hasBody =
                !operation.method().equals("HEAD") && !operation.method().equals("OPTIONS");
        if (schema.isMissingNode()) {
            if (hasBody && !answer.body().equals("null")) {
                complaints.add(operation + ": answers something: " + answer.body());
            }
            return;
        }
        Schemas.misfits(JSON.readTree(answer.body()), schema, operation.document())
                .forEach(misfit -> complaints.add(operation + ": " + misfit));
    }

    /** The path with things that are there: the first of each list, else whatever the parameter allows. */
    private String path(Documented operation) {
        StringBuilder path = new StringBuilder("/sandbox/" + operation.branch());
        StringBuilder template = new StringBuilder("/sandbox/" + operation.branch());
        for (String segment : operation.path().substring(1).split("/")) {
            template.append('/').append(segment);
            Matcher parameter = PARAMETER.matcher(segment);
            if (parameter.matches()) {
                Documented read = reads.get(template.substring(0, template.lastIndexOf("/")));
                String above = path
                        + (read == null
                                ? ""
                                : query(read, query -> query.path("required").asBoolean()));
                String name = parameter.group(1);
                JsonNode schema = parameter(operation, name);
                path.append('/')
                        .append(paths.computeIfAbsent(
                                template.toString(),
                                unknown -> Client.encoded(first(above, name, schema, operation.document()))));
            } else {
                path.append('/').append(segment);
            }
        }
        return path.toString();
    }

    private static JsonNode parameter(Documented operation, String name) {
        for (JsonNode parameter : operation.document().path("parameters")) {
            if (parameter.get("name").asText().equals(name)
                    && parameter.get("in").asText().equals("path")) {
                return parameter.get("schema");
            }
        }
        return MissingNode.getInstance();
    }

    private String first(String list, String name, JsonNode schema, JsonNode document) {
        JsonNode first = lists.computeIfAbsent(list, client::get).path(0);
        if (first.isValueNode() && !first.isNull()) {
            return first.asText();
        }
        String lower = name.toLowerCase(Locale.ROOT);
        List<String> names = new ArrayList<>(List.of(name, "id", "name"));
        first.fieldNames().forEachRemaining(names::add);
        return names.stream()
                .filter(candidate -> first.path(candidate).isTextual()
                        || first.path(candidate).isNumber())
                .filter(candidate -> lower.endsWith(candidate.toLowerCase(Locale.ROOT))
                        || lower.startsWith(candidate.toLowerCase(Locale.ROOT))
                        || List.of("id", "name").contains(candidate))
                .map(candidate -> first.get(candidate).asText())
                .findFirst()
                .orElseGet(() -> Schemas.example(schema, document));
    }
}
