package io.apiconsole.sandbox.definition;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/**
 * One operation.
 *
 * @param path its template, such as {@code /vps/{serviceName}}
 * @param section the path of the section that it belongs to
 * @param open whether it can be called without a token
 * @param inputs its parameters, without the body
 * @param body null if it takes none
 * @param response the schema of its answer; null if that has no content
 * @param schemas those that the others refer to
 */
public record Operation(
        String method,
        String path,
        String section,
        boolean open,
        List<Input> inputs,
        Input body,
        JsonNode response,
        SectionSchemas schemas) {

    /** The parameter of a place and a name. */
    public Optional<Input> input(Input.In in, String name) {
        return inputs.stream()
                .filter(input -> input.in() == in && input.name().equals(name))
                .findFirst();
    }

    /** Whether it answers a list. */
    public boolean listsSomething() {
        return response != null
                && schemas.resolve(response).path("type").asText().equals("array");
    }
}
