package io.apiconsole.catalog.definition;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;

/** Parses documents under the configured limits (SECURITY D-07). */
final class JsonDocuments {

    private static final int MAX_NAME = 1_000;

    private final ObjectMapper mapper;

    JsonDocuments(DefinitionsConfig.Limits limits) {
        StreamReadConstraints constraints = StreamReadConstraints.builder()
                .maxDocumentLength(limits.size().asLongValue())
                .maxTokenCount(limits.tokens())
                .maxNestingDepth(limits.depth())
                .maxStringLength(limits.string())
                .maxNumberLength(limits.number())
                .maxNameLength(MAX_NAME)
                .build();
        mapper = JsonMapper.builder(
                        JsonFactory.builder().streamReadConstraints(constraints).build())
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build();
    }

    /**
     * Parses a document.
     *
     * @throws Fields.UnusableException if it is no JSON, or beyond a limit
     */
    JsonNode parse(Document document) {
        try {
            return mapper.readTree(document.bytes());
        } catch (JsonProcessingException e) {
            throw new Fields.UnusableException("is not usable JSON: " + e.getOriginalMessage());
        } catch (IOException e) {
            // Bytes that are no characters in any encoding of JSON.
            throw new Fields.UnusableException("is not usable JSON: " + e.getMessage());
        }
    }
}
