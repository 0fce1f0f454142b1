package io.apiconsole.screens;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.Route.FulfillOptions;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/**
 * Answers calls in the place of the console's server, for what a real provider and a real login give at odd times only.
 * Answers are given in the order in which they were said; the last one again and again.
 */
final class StandIn {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Deque<FulfillOptions> answers = new ArrayDeque<>();
    private final List<JsonNode> calls = new ArrayList<>();
    private final List<Route> held = new ArrayList<>();
    private boolean holding;

    private StandIn() {}

    static StandIn at(Page page) {
        StandIn standIn = new StandIn();
        page.route("**/api/try", standIn::answer);
        return standIn;
    }

    /** What was asked to be called so far. */
    List<JsonNode> calls() {
        return List.copyOf(calls);
    }

    JsonNode lastCall() {
        return calls.get(calls.size() - 1);
    }

    /** The provider answers with a status line's end, header fields, and a body. */
    StandIn answers(String status, Map<String, String> fields, String body) {
        StringBuilder message = new StringBuilder("HTTP/1.1 " + status + "\r\n");
        fields.forEach(
                (name, value) -> message.append(name).append(": ").append(value).append("\r\n"));
        message.append("Content-Type: application/json\r\n\r\n").append(body);
        answers.add(new FulfillOptions()
                .setStatus(200)
                .setHeaders(Map.of("Content-Type", "message/http", "Server-Timing", "upstream;dur=12"))
                .setBody(message.toString()));
        return this;
    }

    StandIn answers(String body) {
        return answers("200 OK", Map.of(), body);
    }

    /** The console refuses with a problem; a browser writes its status to its console. */
    StandIn refuses(int status, String problem, Map<String, String> fields) {
        answers.add(new FulfillOptions()
                .setStatus(status)
                .setHeaders(fields)
                .setContentType("application/problem+json")
                .setBody(problem));
        return this;
    }

    /** Nothing is answered at all. */
    StandIn holds() {
        holding = true;
        return this;
    }

    private void answer(Route route) {
        calls.add(read(route.request().postData()));
        if (holding) {
            held.add(route);
            return;
        }
        route.fulfill(answers.size() > 1 ? answers.remove() : answers.peek());
    }

    private static JsonNode read(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(body, e);
        }
    }
}
