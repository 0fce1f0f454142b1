package io.apiconsole.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.apiconsole.catalog.definition.Readers;
import io.apiconsole.testing.Answer;
import io.apiconsole.testing.FakeProvider;
import io.apiconsole.testing.FakeProvider.Asked;
import io.apiconsole.testing.Fixtures;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class CatalogLoaderTest {

    private static final Vertx VERTX = Vertx.vertx();

    private final FakeProvider provider = new FakeProvider();
    private LoadingCatalog catalog;

    @BeforeEach
    void publish() {
        provider.branch("v1", Map.of("/shop", Fixtures.SHOP.json(), "/types", Fixtures.TYPES.json()));
        catalog = loading(provider.url("/v1"));
    }

    @AfterEach
    void close() {
        provider.close();
    }

    @AfterAll
    static void closeVertx() {
        VERTX.close();
    }

    @Test
    void a_branch_is_loaded_with_all_its_sections() {
        assertThat(catalog.load()).isTrue();

        assertThat(catalog.sections("v1")).containsExactly("/shop", "/types");
        assertThat(catalog.snapshot().operations()).isEqualTo(7);
        assertThat(catalog.snapshot().stale()).isFalse();
        assertThat(catalog.catalog.progress().loaded()).isEqualTo(2);
        assertThat(catalog.catalog.progress().total()).isEqualTo(2);
    }

    @Test
    void what_has_not_changed_is_not_transferred_again() {
        catalog.load();
        CatalogSnapshot before = catalog.snapshot();
        provider.forgetRequests();

        catalog.load();

        assertThat(provider.asked()).hasSize(3).allMatch(asked -> asked.ifNoneMatch() != null);
        assertThat(catalog.snapshot()).isSameAs(before);
    }

    @Test
    void last_modified_is_enough_for_a_conditional_request() {
        String date = "Sat, 14 Mar 2026 09:26:53 GMT";
        provider.on("/v1/shop.json", Answer.json(Fixtures.SHOP.json(), date));
        catalog.load();
        provider.forgetRequests();

        catalog.load();

        assertThat(provider.asked()).extracting(Asked::ifModifiedSince).contains(date);
        assertThat(catalog.sections("v1")).contains("/shop");
    }

    @Test
    void connections_are_used_again() {
        Map<String, String> many = new LinkedHashMap<>();
        IntStream.range(0, 40).forEach(i -> many.put("/s" + i, Fixtures.NO_APIS.json()));
        provider.branch("v1", many);

        catalog.load();
        catalog.load();

        assertThat(provider.asked()).hasSize(82);
        assertThat(provider.connections()).isLessThanOrEqualTo(4);
    }

    @Test
    void requests_carry_no_credentials() {
        catalog.load();

        assertThat(provider.asked()).extracting(Asked::authorization).containsOnlyNulls();
    }

    @Test
    void the_version_changes_with_the_content_and_with_nothing_else() {
        catalog.load();
        String version = catalog.snapshot().version();
        Instant loadedAt = catalog.snapshot().loadedAt();
        catalog.clock.advance(Duration.ofHours(1));

        provider.down();
        catalog.load();
        provider.up();
        catalog.load();
        assertThat(catalog.snapshot().version()).isEqualTo(version);
        assertThat(catalog.snapshot().loadedAt()).isEqualTo(loadedAt);

        provider.on("/v1/shop.json", Answer.json(Fixtures.SHOP.json().replace("Place an order", "Order")));
        catalog.load();
        assertThat(catalog.snapshot().version()).isNotEqualTo(version);
        assertThat(catalog.snapshot().loadedAt()).isEqualTo(loadedAt.plus(Duration.ofHours(1)));
    }

    @Test
    void the_version_changes_with_the_description_of_a_section() {
        catalog.load();
        String version = catalog.snapshot().version();

        String listing = FakeProvider.listing(provider.url("/v1"), List.of("/shop", "/types"));
        provider.on("/v1/", Answer.json(listing.replace("\"description\":\"\"", "\"description\":\"New\"")));
        catalog.load();

        assertThat(catalog.branch("v1").section("/shop").orElseThrow().description())
                .isEqualTo("New");
        assertThat(catalog.snapshot().version()).isNotEqualTo(version);
    }

    @Test
    void D_09_deleted_sections_and_operations_disappear() {
        catalog.load();
        provider.on("/v1/", Answer.json(FakeProvider.listing(provider.url("/v1"), List.of("/shop"))));
        provider.on("/v1/shop.json", Answer.json("{\"apis\":[]}"));

        assertThat(catalog.load()).isTrue();

        assertThat(catalog.sections("v1")).containsExactly("/shop");
        assertThat(catalog.snapshot().operations()).isZero();
        assertThat(catalog.snapshot().stale()).isFalse();
    }

    @Test
    void a_section_that_comes_back_is_read_anew() {
        catalog.load();
        provider.on("/v1/", Answer.json(FakeProvider.listing(provider.url("/v1"), List.of("/shop"))));
        catalog.load();
        provider.forgetRequests();
        provider.on("/v1/", Answer.json(FakeProvider.listing(provider.url("/v1"), List.of("/shop", "/types"))));

        catalog.load();

        assertThat(catalog.sections("v1")).containsExactly("/shop", "/types");
        assertThat(provider.asked())
                .filteredOn(asked -> asked.path().equals("/v1/types.json"))
                .extracting(Asked::ifNoneMatch)
                .containsOnlyNulls();
    }

    @Test
    void a_wrong_setting_stops_the_start() {
        LoadingCatalog wrong = loading("ftp://api.example");

        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(wrong::checkSettings)
                .withMessageStartingWith("console.branches.v1.url is neither an http(s) address nor");
    }

    private static LoadingCatalog loading(String url) {
        return new LoadingCatalog(VERTX, Map.of("v1", Readers.branch(url, null)), Map.of());
    }
}
