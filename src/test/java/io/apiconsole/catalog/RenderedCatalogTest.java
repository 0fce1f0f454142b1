package io.apiconsole.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.apiconsole.catalog.definition.Readers;
import io.apiconsole.testing.Fixtures;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class RenderedCatalogTest {

    @Test
    void an_operation_has_the_models_it_reaches_and_no_others() throws IOException {
        JsonNode order = operation("/shop", Fixtures.SHOP.json(), "GET", "/shop/order/{id}");

        assertThat(order.get("schemas").fieldNames())
                .toIterable()
                .containsExactly("shop.Line", "shop.Order", "shop.StateEnum");
    }

    @Test
    void models_that_contain_themselves_are_there_once() throws IOException {
        JsonNode folder = operation("/recursion", Fixtures.RECURSION.json(), "GET", "/recursion/two");

        assertThat(folder.get("schemas").fieldNames()).toIterable().containsExactly("tree.A", "tree.B");
    }

    @Test
    void references_of_any_key_lead_to_a_schema_of_the_operation() throws IOException {
        JsonNode odd = operation("/keys", Fixtures.KEYS.json(), "GET", "/keys/slash");

        assertThat(odd.at("/response/schema/$ref").textValue()).startsWith("#/schemas/keys.A~1B~0C%20D%25");
        assertThat(odd.get("schemas").has("keys.A/B~C D%é")).isTrue();
    }

    @Test
    void absent_members_are_left_out() throws IOException {
        JsonNode operation = operation("/shop", Fixtures.SHOP.json(), "DELETE", "/shop/order/{id}");

        assertThat(operation.toString()).doesNotContain("null");
        assertThat(operation.has("requestBody")).isFalse();
        assertThat(operation.get("response")).isEmpty();
    }

    // D-01, D-06: what browsers do with it is theirs; here it is data.
    @Test
    void D_01_hostile_texts_come_through_unchanged() throws IOException {
        JsonNode hostile = operation("/hostile", Fixtures.HOSTILE_TEXTS.json(), "POST", "/hostile/texts");

        assertThat(hostile.get("description").textValue()).isEqualTo("<script>alert(1)</script>");
        assertThat(hostile.get("longDescription").textValue()).startsWith("[click](javascript:alert(1)) <svg>");
        assertThat(hostile.at("/state/replacement").toString()).isEqualTo("{\"path\":\"javascript:alert(1)\"}");
        assertThat(hostile.at("/response/schema/$ref").textValue()).isEqualTo("#/schemas/hostile.Model");
        assertThat(hostile.at("/schemas/hostile.KindEnum/enum/0").textValue()).isEqualTo("<script>alert(1)</script>");
    }

    @Test
    void D_06_keys_that_mean_something_to_a_browser_come_through_as_data() throws IOException {
        JsonNode hostile = operation("/hostile", Fixtures.HOSTILE_TEXTS.json(), "POST", "/hostile/texts");

        assertThat(hostile.at("/requestBody/schema/properties/__proto__/type").textValue())
                .isEqualTo("string");
        assertThat(hostile.at("/requestBody/example/__proto__").isTextual()).isTrue();
        assertThat(hostile.at("/schemas/hostile.Model/properties").fieldNames())
                .toIterable()
                .contains("__proto__", "constructor", "prototype", "toString", "hasOwnProperty");
        assertThat(hostile.at("/response/example").fieldNames())
                .toIterable()
                .contains("__proto__", "constructor", "toString");
    }

    @Test
    void D_04_half_a_character_in_a_text_costs_only_itself() throws IOException {
        String halves =
                """
                {"apis":[{"path":"/x","operations":[{"httpMethod":"GET","description":"\\ud83d","responseType":"x.\\ude00"}]}],
                 "models":{"x.A":{"enum":["\\ud83d"]}}}""";

        JsonNode operation = operation("/x", halves, "GET", "/x");

        assertThat(operation.get("description").textValue()).isEqualTo("?");
        assertThat(catalog("/x", halves).catalog().gzip()).isNotEmpty();
        assertThat(operation.at("/response/schema/x-type").textValue()).isEqualTo("x.?");
    }

    @Test
    void an_operation_is_found_also_where_its_path_is_not_below_its_section() throws IOException {
        assertThat(operation("/elsewhere", Fixtures.SHOP.json(), "GET", "/shop/order")
                        .get("section")
                        .textValue())
                .isEqualTo("/elsewhere");
    }

    @Test
    void each_document_is_made_once() {
        RenderedCatalog rendered = catalog("/shop", Fixtures.SHOP.json());
        Branch branch = rendered.snapshot().branches().get(0);

        assertThat(rendered.catalog()).isSameAs(rendered.catalog());
        assertThat(rendered.operation(branch, "GET", "/shop/order").orElseThrow())
                .isSameAs(rendered.operation(branch, "GET", "/shop/order").orElseThrow());
    }

    private static JsonNode operation(String section, String document, String method, String path) throws IOException {
        RenderedCatalog rendered = catalog(section, document);
        Branch branch = rendered.snapshot().branches().get(0);
        return LoadingCatalog.JSON.readTree(
                rendered.operation(branch, method, path).orElseThrow().plain());
    }

    private static RenderedCatalog catalog(String section, String document) {
        Branch branch = new Branch("v1", null, List.of(Readers.section(section, document)));
        CatalogSnapshot snapshot = new CatalogSnapshot("1", Instant.EPOCH, null, List.of(), List.of(branch));
        return new RenderedCatalog(snapshot, LoadingCatalog.JSON);
    }
}
