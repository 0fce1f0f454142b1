package io.apiconsole.catalog.definition;

import static io.apiconsole.catalog.definition.Some.shown;
import static org.assertj.core.api.Assertions.assertThat;

import io.apiconsole.catalog.Parameter;
import io.apiconsole.catalog.Schema;
import io.apiconsole.testing.Fixtures;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypesTest {

    private final Some.Read types = Some.read(Fixtures.TYPES);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "any | {}",
                "boolean | {'type':'boolean'}",
                "date | {'type':'string','format':'date'}",
                "datetime | {'type':'string','format':'date-time'}",
                "double | {'type':'number','format':'double'}",
                "duration | {'type':'string','format':'duration'}",
                "internationalPhoneNumber | {'type':'string','format':'phone-number'}",
                "ip | {'type':'string','format':'ip'}",
                "ipBlock | {'type':'string','format':'ip-block'}",
                "ipv4 | {'type':'string','format':'ipv4'}",
                "ipv4Block | {'type':'string','format':'ipv4-block'}",
                "ipv6 | {'type':'string','format':'ipv6'}",
                "ipv6Block | {'type':'string','format':'ipv6-block'}",
                "long | {'type':'integer','format':'int64'}",
                "macAddress | {'type':'string','format':'mac-address'}",
                "password | {'type':'string','format':'password'}",
                "phoneNumber | {'type':'string','format':'phone-number'}",
                "string | {'type':'string'}",
                "text | {'type':'string','format':'text'}",
                "time | {'type':'string','format':'time'}",
                "uuid | {'type':'string','format':'uuid'}",
                "T | {}",
                "quantum | {'x-type':'quantum'}",
                "a.Nowhere[] | {'type':'array','items':{'x-type':'a.Nowhere'}}",
                "a.Nowhere<long> | {'x-type':'a.Nowhere<long>'}",
                "map[string | {'x-type':'map[string'}",
            })
    void base_types_are_schemas_and_others_are_shown_as_they_stand(String type, String schema) {
        Models models = new Models(Map.of(), new Problems("v1", "/x"), Some.limits());

        assertThat(shown(models.types().schema(type.strip(), null, Models.PLACEHOLDER)))
                .isEqualTo(schema.strip().replace('\'', '\''));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "list | {'type':'array','items':{'type':'string'}}",
                "lists | {'type':'array','items':{'type':'array','items':{'type':'string'}}}",
                "map | {'type':'object','additionalProperties':{'type':'integer','format':'int64'},'propertyNames':{'type':'string'}}",
                "mapByEnum | {'type':'object','additionalProperties':{'$ref':'#/schemas/types.Leaf'},'propertyNames':{'$ref':'#/schemas/types.KindEnum'}}",
                "leaf | {'description':'Of the property','anyOf':[{'$ref':'#/schemas/types.Leaf'},{'type':'null'}]}",
                "leafReadOnly | {'$ref':'#/schemas/types.Leaf','readOnly':true}",
                "level | {'anyOf':[{'$ref':'#/schemas/types.LevelEnum'},{'type':'null'}]}",
                "nullable | {'type':['string','null'],'format':'date'}",
                "any | {}",
                "unknown | {'x-type':'types.Nowhere'}",
                "odd | {'x-type':'map[string'}",
                "oddWord | {'x-type':'Some Words'}",
                "nobody | {'type':'null'}",
            })
    void properties_carry_their_schemas(String property, String schema) {
        assertThat(shown(types.property("types.All", property.strip()))).isEqualTo(schema.strip());
    }

    @Test
    void map_values_may_be_lists_and_maps() {
        assertThat(types.property("types.All", "mapOfLists")
                        .additionalProperties()
                        .items()
                        .format())
                .isEqualTo("uuid");
        assertThat(types.property("types.All", "mapOfMaps")
                        .additionalProperties()
                        .additionalProperties()
                        .format())
                .isEqualTo("double");
    }

    @Test
    void numbers_of_an_enumeration_are_numbers_also_where_they_are_written_as_texts() {
        assertThat(types.model("types.LevelEnum").allowed()).containsExactly(10L, 20L, 30L);
        assertThat(types.model("types.LevelEnum").type()).containsExactly("integer");
        assertThat(types.model("types.KindEnum").allowed()).containsExactly("one", "two");
    }

    @Test
    void D_04_an_allowed_value_that_does_not_fit_costs_itself() {
        assertThat(types.model("types.OddLevelEnum").allowed()).containsExactly(1L);
        assertThat(types.model("types.OddKindEnum").allowed()).containsExactly("one", "three");
        assertThat(types.complaints())
                .contains(
                        "model types.OddLevelEnum: its allowed value \"two\" does not fit its type",
                        "model types.OddLevelEnum: its allowed value 99999999999999999999 does not fit its type",
                        "model types.OddKindEnum: its allowed value null does not fit its type")
                .hasSize(7);
    }

    @Test
    void an_enumeration_of_nothing_allows_anything_of_its_type() {
        assertThat(shown(types.model("types.EmptyEnum"))).isEqualTo("{'type':'string'}");
    }

    @Test
    void aliases_are_resolved() {
        Map<String, Schema> parameters = types.operation("GET", "/types/all").parameters().stream()
                .collect(Collectors.toMap(Parameter::name, Parameter::schema, (a, b) -> a));
        Function<String, String> shown = name -> shown(parameters.get(name));

        assertThat(shown.apply("alias")).isEqualTo("{'type':'string'}");
        assertThat(shown.apply("aliases")).isEqualTo("{'type':'array','items':{'type':'integer','format':'int64'}}");
        assertThat(shown.apply("duration")).isEqualTo("{'type':'string','format':'duration'}");
        assertThat(shown.apply("same")).isEqualTo("{'type':'string','format':'ipv4'}");
        assertThat(shown.apply("kind")).isEqualTo("{'$ref':'#/schemas/types.KindEnum'}");
    }
}
