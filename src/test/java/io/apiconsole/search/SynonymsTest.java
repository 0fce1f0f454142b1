package io.apiconsole.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.quarkus.runtime.configuration.ConfigurationException;
import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SynonymsTest {

    @TempDir
    Path folder;

    @Test
    void words_in_one_line_stand_for_each_other() {
        Synonyms synonyms = Synonyms.parse(List.of("server, virtual machine"));

        assertThat(synonyms.of(List.of("server"))).containsExactly(List.of("virtual", "machine"));
        assertThat(synonyms.of(List.of("virtual", "machine"))).containsExactly(List.of("server"));
    }

    @Test
    void an_arrow_goes_one_way() {
        Synonyms synonyms = Synonyms.parse(List.of("# French", "", "clé, clef => key"));

        assertThat(synonyms.of(List.of("cle"))).containsExactly(List.of("key"));
        assertThat(synonyms.of(List.of("clef"))).containsExactly(List.of("key"));
        assertThat(synonyms.of(List.of("key"))).isEmpty();
    }

    @Test
    void a_verb_asks_for_its_methods() {
        Synonyms synonyms = Synonyms.parse(List.of("PUT: change", "PATCH: change, patch"));

        assertThat(synonyms.methods(List.of("change"))).containsExactly("PUT", "PATCH");
        assertThat(synonyms.methods(List.of("patch"))).containsExactly("PATCH");
    }

    @ParameterizedTest
    @CsvSource({
        "'FETCH: get', 'line 2: there are no words of the kind FETCH'",
        "'a, , b', 'line 2: '''' is no term of 1 to 4 words'",
        "'a => one two three four five', 'line 2: ''one two three four five'' is no term of 1 to 4 words'"
    })
    void a_line_that_cannot_be_read_is_named(String line, String message) {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> Synonyms.parse(List.of("# first", line)))
                .withMessage(message);
    }

    @Test
    void the_operators_file_adds_to_those_that_are_built_in() throws IOException {
        Path file = Files.writeString(folder.resolve("more.txt"), "nimbo => server\n");

        Synonyms synonyms = SynonymFiles.read(config(file));

        assertThat(synonyms.of(List.of("nimbo"))).containsExactly(List.of("server"));
        assertThat(synonyms.of(List.of("facture"))).contains(List.of("bill"));
    }

    @Test
    void an_operators_file_that_cannot_be_read_stops_the_start_and_is_named() throws IOException {
        Path missing = folder.resolve("missing.txt");
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> SynonymFiles.read(config(missing)))
                .withMessage("console.search.synonyms: the file " + missing + " cannot be read");

        Path wrong = Files.writeString(folder.resolve("wrong.txt"), "GO: get\n");
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> SynonymFiles.read(config(wrong)))
                .withMessageStartingWith("console.search.synonyms: in the file " + wrong + ", line 1: ");
    }

    private static SearchConfig config(Path synonyms) {
        return new SmallRyeConfigBuilder()
                .withConverter(Duration.class, 100, new DurationConverter())
                .withMapping(SearchConfig.class)
                .withDefaultValue("console.search.synonyms", synonyms.toString())
                .build()
                .getConfigMapping(SearchConfig.class);
    }
}
