package io.apiconsole.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.apiconsole.catalog.definition.Readers;
import io.apiconsole.testing.Answer;
import io.apiconsole.testing.FakeProvider;
import io.apiconsole.testing.Fixtures;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class ProviderFailuresTest {

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
    void D_08_while_the_provider_is_down_the_last_good_catalogue_is_kept_and_says_since_when() {
        catalog.load();
        provider.down();
        catalog.clock.advance(Duration.ofHours(1));
        Instant since = catalog.clock.instant();

        assertThat(catalog.load()).isFalse();
        catalog.clock.advance(Duration.ofHours(1));
        assertThat(catalog.load()).isFalse();

        assertThat(catalog.snapshot().operations()).isEqualTo(7);
        assertThat(catalog.snapshot().staleSince()).isEqualTo(since);
        assertThat(catalog.complaints()).contains("the listing: status 503");

        provider.up();
        assertThat(catalog.load()).isTrue();
        assertThat(catalog.snapshot().stale()).isFalse();
        assertThat(catalog.snapshot().problems()).hasSize(7);
    }

    @Test
    void D_08_a_provider_that_has_no_listing_is_not_asked_for_each_section() {
        catalog.load();
        provider.down();
        provider.forgetRequests();

        catalog.load();

        assertThat(provider.pathsAsked()).containsExactly("/v1/");
        assertThat(catalog.sections("v1")).containsExactly("/shop", "/types");
    }

    @Test
    void D_08_with_no_provider_at_the_start_there_is_no_catalogue_but_a_next_try() {
        provider.down();

        assertThat(catalog.load()).isFalse();
        assertThat(catalog.catalog.current()).isEmpty();

        provider.up();
        assertThat(catalog.load()).isTrue();
        assertThat(catalog.sections("v1")).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "<!doctype html>", "{\"apis\":", "{}", "null", "\u0000\u0000\u0000[zzzz", "{\"apis\":7}"})
    void D_08_garbage_instead_of_a_section_leaves_the_last_good_one(String garbage) {
        catalog.load();
        provider.on("/v1/shop.json", Answer.json(garbage));

        assertThat(catalog.load()).isFalse();

        assertThat(catalog.sections("v1")).containsExactly("/shop", "/types");
        assertThat(catalog.snapshot().operations()).isEqualTo(7);
        assertThat(catalog.snapshot().stale()).isTrue();
        assertThat(catalog.complaints()).anyMatch(line -> line.startsWith("/shop, the whole section: "));
    }

    @Test
    void D_08_garbage_instead_of_the_listing_leaves_the_last_good_one() {
        catalog.load();
        provider.on("/v1/", Answer.json("<!doctype html>"));

        assertThat(catalog.load()).isFalse();

        assertThat(catalog.sections("v1")).containsExactly("/shop", "/types");
        assertThat(catalog.snapshot().stale()).isTrue();
    }

    @Test
    void D_08_a_section_that_fails_at_the_start_costs_itself() {
        provider.on("/v1/shop.json", Answer.status(500));

        assertThat(catalog.load()).isFalse();
        assertThat(catalog.sections("v1")).containsExactly("/types");
        assertThat(catalog.complaints()).contains("/shop, the whole section: status 500");

        provider.on("/v1/shop.json", Answer.json(Fixtures.SHOP.json()));
        assertThat(catalog.load()).isTrue();
        assertThat(catalog.sections("v1")).containsExactly("/shop", "/types");
    }

    @Test
    void D_08_an_answer_that_breaks_off_costs_its_section() {
        provider.on("/v1/shop.json", Answer.cutShort(Fixtures.SHOP.json()));

        assertThat(catalog.load()).isFalse();

        assertThat(catalog.sections("v1")).containsExactly("/types");
        assertThat(catalog.complaints()).contains("/shop, the whole section: the connection broke off");
    }

    @Test
    void D_08_an_unasked_not_modified_is_a_failure() {
        provider.on("/v1/shop.json", Answer.status(304));

        assertThat(catalog.load()).isFalse();

        assertThat(catalog.complaints()).contains("/shop, the whole section: status 304");
    }

    @Test
    void D_08_of_two_branches_one_can_be_down() {
        provider.branch("v2", Map.of("/keys", Fixtures.KEYS.json()));
        catalog = new LoadingCatalog(
                VERTX,
                Map.of(
                        "v1", Readers.branch(provider.url("/v1"), null),
                        "v2", Readers.branch(provider.url("/v2"), null)),
                Map.of());
        provider.on("/v1/", Answer.status(500));

        assertThat(catalog.load()).isFalse();
        assertThat(catalog.snapshot().branches()).extracting(Branch::id).containsExactly("v2");
        assertThat(catalog.complaints()).contains("the whole branch: status 500");
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void P_12_redirects_are_not_followed(int status) {
        try (FakeProvider elsewhere = new FakeProvider()) {
            elsewhere.branch("v1", Map.of("/evil", Fixtures.SHOP.json()));
            provider.on("/v1/shop.json", Answer.redirect(status, elsewhere.url("/v1/evil.json")));
            provider.on("/v1/types.json", Answer.redirect(status, provider.url("/v1/other.json")));

            assertThat(catalog.load()).isFalse();

            assertThat(elsewhere.asked()).isEmpty();
            assertThat(provider.pathsAsked("/v1/", "/v1/shop.json", "/v1/types.json"))
                    .isEmpty();
            assertThat(catalog.complaints())
                    .anyMatch(line -> line.startsWith("/shop, the whole section: status " + status + " to http")
                            && line.contains("redirects are not followed"));
        }
    }

    @Test
    void P_12_a_listing_cannot_send_us_elsewhere() {
        try (FakeProvider elsewhere = new FakeProvider()) {
            provider.on(
                    "/v1/",
                    Answer.json(FakeProvider.listing(elsewhere.url("/v1"), List.of("/shop"))
                            .replace("{path}.{format}", elsewhere.url("{path}.{format}"))));

            assertThat(catalog.load()).isTrue();

            assertThat(elsewhere.asked()).isEmpty();
            assertThat(catalog.branch("v1").url()).isEqualTo(provider.url("/v1"));
            assertThat(catalog.complaints())
                    .containsExactly("basePath: names another server than the configured one and is ignored: "
                            + elsewhere.url("/v1"));
        }
    }

    @Test
    void public_causes_name_no_address() {
        provider.close();
        catalog.load();

        assertThat(catalog.catalog.current()).isEmpty();
        LoadingCatalog half = new LoadingCatalog(
                VERTX,
                Map.of(
                        "v1", Readers.branch("http://localhost:1/v1", null),
                        "v2", Readers.branch(null, "no-such-folder/v2.json"),
                        "v3", Readers.branch(null, "src/test/resources/definitions/listing.json")),
                Map.of());
        half.load();
        assertThat(half.complaints())
                .contains(
                        "the whole branch: the provider cannot be reached", "the whole branch: the file cannot be read")
                .noneMatch(line -> line.contains("localhost") || line.contains("no-such-folder"));
    }

    private static LoadingCatalog loading(String url) {
        return new LoadingCatalog(VERTX, Map.of("v1", Readers.branch(url, null)), Map.of());
    }
}
