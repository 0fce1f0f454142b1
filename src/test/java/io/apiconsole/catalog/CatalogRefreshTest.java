package io.apiconsole.catalog;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.apiconsole.testing.Answer;
import io.apiconsole.testing.FakeProvider;
import io.apiconsole.testing.Fixtures;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URL;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(ProvidedCatalog.class)
class CatalogRefreshTest {

    private static final Duration SOON = Duration.ofSeconds(15);

    @Inject
    Catalog catalog;

    @Inject
    CatalogLoader loader;

    @Inject
    CatalogRefresh refresh;

    @TestHTTPResource(value = "/health/live", management = true)
    URL live;

    @TestHTTPResource(value = "/health/ready", management = true)
    URL ready;

    @TestHTTPResource(value = "/metrics", management = true)
    URL metrics;

    FakeProvider provider;

    @BeforeEach
    void load() {
        provider.reset()
                .branch("v1", Map.of("/shop", Fixtures.SHOP.json(), "/types", Fixtures.TYPES.json()))
                .branch("v2", Map.of("/keys", Fixtures.KEYS.json()));
        await().atMost(SOON).until(() -> !refresh.isUnderWay());
        loader.load().await().indefinitely();
    }

    @Test
    void K_06_live_at_once_and_ready_when_there_is_a_catalogue() {
        catalog.swap(null);
        provider.on("/v1/shop.json", Answer.json(Fixtures.SHOP.json()).after(600));
        assertThat(given().get(ready).statusCode()).isEqualTo(503);
        assertThat(given().get(live).statusCode()).isEqualTo(200);

        refresh.onSchedule();
        await().atMost(SOON).until(() -> catalog.progress().loaded() == 2);
        given().get("/api/catalog")
                .then()
                .statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", "1")
                .body("type", equalTo("catalog-loading"))
                .body("loaded", equalTo(2))
                .body("total", equalTo(3));

        await().atMost(SOON).until(() -> given().get(ready).statusCode() == 200);
        given().get("/api/catalog").then().statusCode(200);
    }

    @Test
    void K_06_health_names_no_addresses() {
        provider.down();
        refresh.onSchedule();
        await().atMost(SOON).until(() -> catalog.current().orElseThrow().stale());

        Response health = given().get(ready);
        assertThat(health.statusCode()).isEqualTo(200);
        assertThat(health.path("checks.find { it.name == 'catalog' }.data.stale")
                        .toString())
                .isEqualTo("true");
        assertThat(health.<Integer>path("checks.find { it.name == 'catalog' }.data.ageSeconds"))
                .isBetween(0, 600);
        assertThat(health.asString()).doesNotContain("localhost", "http:");
        provider.up();
        await().atMost(SOON).until(() -> !catalog.current().orElseThrow().stale());
    }

    @Test
    void D_08_while_the_provider_is_down_it_is_asked_again_until_it_is_back_and_the_old_catalogue_says_stale() {
        Instant before = Instant.now();
        provider.down();
        provider.forgetRequests();

        refresh.onSchedule();
        await().atMost(SOON)
                .until(() ->
                        provider.pathsAsked().stream().filter("/v1/"::equals).count() >= 4);

        given().get("/api/catalog").then().statusCode(200).body("stale", equalTo(true));
        String since = given().get("/api/catalog").path("staleSince");
        assertThat(Instant.parse(since)).isBetween(before, Instant.now());
        given().get("/api/catalog/operations?branch=v1&section=/shop").then().statusCode(200);

        provider.up();
        await().atMost(SOON).untilAsserted(() -> given().get("/api/catalog")
                .then()
                .body("stale", equalTo(false))
                .body("$", not(hasKey("staleSince"))));
    }

    @Test
    void a_refresh_does_not_begin_while_another_is_under_way() {
        provider.on("/v1/", Answer.status(503).after(300));
        provider.forgetRequests();

        refresh.onSchedule();
        refresh.onSchedule();
        refresh.onSchedule();

        await().atMost(SOON).until(() -> provider.pathsAsked().contains("/v1/"));
        assertThat(provider.pathsAsked().stream().filter("/v1/"::equals)).hasSize(1);
        provider.branch("v1", Map.of("/shop", Fixtures.SHOP.json()));
        await().atMost(SOON)
                .until(() -> !catalog.current().orElseThrow().stale()
                        && catalog.current().orElseThrow().sections() == 2);
    }

    @Test
    void D_09_a_deleted_operation_disappears() {
        String path = "/api/catalog/operation?branch=v1&method=POST&path=/shop/order";
        given().get(path).then().statusCode(200);

        provider.on("/v1/shop.json", Answer.json("{\"apis\":[]}"));
        loader.load().await().indefinitely();

        given().get(path).then().statusCode(404).body("type", equalTo("unknown-operation"));
    }

    @Test
    void D_09_readers_during_a_thousand_swaps_see_whole_catalogues_alone() throws Exception {
        List<CatalogSnapshot> generations = List.of(generation("a", 3), generation("b", 5));
        catalog.swap(generations.get(0));
        AtomicBoolean over = new AtomicBoolean();
        ExecutorService readers = Executors.newFixedThreadPool(4);
        Callable<Integer> reader = () -> {
            int read = 0;
            while (!over.get()) {
                assertWhole(given().get("/api/catalog"));
                read++;
            }
            return read;
        };
        List<Future<Integer>> reading = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            reading.add(readers.submit(reader));
        }

        for (int swap = 0; swap < 1_000; swap++) {
            catalog.swap(generations.get(swap % 2));
            Thread.sleep(1);
        }
        over.set(true);

        for (Future<Integer> one : reading) {
            assertThat(one.get()).isPositive();
        }
        readers.shutdown();
    }

    @Test
    void metrics_say_what_the_catalogue_has() {
        String text = given().get(metrics).asString();

        assertThat(text)
                .contains(
                        "console_catalog_sections 3.0",
                        "console_catalog_operations 12.0",
                        "console_catalog_problems 7.0",
                        "console_catalog_stale 0.0")
                .containsPattern("console_catalog_age_seconds \\d+\\.");
    }

    /** A catalogue whose every text and number is of one generation. */
    private static CatalogSnapshot generation(String name, int sections) {
        List<Section> all = new ArrayList<>();
        for (int i = 0; i < sections; i++) {
            all.add(new Section("/" + name + i, name, List.of(), Map.of(), name));
        }
        return new CatalogSnapshot(name, Instant.EPOCH, null, List.of(), List.of(new Branch("v1", null, all)));
    }

    private static void assertWhole(Response answer) {
        String version = answer.path("version");
        List<String> descriptions = answer.path("branches[0].sections.description");
        assertThat(descriptions).hasSize(version.equals("a") ? 3 : 5).containsOnly(version);
    }
}
