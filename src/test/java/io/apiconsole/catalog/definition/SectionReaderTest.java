package io.apiconsole.catalog.definition;

import static io.apiconsole.catalog.definition.Some.shown;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.apiconsole.catalog.Operation;
import io.apiconsole.testing.Fixtures;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SectionReaderTest {

    @Test
    void a_section_may_have_models_alone() {
        Some.Read read = Some.read(Fixtures.NO_APIS);

        assertThat(read.section().operations()).isEmpty();
        assertThat(read.section().schemas()).containsOnlyKeys("stock.Article");
        assertThat(read.problems()).isEmpty();
    }

    @Test
    void operations_are_sorted_by_path_then_by_verb() {
        assertThat(Some.read(Fixtures.SHOP).section().operations())
                .extracting(Operation::id)
                .containsExactly(
                        "get-/shop/opening",
                        "get-/shop/order",
                        "post-/shop/order",
                        "get-/shop/order/-id-",
                        "put-/shop/order/-id-",
                        "delete-/shop/order/-id-");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "null",
                "\"text\"",
                "5",
                "{\"swagger\":\"2.0\"}",
                "{\"apis\":null}",
                "{\"apis\":{}}",
                "{\"apis\":\"none\",\"models\":{}}"
            })
    void D_04_what_is_no_section_document_is_refused_whole(String document) {
        assertThatExceptionOfType(Fields.UnusableException.class)
                .isThrownBy(() -> Some.read("/x", document, Some.limits()));
    }

    @Test
    void D_04_models_that_are_no_object_leave_the_operations() {
        Some.Read read = Some.read(
                "/x",
                "{\"apis\":[{\"path\":\"/x\",\"operations\":[{\"httpMethod\":\"GET\",\"responseType\":\"x.A\"}]}],"
                        + "\"models\":[]}",
                Some.limits());

        assertThat(shown(read.response("/x"))).isEqualTo("{'x-type':'x.A'}");
        assertThat(read.complaints()).containsExactly("the document: its models is not an object");
    }

    @Test
    void D_04_each_broken_operation_costs_itself_and_is_named() {
        Some.Read read = Some.read(Fixtures.BROKEN);

        assertThat(read.section().operations())
                .extracting(Operation::id)
                .containsExactly(
                        "get-/broken/dangling",
                        "get-/broken/good",
                        "get-/broken/last",
                        "get-/broken/no-response",
                        "get-/broken/no-verb",
                        "get-/broken/null-response",
                        "get-/broken/odd-operation",
                        "get-/broken/odd-response",
                        "get-/broken/odd-texts",
                        "get-/broken/odd-verb",
                        "get-/broken/twice",
                        "head-/broken/twice");
        assertThat(read.operation("GET", "/broken/twice").description()).isEqualTo("The first");
        assertThat(read.complaints())
                .contains(
                        "an operation of /broken/no-verb: has no httpMethod",
                        "FETCH /broken/odd-verb: its verb FETCH is none of [DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT]",
                        "GET /broken/twice: there is another operation with the id get-/broken/twice",
                        "path /broken/odd-operations: its operations is not a list",
                        "path without a name: has no path",
                        "path 7: its path is not a text",
                        "path without a name: is not an object",
                        "an operation of /broken/odd-operation: is not an object",
                        "GET /broken/no-response, response: has no responseType",
                        "GET /broken/null-response, response: has no responseType",
                        "GET /broken/odd-response, response: its responseType is not a text",
                        "GET /broken/odd-texts: its description is not a text",
                        "GET /broken/odd-texts: its errors is not a list");
    }

    @Test
    void D_04_each_broken_model_and_property_costs_itself_and_is_named() {
        Some.Read read = Some.read(Fixtures.BROKEN);

        assertThat(read.model("broken.Good").properties()).containsOnlyKeys("name", "last");
        assertThat(shown(read.model("broken.Text"))).isEqualTo("{'x-type':'broken.Text'}");
        assertThat(shown(read.model("broken.Empty"))).isEqualTo("{'type':'object','properties':{}}");
        assertThat(shown(read.model("broken.OddEnum"))).isEqualTo("{'type':'string'}");
        assertThat(shown(read.response("/broken/dangling")))
                .isEqualTo("{'type':'array','items':{'x-type':'broken.Nowhere'}}");
        assertThat(read.complaints())
                .contains(
                        "model broken.Good, property odd: has no type",
                        "model broken.Good, property oddType: its type is not a text",
                        "model broken.Good, property none: is not an object",
                        "model broken.Null: is not an object",
                        "model broken.Text: is not an object",
                        "model broken.List: is not an object",
                        "model broken.OddProperties: its properties is not an object",
                        "model broken.OddEnum: its enum is not a list");
    }

    @Test
    void hostile_paths_are_refused_and_good_ones_are_taken() {
        Some.Read read = Some.read(Fixtures.HOSTILE_PATHS);

        assertThat(read.section().operations())
                .extracting(Operation::path)
                .containsExactly(
                        "/hostile/.well-known", "/hostile/a..b", "/hostile/good", "/hostile/{id}/good", "/hostile/é");
        assertThat(read.problems()).hasSize(19);
    }

    // D-05, D-06
    @Test
    void D_06_keys_that_mean_something_to_a_browser_are_data() {
        Some.Read read = Some.read(Fixtures.HOSTILE_TEXTS);

        assertThat(read.model("hostile.Model").properties())
                .containsKeys("__proto__", "constructor", "prototype", "toString", "hasOwnProperty", "id", "name");
        assertThat(read.model("hostile.Model").required()).containsExactly("__proto__", "constructor");
        assertThat(read.section().schemas()).containsKey("hostile.__proto__");
        assertThat(read.operation("POST", "/hostile/texts")
                        .requestBody()
                        .schema()
                        .properties())
                .containsOnlyKeys("__proto__", "constructor");
        assertThat(read.problems()).isEmpty();
    }

    @Test
    void D_05_a_pattern_in_a_definition_is_not_taken_over() {
        Some.Read read = Some.read(Fixtures.HOSTILE_TEXTS);

        assertThat(shown(read.property("hostile.Model", "pattern"))).isEqualTo("{'type':'string'}");
    }

    @Test
    void D_07_a_section_has_no_more_operations_than_the_limit() {
        String apis = IntStream.range(0, 500)
                .mapToObj(
                        "{\"path\":\"/x/%d\",\"operations\":[{\"httpMethod\":\"GET\",\"responseType\":\"void\"}]}"
                                ::formatted)
                .collect(Collectors.joining(",", "{\"apis\":[", "]}"));

        Some.Read read = Some.read("/x", apis, Some.limits("operations", "20"));

        assertThat(read.section().operations()).hasSize(20);
        assertThat(read.problems()).hasSize(101);
        assertThat(read.complaints()).last().isEqualTo("further items: and 380 problems more");
    }
}
