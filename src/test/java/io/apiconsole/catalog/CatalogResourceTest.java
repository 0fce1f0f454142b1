package io.apiconsole.catalog;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.apiconsole.testing.FakeProvider;
import io.apiconsole.testing.Fixtures;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.config.DecoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(ProvidedCatalog.class)
class CatalogResourceTest {

    private static final String CATALOG = "/api/catalog";
    private static final String OPERATIONS = "/api/catalog/operations?branch=v1&section=/shop";
    private static final String OPERATION = "/api/catalog/operation?branch=v1&method=POST&path=/shop/order";

    @Inject
    CatalogLoader loader;

    FakeProvider provider;

    @BeforeEach
    void load() {
        provider.reset()
                .branch(
                        "v1",
                        Map.of(
                                "/shop", Fixtures.SHOP.json(),
                                "/hostile", Fixtures.HOSTILE_TEXTS.json(),
                                "/broken", Fixtures.BROKEN.json()))
                .branch("v2", Map.of("/shop", Fixtures.NO_APIS.json()));
        loader.load().await().indefinitely();
    }

    @Test
    void the_catalogue_names_branches_as_configured_and_sections_in_alphabetical_order() {
        get(CATALOG)
                .body("branches.id", contains("v1", "v2"))
                .body("branches[0].url", equalTo(provider.url("/v1")))
                .body("branches[0].sections.path", contains("/broken", "/hostile", "/shop"))
                .body("branches[0].sections[2].operations", equalTo(6))
                .body("branches[1].sections[0].operations", equalTo(0))
                .body("version", matchesPattern("[0-9a-f]{16}"))
                .body("loadedAt", matchesPattern("\\d{4}-\\d\\d-\\d\\dT.*Z"))
                .body("stale", equalTo(false))
                .body("$", not(hasKey("staleSince")));
    }

    @Test
    void D_04_the_catalogue_names_what_could_not_be_used() {
        get(CATALOG)
                .body("problems.findAll { it.item == 'FETCH /broken/odd-verb' }.section", contains("/broken"))
                .body("problems.findAll { it.item == 'FETCH /broken/odd-verb' }.branch", contains("v1"))
                .body("problems.cause.findAll { it.contains('Exception') }", empty());
    }

    @Test
    void a_section_lists_its_operations() {
        get(OPERATIONS)
                .body("branch", equalTo("v1"))
                .body("section", equalTo("/shop"))
                .body(
                        "operations.id",
                        contains(
                                "get-/shop/opening",
                                "get-/shop/order",
                                "post-/shop/order",
                                "get-/shop/order/-id-",
                                "put-/shop/order/-id-",
                                "delete-/shop/order/-id-"))
                .body("operations[0].state.value", equalTo("DEPRECATED"))
                .body("operations[0].deprecated", equalTo(true))
                .body("operations[1].deprecated", equalTo(false))
                .body("operations[1].method", equalTo("GET"))
                .body("operations[1].path", equalTo("/shop/order"))
                .body("operations[1].description", equalTo("List the orders"));
    }

    @Test
    void an_operation_comes_whole() {
        get(OPERATION)
                .body("id", equalTo("post-/shop/order"))
                .body("section", equalTo("/shop"))
                .body("longDescription", startsWith("Places an **order**"))
                .body("state.value", equalTo("PRODUCTION"))
                .body("authentication.required", equalTo(true))
                .body("authentication.scopes", contains("product/shop/all", "all"))
                .body("iamActions[0].name", equalTo("shop:order/place"))
                .body("requestBody.required", equalTo(true))
                .body("requestBody.schema.'$ref'", equalTo("#/schemas/shop.Order"))
                .body("requestBody.example.keySet()", containsInAnyOrder("note", "state", "lines", "origin"))
                .body("response.example.state", equalTo("open"))
                .body("response.example.lines[0].quantity", equalTo(1))
                .body("errors", contains("Client::BadRequest::EmptyOrder"))
                .body("schemas.keySet()", containsInAnyOrder("shop.Order", "shop.Line", "shop.StateEnum"))
                .body("schemas.'shop.Order'.properties.note.type", contains("string", "null"));
    }

    @Test
    void a_deprecated_operation_leads_to_its_replacement() {
        get("/api/catalog/operation?branch=v1&method=GET&path=/shop/opening")
                .body("state.deprecatedDate", equalTo("2025-01-15T09:00:00+01:00"))
                .body("state.deletionDate", equalTo("2026-01-15T09:00:00Z"))
                .body("state.replacement.section", equalTo("/shop"))
                .body("state.replacement.id", equalTo("get-/shop/order/-id-"));
    }

    @Test
    void parameters_say_where_they_go() {
        get("/api/catalog/operation?branch=v1&method=GET&path=/shop/order/%7Bid%7D")
                .body("parameters[0].name", equalTo("id"))
                .body("parameters[0].in", equalTo("path"))
                .body("parameters[0].required", equalTo(true))
                .body("parameters[0].schema.format", equalTo("uuid"));
    }

    @ParameterizedTest
    @ValueSource(strings = {CATALOG, OPERATIONS, OPERATION})
    void C_08_answers_are_publicly_cacheable_for_a_short_time_and_checked_by_tag(String path) {
        Response gzip = raw("gzip").get(path);
        Response plain = raw("identity").get(path);

        assertThat(gzip.header("Content-Encoding")).isEqualTo("gzip");
        assertThat(plain.header("Content-Encoding")).isNull();
        assertThat(gzip.header("ETag")).matches("\"[^\"]+\"").isNotEqualTo(plain.header("ETag"));
        for (Response answer : new Response[] {
            gzip,
            plain,
            raw("gzip").header("If-None-Match", gzip.header("ETag")).get(path)
        }) {
            assertThat(answer.header("Vary")).containsIgnoringCase("Accept-Encoding");
            assertThat(answer.header("Cache-Control")).isEqualTo("public, max-age=60");
            assertThat(answer.header("ETag")).isNotNull();
            assertThat(answer.header("Set-Cookie")).isNull();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {CATALOG, OPERATIONS, OPERATION})
    void who_has_the_current_version_gets_304(String path) {
        String tag = raw("gzip").get(path).header("ETag");

        Response again = raw("gzip").header("If-None-Match", tag).get(path);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.asByteArray()).isEmpty();
        assertThat(raw("gzip")
                        .header("If-None-Match", "\"x\", " + tag)
                        .get(path)
                        .statusCode())
                .isEqualTo(304);
        assertThat(raw("gzip").header("If-None-Match", "*").get(path).statusCode())
                .isEqualTo(304);
        assertThat(raw("gzip").header("If-None-Match", "W/" + tag).get(path).statusCode())
                .isEqualTo(304);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"other\"", "nonsense", "\"", "W/", "\"\""})
    void who_has_another_version_or_none_gets_the_whole(String tag) {
        assertThat(raw("gzip").header("If-None-Match", tag).get(CATALOG).statusCode())
                .isEqualTo(200);
    }

    @Test
    void the_tag_of_one_encoding_is_not_the_other_s() {
        String tag = raw("gzip").get(CATALOG).header("ETag");

        assertThat(raw("identity").header("If-None-Match", tag).get(CATALOG).statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "404, unknown-branch,    /api/catalog/operations?branch=v9&section=/shop",
        "404, unknown-branch,    /api/catalog/operation?branch=v9&method=GET&path=/shop/order",
        "404, unknown-section,   /api/catalog/operations?branch=v1&section=/shop/order",
        "404, unknown-section,   /api/catalog/operations?branch=v1&section=__proto__",
        "404, unknown-operation, /api/catalog/operation?branch=v1&method=GET&path=/nowhere",
        "404, unknown-operation, /api/catalog/operation?branch=v1&method=PATCH&path=/shop/order",
        "404, unknown-operation, /api/catalog/operation?branch=v2&method=GET&path=/shop/order",
        "400, invalid-parameter, /api/catalog/operations?branch=v1",
        "400, invalid-parameter, /api/catalog/operations?branch=v1&section=",
        "400, invalid-parameter, /api/catalog/operations?section=/shop",
        "400, invalid-parameter, /api/catalog/operation?branch=v1&path=/shop/order",
        "400, invalid-parameter, /api/catalog/operation?branch=v1&method=GET",
    })
    void what_cannot_be_served_is_a_problem_with_a_type(int status, String type, String path) {
        given().get(path)
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo(type))
                .body("status", equalTo(status))
                .body("title", not(empty()))
                .body("detail", not(empty()));
    }

    // D-01
    @Test
    void D_01_hostile_texts_are_served_as_data_and_as_JSON() {
        get("/api/catalog/operation?branch=v1&method=POST&path=/hostile/texts")
                .contentType("application/json")
                .header("X-Content-Type-Options", "nosniff")
                .body("description", equalTo("<script>alert(1)</script>"))
                .body("requestBody.schema.properties.keySet()", containsInAnyOrder("__proto__", "constructor"));
        given().get("/api/catalog/operations?branch=v1&section=<script>alert(1)</script>")
                .then()
                .statusCode(404)
                .contentType("application/problem+json");
    }

    private static ValidatableResponse get(String path) {
        return given().urlEncodingEnabled(false)
                .get(path)
                .then()
                .statusCode(200)
                .contentType("application/json");
    }

    /** Asks for one coding and leaves it as it comes. */
    private static RequestSpecification raw(String encoding) {
        return given().config(RestAssuredConfig.config()
                        .decoderConfig(DecoderConfig.decoderConfig().noContentDecoders()))
                .urlEncodingEnabled(false)
                .header("Accept-Encoding", encoding);
    }
}
