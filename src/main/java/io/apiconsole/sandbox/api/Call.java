package io.apiconsole.sandbox.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.apiconsole.sandbox.definition.Operation;
import io.apiconsole.sandbox.login.Caller;
import java.util.Map;

/**
 * A call that is what its operation takes, by somebody who may make it.
 *
 * @param place what it is about
 * @param query the parameters by name, typed
 * @param headers the declared ones by name, typed
 * @param body a missing node if there is none
 * @param caller null if none is needed
 */
record Call(
        Operation operation,
        Place place,
        Map<String, JsonNode> query,
        Map<String, JsonNode> headers,
        JsonNode body,
        Caller caller) {

    Call at(Place other) {
        return new Call(operation, other, query, headers, body, caller);
    }
}
