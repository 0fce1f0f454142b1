package io.apiconsole.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.AnnotatedTypeSource;
import org.hibernate.search.mapper.pojo.standalone.mapping.SearchMapping;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What would be sent to Elasticsearch or OpenSearch to create an index: the same mapping, by settings alone. */
class ElasticsearchTest {

    @TempDir
    Path folder;

    private JsonNode index;

    @BeforeEach
    void export() throws IOException {
        Map<String, Object> settings = EngineSettings.elasticsearch("operations-1");
        settings.put("hibernate.search.schema_management.strategy", "none");
        settings.put("hibernate.search.backend.version", "8.15.0");
        settings.put("hibernate.search.backend.version_check.enabled", "false");
        try (var mapping = SearchMapping.builder(AnnotatedTypeSource.empty())
                        .properties(settings)
                        .build();
                var session = mapping.createSession()) {
            session.schemaManager().exportExpectedSchema(folder);
        }
        try (Stream<Path> files = Files.walk(folder)) {
            Path file = files.filter(path -> path.endsWith("create-index.json"))
                    .findFirst()
                    .orElseThrow();
            assertThat(file.toString()).contains("operations-1");
            index = new ObjectMapper().readTree(file.toFile());
        }
    }

    @Test
    void the_fields_are_those_of_the_lucene_index() {
        JsonNode fields = index.at("/mappings/properties");

        for (SearchedIn part : SearchedIn.ALL) {
            for (String field : part.boosts().keySet()) {
                assertThat(fields.path(field).path("type").asText()).as(field).isEqualTo("text");
                assertThat(fields.path(field).path("analyzer").asText()).isEqualTo(OperationMapping.WORDS);
                assertThat(fields.path(field).path("search_analyzer").asText()).isEqualTo(OperationMapping.STEMS);
            }
        }
        for (String field : Searcher.FACETS) {
            assertThat(fields.path(field).path("type").asText()).as(field).isEqualTo("keyword");
        }
    }

    @Test
    void words_are_taken_as_the_console_has_made_them_so_that_both_engines_agree_about_what_a_word_is() {
        JsonNode analyzers = index.at("/settings/analysis/analyzer");

        assertThat(analyzers.at("/words/tokenizer").asText()).isEqualTo("whitespace");
        assertThat(analyzers.at("/stems/tokenizer").asText()).isEqualTo("keyword");
        assertThat(analyzers.findValues("filter")).isEmpty();
    }
}
