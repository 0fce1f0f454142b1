package io.apiconsole.tryit;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Optional;

/**
 * What the page asks to be called: an operation and values, never an address.
 *
 * @param path the operation's template
 * @param parameters may be left out
 * @param body the text as it was typed, or null
 */
@RegisterForReflection
record TryRequest(
        @JsonProperty(required = true) String branch,
        @JsonProperty(required = true) String method,
        @JsonProperty(required = true) String path,
        Parameters parameters,
        String body) {

    TryRequest {
        parameters = parameters == null ? new Parameters(null, null, null) : parameters;
    }

    /**
     * Values by the names of the parameters, in the order in which they were given.
     *
     * @param query several of a name are sent one after the other
     */
    @RegisterForReflection
    record Parameters(Map<String, String> path, Map<String, List<String>> query, Map<String, String> header) {

        Parameters {
            path = path == null ? Map.of() : path;
            query = query == null ? Map.of() : query;
            header = header == null ? Map.of() : header;
        }

        /** The value of a header field, whose name has no case. */
        Optional<String> headerValue(String name) {
            return header.entrySet().stream()
                    .filter(field -> field.getKey().equalsIgnoreCase(name))
                    .map(Entry::getValue)
                    .findFirst();
        }
    }
}
