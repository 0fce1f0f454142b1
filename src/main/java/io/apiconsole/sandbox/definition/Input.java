package io.apiconsole.sandbox.definition;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * Something that an operation takes: a parameter, or its body.
 *
 * @param name empty for a body
 * @param required whether it has to be there
 * @param schema what it has to be
 */
public record Input(String name, In in, boolean required, JsonNode schema, String schemaId, SectionSchemas schemas) {

    /** Where in a request it is. */
    public enum In {
        PATH,
        QUERY,
        HEADER,
        BODY
    }

    /** The first thing that is wrong with a value. */
    public Optional<Mistake> check(JsonNode value) {
        return schemas.check(schemaId, value);
    }
}
