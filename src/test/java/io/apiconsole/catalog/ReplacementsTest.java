package io.apiconsole.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.apiconsole.catalog.definition.Readers;
import io.apiconsole.testing.Fixtures;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReplacementsTest {

    private final Section section = Readers.section("/states", Fixtures.STATES.json());
    private final Branch v1 = new Branch("v1", null, List.of(section));
    private final Branch v2 = new Branch("v2", null, List.of(Readers.section("/states", Fixtures.STATES.json())));

    @ParameterizedTest
    @CsvSource({
        "GET, /states/deprecated,          v1 get-/states/beta",
        "GET, /states/old-prefix,          v1 get-/states/beta",
        "GET, /states/branch-prefix,       v2 get-/states/beta",
        "GET, /states/other-names/{first}, v1 get-/states/named/-name-",
        "POST, /states/by-verb/{x},        v1 post-/states/named/-name-",
        "GET, /states/same,                v2 get-/states/same",
    })
    void a_replacement_is_found_in_each_of_its_forms(String method, String path, String found) {
        assertThat(find(method, path, v1, v2)).contains(found);
    }

    @ParameterizedTest
    @CsvSource({"/states/nowhere", "/states/branch-prefix", "/states/same"})
    void a_replacement_that_the_catalogue_does_not_have_is_not_guessed(String path) {
        assertThat(find("GET", path, v1)).isEmpty();
    }

    @Test
    void one_that_names_no_branch_may_be_in_another() {
        Section only = Readers.section(
                "/old",
                """
                {"apis":[{"path":"/old","operations":[{"httpMethod":"GET","responseType":"void",
                "apiStatus":{"value":"DEPRECATED","replacement":" /states/beta/ "}}]}]}""");

        assertThat(find("GET", "/old", new Branch("v1", null, List.of(only)), v2))
                .contains("v2 get-/states/beta");
    }

    private static Optional<String> find(String method, String path, Branch... branches) {
        CatalogSnapshot snapshot = new CatalogSnapshot("1", Instant.EPOCH, null, List.of(), List.of(branches));
        Operation replaced =
                branches[0].sections().get(0).operation(method, path).orElseThrow();
        return new Replacements(snapshot)
                .find(replaced, branches[0])
                .map(found -> found.branch().id() + " " + found.operation().id());
    }
}
