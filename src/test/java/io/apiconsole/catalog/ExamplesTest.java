package io.apiconsole.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.apiconsole.catalog.definition.Readers;
import io.apiconsole.testing.Fixtures;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(20)
class ExamplesTest {

    private static final Schema STRING = Schema.of("string", null);
    private final Section recursion = Readers.section("/recursion", Fixtures.RECURSION.json());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "date | \\d{4}-\\d\\d-\\d\\d",
                "date-time | \\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\+\\d\\d:\\d\\d",
                "duration | P.+",
                "ip | 203\\.0\\.113\\.\\d+",
                "ip-block | 203\\.0\\.113\\.\\d+/\\d+",
                "ipv4 | 203\\.0\\.113\\.\\d+",
                "ipv4-block | 203\\.0\\.113\\.\\d+/\\d+",
                "ipv6 | 2001:db8::.+",
                "ipv6-block | 2001:db8::/\\d+",
                "mac-address | 00:00:5e:00:53:[0-9a-f]{2}",
                "password | .+",
                "phone-number | \\+44\\d+",
                "time | \\d\\d:\\d\\d:\\d\\d",
                "uuid | [0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}",
            })
    void every_format_has_a_value_that_looks_real(String format, String pattern) {
        assertThat(response(Schema.of("string", format), Map.of()).textValue()).matches(pattern);
    }

    @ParameterizedTest
    @CsvSource({
        "email, jane.doe@example.com",
        "contactEmail, jane.doe@example.com",
        "tags, production",
        "serverName, my-server",
        "name, web-shop",
        "availability_zone, eu-west-1a",
        "somethingElse, something-else",
        "'', text"
    })
    void a_name_suggests_the_value(String name, String value) {
        assertThat(response(object(Map.of(name, STRING)), Map.of()).get(name).textValue())
                .isEqualTo(value);
    }

    @Test
    void plain_types_have_values() {
        assertThat(response(Schema.of("integer", "int64"), Map.of()).isIntegralNumber())
                .isTrue();
        assertThat(response(Schema.of("number", "double"), Map.of()).isNumber()).isTrue();
        assertThat(response(Schema.of("boolean", null), Map.of()).isBoolean()).isTrue();
        assertThat(response(Schema.enumeration("integer", List.of(20L, 30L)), Map.of())
                        .longValue())
                .isEqualTo(20);
        assertThat(response(Schema.enumeration("string", List.of("b", "a")), Map.of())
                        .textValue())
                .isEqualTo("b");
    }

    @Test
    void what_may_be_null_has_a_value_all_the_same() {
        assertThat(response(STRING.orNull(), Map.of()).isTextual()).isTrue();
        assertThat(response(Schema.reference("a").orNull(), Map.of("a", STRING)).isTextual())
                .isTrue();
        assertThat(response(Schema.ANY, Map.of()).isNull()).isFalse();
        assertThat(response(Schema.unknown("a.B"), Map.of()).isNull()).isFalse();
    }

    @Test
    void lists_and_maps_have_one_item() {
        assertThat(response(Schema.arrayOf(STRING), Map.of())).hasSize(1);
        assertThat(response(Schema.mapOf(Schema.reference("k"), STRING), Map.of("k", kinds())))
                .hasToString("{\"one\":\"text\"}");
    }

    @Test
    void what_only_the_server_sets_is_in_answers_but_not_in_requests() {
        Schema schema = object(Map.of("id", STRING.annotated(null, true), "label", STRING));

        assertThat(response(schema, Map.of()).has("id")).isTrue();
        assertThat(Examples.ofRequest(schema, Map.of()).has("id")).isFalse();
        assertThat(Examples.ofRequest(schema, Map.of()).has("label")).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "tree.Node | {\"name\":\"web-shop\"}",
                "tree.Endless | {\"next\":{}}",
                "tree.A | {\"b\":{\"name\":\"web-shop\"}}",
                "tree.Folder | {\"folders\":[],\"name\":\"web-shop\"}",
                "tree.Menu | {\"entries\":{}}",
                "tree.Chain | {\"next\":null,\"name\":\"web-shop\"}",
            })
    void D_03_models_that_contain_themselves_are_cut_where_they_come_round(String model, String example) {
        assertThat(response(Schema.reference(model), recursion.schemas())).hasToString(example);
    }

    @Test
    void D_03_a_chain_of_a_thousand_needed_models_ends() {
        Map<String, Schema> chain = new TreeMap<>();
        IntStream.range(0, 1_000)
                .forEach(i -> chain.put(
                        "m" + i, Schema.object(Map.of("next", Schema.reference("m" + (i + 1))), List.of("next"))));
        chain.put("m1000", STRING);

        assertThat(response(Schema.reference("m0"), chain).toString()).hasSizeLessThan(1_000);
    }

    @Test
    void D_03_needed_members_that_double_at_each_level_end() {
        Map<String, Schema> levels = new TreeMap<>();
        for (int level = 0; level < 30; level++) {
            Map<String, Schema> members = new LinkedHashMap<>();
            for (int member = 0; member < 10; member++) {
                members.put("p" + member, Schema.reference("m" + (level + 1)));
            }
            levels.put("m" + level, Schema.object(members, List.copyOf(members.keySet())));
        }
        levels.put("m30", STRING);

        assertThat(response(Schema.reference("m0"), levels).toString()).hasSizeLessThan(500_000);
    }

    @Test
    void D_07_long_texts_and_wide_models_make_no_huge_example() {
        Schema longText = Schema.enumeration("string", List.of("a".repeat(250_000)));
        Map<String, Schema> members = new LinkedHashMap<>();
        IntStream.range(0, 100_000).forEach(i -> members.put("p" + i, longText));
        Schema wide = Schema.object(members, List.copyOf(members.keySet()));

        assertThat(response(wide, Map.of()).toString()).hasSizeLessThan(2_000_000);
    }

    @Test
    void what_is_needed_too_deep_down_has_the_least_of_its_type() {
        Schema list = Schema.arrayOf(STRING);
        Schema schema = STRING;
        for (int level = 0; level < 30; level++) {
            Map<String, Schema> members = new LinkedHashMap<>(Map.of("next", schema));
            members.put("list", list);
            members.put("text", STRING);
            schema = Schema.object(members, List.of("next", "list", "text"));
        }

        JsonNode deepest = response(schema, Map.of());
        while (deepest.path("next").has("next")) {
            deepest = deepest.get("next");
        }
        assertThat(deepest.get("list").isArray()).isTrue();
        assertThat(deepest.get("text").isTextual()).isTrue();
    }

    private static Schema kinds() {
        return Schema.enumeration("string", List.of("one", "two"));
    }

    private static Schema object(Map<String, Schema> properties) {
        return Schema.object(properties, List.of());
    }

    private static JsonNode response(Schema schema, Map<String, Schema> schemas) {
        return Examples.ofResponse(schema, schemas);
    }
}
