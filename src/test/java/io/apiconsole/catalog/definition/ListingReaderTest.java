package io.apiconsole.catalog.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.apiconsole.catalog.DefinitionProblem;
import io.apiconsole.catalog.definition.ListingReader.Entry;
import io.apiconsole.testing.FakeProvider;
import io.apiconsole.testing.Fixtures;
import java.net.URI;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListingReaderTest {

    private static final List<URI> CONFIGURED = List.of(URI.create("https://api.provider.example/v1"));

    private final Problems problems = new Problems("v1", null);
    private final ListingReader reader = new ListingReader(100);

    @Test
    void sections_are_sorted_as_people_sort() {
        assertThat(reader.read(Some.json(Fixtures.LISTING.json()), CONFIGURED, problems))
                .containsExactly(
                        new Entry("/Apple", "Red"),
                        new Entry("/bear", ""),
                        new Entry("/bear/brown", ""),
                        new Entry("/zebra", "Striped"));
    }

    @Test
    void D_04_each_broken_entry_costs_itself_and_is_named() {
        reader.read(Some.json(Fixtures.LISTING.json()), CONFIGURED, problems);

        assertThat(problems.list())
                .extracting(problem -> problem.item() + ": " + problem.cause())
                .contains(
                        "section /zebra: is there twice",
                        "section /../../etc/passwd: is not a section's path",
                        "section //evil.example: is not a section's path",
                        "section http://evil.example/x: is not a section's path",
                        "section 5: its path is not a text",
                        "section without a path: is not an object",
                        "section without a path: has no path",
                        "section /bear: its description is not a text")
                .hasSize(17);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/v1", "http://evil.example:8080/v1", "//evil.example/v1",
                        "https://api.provider.example@evil.example/v1",
                "https://api.provider.example.evil.example/v1", "https://2130706433/v1", "http://0x7f.1/v1",
                        "file:///etc"
            })
    void P_12_a_listing_that_names_another_server_is_reported(String basePath) {
        reader.read(Some.json(FakeProvider.listing(basePath, List.of("/a"))), CONFIGURED, problems);

        assertThat(problems.list())
                .singleElement()
                .extracting(DefinitionProblem::cause)
                .asString()
                .startsWith("names another server than the configured one and is ignored");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://api.provider.example/v1", "https://API.provider.example/1.0", "/v1", ""})
    void P_12_a_listing_that_names_the_configured_server_is_not_reported(String basePath) {
        reader.read(Some.json(FakeProvider.listing(basePath, List.of("/a"))), CONFIGURED, problems);

        assertThat(problems.list()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[]", "{\"apis\":[]}", "{\"apis\":null}", "{\"apis\":{}}", "{\"apis\":[{}]}", "5"})
    void D_04_what_names_no_section_is_refused(String document) {
        assertThatExceptionOfType(Fields.UnusableException.class)
                .isThrownBy(() -> reader.read(Some.json(document), CONFIGURED, problems));
    }

    @Test
    void D_07_a_branch_has_no_more_sections_than_the_limit() {
        List<String> sections = IntStream.range(0, 150).mapToObj(i -> "/s" + i).toList();

        assertThat(reader.read(Some.json(FakeProvider.listing("", sections)), CONFIGURED, problems))
                .hasSize(100);
        assertThat(problems.list()).hasSize(50);
    }
}
