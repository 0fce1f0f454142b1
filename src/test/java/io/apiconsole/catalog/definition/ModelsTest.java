package io.apiconsole.catalog.definition;

import static io.apiconsole.catalog.definition.Some.shown;
import static org.assertj.core.api.Assertions.assertThat;

import io.apiconsole.catalog.Schema;
import io.apiconsole.testing.Fixtures;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModelsTest {

    private final Some.Read generics = Some.read(Fixtures.GENERICS);
    private final Some.Read keys = Some.read(Fixtures.KEYS);

    @Test
    void an_open_generic_is_made_for_its_argument() {
        assertThat(generics.response("/generics/open").referencedKey()).isEqualTo("unit.Value<long>");
        assertThat(shown(generics.property("unit.Value<long>", "value")))
                .isEqualTo("{'type':'integer','format':'int64'}");
        assertThat(generics.model("unit.Value<long>").required()).containsExactly("value");
    }

    @Test
    void a_closed_generic_is_preferred_to_the_open_one() {
        assertThat(generics.model("unit.Closed<string>").properties()).containsOnlyKeys("closed");
        assertThat(shown(generics.property("unit.Closed<string>", "closed"))).isEqualTo("{'type':'string'}");
        assertThat(shown(generics.property("unit.Closed<long>", "open")))
                .isEqualTo("{'type':'integer','format':'int64'}");
    }

    @Test
    void generics_in_one_another_are_made() {
        assertThat(shown(generics.response("/generics/nested")))
                .isEqualTo("{'type':'array','items':{'$ref':'#/schemas/unit.Page%3Cunit.Value%3Cdouble%3E%3E'}}");
        String page = "unit.Page<unit.Value<double>>";
        assertThat(generics.property(page, "items").items().referencedKey()).isEqualTo("unit.Value<double>");
        assertThat(generics.property(page, "byName").additionalProperties().referencedKey())
                .isEqualTo("unit.Value<double>");
        assertThat(generics.property(page, "next").anyOf().get(0).referencedKey())
                .isEqualTo(page);
        assertThat(generics.property("unit.Value<map[string]long>", "value").is("object"))
                .isTrue();
    }

    @Test
    void a_generic_may_be_known_by_its_plain_name() {
        assertThat(shown(generics.property("unit.Plain<boolean>", "value"))).isEqualTo("{'type':'boolean'}");
    }

    @Test
    void an_unknown_generic_is_shown_as_it_stands() {
        assertThat(shown(generics.response("/generics/unknown"))).isEqualTo("{'x-type':'unit.Nowhere<boolean>'}");
    }

    @Test
    void open_generics_are_not_among_the_schemas() {
        assertThat(generics.section().schemas()).doesNotContainKeys("unit.Value<T>", "unit.Page<T>", "unit.Closed<T>");
    }

    @Test
    void D_03_a_generic_that_grows_in_itself_ends() {
        assertThat(generics.section().schemas().keySet().stream().filter(key -> key.startsWith("unit.Growing")))
                .hasSizeBetween(2, 10);
        assertThat(generics.problems()).isEmpty();
    }

    @Test
    void models_are_known_by_their_keys_alone() {
        assertThat(keys.property("keys.ServerWithIAM", "iam")).isNotNull();
        assertThat(keys.model("keys.Server").properties()).containsOnlyKeys("name");
        assertThat(keys.response("/keys/nameless").referencedKey()).isEqualTo(".Nameless");
        assertThat(keys.model(".Nameless").properties()).containsOnlyKeys("name");
        assertThat(keys.response("/keys/flat").referencedKey()).isEqualTo("keys.Value_double");
        assertThat(keys.problems()).isEmpty();
    }

    @Test
    void any_key_can_be_referred_to() {
        Schema reference = keys.response("/keys/slash");

        assertThat(reference.ref()).startsWith("#/schemas/keys.A~1B~0C%20D%25");
        assertThat(reference.referencedKey()).isEqualTo("keys.A/B~C D%é");
        assertThat(keys.section().schemas()).containsKey(reference.referencedKey());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a#b",
                "~1",
                "~01",
                "%7E1",
                "a\"b",
                "<script>",
                "\ud83d\ude00",
                "a\nb",
                "\u0085\u00a0",
                "?q",
                "[x]"
            })
    void references_lead_back_to_the_key(String key) {
        assertThat(Schema.reference(key).referencedKey()).isEqualTo(key);
        assertThat(Schema.reference(key).ref()).doesNotContain("\"", "<", " ", "\n");
    }

    @Test
    void recursive_models_are_read_as_references() {
        Some.Read recursion = Some.read(Fixtures.RECURSION);

        assertThat(recursion.property("tree.Node", "child").referencedKey()).isEqualTo("tree.Node");
        assertThat(recursion.property("tree.Folder", "folders").items().referencedKey())
                .isEqualTo("tree.Folder");
        assertThat(recursion.problems()).isEmpty();
    }

    @Test
    void D_07_a_section_has_no_more_models_than_the_limit() {
        Some.Read read = Some.read("/x", "{\"models\":" + plainModels(20) + "}", Some.limits("models", "5"));

        assertThat(read.section().schemas()).hasSize(5);
        assertThat(read.complaints()).hasSize(15).allMatch(line -> line.endsWith("the section has more than 5 models"));
    }

    @Test
    void D_07_a_small_document_does_not_grow_to_millions_of_members() {
        String many = IntStream.range(0, 1_000)
                .mapToObj(i -> "\"p%d\":{\"type\":\"T\"}".formatted(i))
                .collect(Collectors.joining(","));
        String uses = IntStream.range(0, 1_000)
                .mapToObj(i -> "\"u%d\":{\"type\":\"x.Wide<x.M%d>\"}".formatted(i, i))
                .collect(Collectors.joining(","));
        String document = "{\"models\":{\"x.Wide<T>\":{\"properties\":{%s}},\"x.Uses\":{\"properties\":{%s}}}}"
                .formatted(many, uses);

        Some.Read read = Some.read("/x", document, Some.limits("members", "10000"));

        assertThat(read.section().schemas().values().stream()
                        .filter(schema -> schema.properties() != null)
                        .mapToInt(schema -> schema.properties().size())
                        .sum())
                .isLessThanOrEqualTo(10_000);
        assertThat(read.complaints()).anyMatch(line -> line.endsWith("more than 10000 members of models"));
    }

    private static String plainModels(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "\"x.M%d\":{\"properties\":{}}".formatted(i))
                .collect(Collectors.joining(",", "{", "}"));
    }
}
