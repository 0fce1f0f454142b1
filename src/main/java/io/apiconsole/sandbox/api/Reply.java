package io.apiconsole.sandbox.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.util.Map;

/**
 * What the API answers to a call that it took.
 *
 * @param body null for none at all
 * @param headers besides those that every answer has
 */
record Reply(JsonNode body, Map<String, String> headers) {

    static Reply of(JsonNode body) {
        return new Reply(body, Map.of());
    }

    /** The format's way to say that there is nothing to say. */
    static Reply nothing() {
        return of(NullNode.getInstance());
    }

    static Reply headOnly(Map<String, String> headers) {
        return new Reply(null, headers);
    }
}
