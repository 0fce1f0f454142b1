package io.apiconsole.catalog.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import io.apiconsole.catalog.definition.TypeExpression.Generic;
import io.apiconsole.catalog.definition.TypeExpression.ListOf;
import io.apiconsole.catalog.definition.TypeExpression.MapOf;
import io.apiconsole.catalog.definition.TypeExpression.Named;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypeExpressionTest {

    private static final TypeExpression STRING = new Named("string");
    private static final TypeExpression LONG = new Named("long");

    static Stream<Arguments> grammar() {
        return Stream.of(
                Arguments.of("string", STRING),
                Arguments.of("cloud.Instance", new Named("cloud.Instance")),
                Arguments.of("string[]", new ListOf(STRING)),
                Arguments.of("string[][]", new ListOf(new ListOf(STRING))),
                Arguments.of("map[string]long", new MapOf(STRING, LONG)),
                Arguments.of("map[a.KeyEnum]long", new MapOf(new Named("a.KeyEnum"), LONG)),
                Arguments.of("map[string][]long", new MapOf(STRING, new ListOf(LONG))),
                Arguments.of("map[string]long[]", new MapOf(STRING, new ListOf(LONG))),
                Arguments.of("map[string]map[string]long", new MapOf(STRING, new MapOf(STRING, LONG))),
                Arguments.of("a.G<long>", new Generic("a.G", LONG)),
                Arguments.of("a.G<long>[]", new ListOf(new Generic("a.G", LONG))),
                Arguments.of("a.G<map[string]long>", new Generic("a.G", new MapOf(STRING, LONG))),
                Arguments.of("a.G<a.H<long>>", new Generic("a.G", new Generic("a.H", LONG))),
                Arguments.of("a.G<long[]>", new Generic("a.G", new ListOf(LONG))),
                Arguments.of("core.AccountId:string", STRING),
                Arguments.of("core.ServiceId[]:long[]", new ListOf(LONG)),
                Arguments.of(" string ", STRING),
                Arguments.of("No type at all", new Named("No type at all")));
    }

    @ParameterizedTest
    @MethodSource("grammar")
    void every_form_of_the_grammar_is_read(String text, TypeExpression expected) {
        assertThat(TypeExpression.parse(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "map[string",
                "map[string]",
                "map[]long",
                "[]",
                "<long>",
                "a.G<long",
                "a.G<>",
                "a.G>",
                "string]",
                "string[",
                "a.G<long>x",
                "alias:"
            })
    void what_is_no_type_is_refused(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TypeExpression.parse(text))
                .withMessageContaining("not a type");
    }

    // D-07
    @ParameterizedTest
    @ValueSource(strings = {"[]", "a.G<", "map[string]", "map["})
    void D_07_a_type_that_never_ends_is_refused_and_does_not_exhaust_the_stack(String piece) {
        String prefix = piece.repeat(100_000) + "string";
        String suffix = "string" + piece.repeat(100_000);

        assertThatIllegalArgumentException().isThrownBy(() -> TypeExpression.parse(prefix));
        assertThatIllegalArgumentException().isThrownBy(() -> TypeExpression.parse(suffix));
    }

    @Test
    void brackets_may_be_eight_deep() {
        assertThatNoException().isThrownBy(() -> TypeExpression.parse("string" + "[]".repeat(7)));
        assertThatIllegalArgumentException().isThrownBy(() -> TypeExpression.parse("string" + "[]".repeat(8)));
        assertThatNoException().isThrownBy(() -> TypeExpression.parse("a.G<".repeat(7) + "T" + ">".repeat(7)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TypeExpression.parse("a.G<".repeat(8) + "T" + ">".repeat(8)));
    }

    @Test
    void the_placeholder_is_replaced_wherever_it_stands() {
        TypeExpression open = TypeExpression.parse("map[string]a.G<T[]>[]");

        assertThat(open.with(LONG)).hasToString("map[string]a.G<long[]>[]");
    }

    @Test
    void only_the_whole_name_is_a_placeholder() {
        assertThat(TypeExpression.parse("a.T").with(LONG)).hasToString("a.T");
    }
}
