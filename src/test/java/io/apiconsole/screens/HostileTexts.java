package io.apiconsole.screens;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.apiconsole.testing.Corpus;
import java.util.ArrayList;
import java.util.List;

/** Texts that would be more than texts, and definitions that hold them. */
final class HostileTexts {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private HostileTexts() {}

    /** The project's corpus of Markdown, each line of which is a JSON string. */
    static List<String> markdown() {
        List<String> texts = new ArrayList<>();
        for (String line : Corpus.read("markdown.txt")) {
            try {
                texts.add(MAPPER.readValue(line, String.class));
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("No JSON string: " + line, e);
            }
        }
        return texts;
    }

    /** A section with an operation for each text, called "Text 0" and so on, that has it as its long description. */
    static String section(String path, List<String> texts) {
        ObjectNode document = MAPPER.createObjectNode().put("apiVersion", "1.0").put("resourcePath", path);
        document.putObject("models");
        ArrayNode apis = document.putArray("apis");
        for (String text : texts) {
            int number = apis.size();
            ObjectNode api = apis.addObject().put("path", path + "/" + number).put("description", "");
            ObjectNode operation = api.putArray("operations")
                    .addObject()
                    .put("httpMethod", "GET")
                    .put("description", "Text " + number)
                    .put("longDescription", text)
                    .put("responseType", "void");
            operation.putObject("apiStatus").put("value", "PRODUCTION").put("description", "Stable");
            operation.putArray("parameters");
        }
        return document.toString();
    }
}
