package io.apiconsole.catalog.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.apiconsole.catalog.definition.Document.Validators;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

// D-07
class JsonDocumentsTest {

    private final JsonDocuments json = new JsonDocuments(Some.limits());

    static Stream<Arguments> tooMuch() {
        return Stream.of(
                Arguments.of("10,000-deep JSON", "[".repeat(10_000) + "]".repeat(10_000)),
                Arguments.of("10,000-deep objects", "{\"a\":".repeat(10_000) + "1" + "}".repeat(10_000)),
                Arguments.of("a string of 5 MB", "\"" + "a".repeat(5_000_000) + "\""),
                Arguments.of("a number of 10,000 digits", "1".repeat(10_000)),
                Arguments.of("a name of 100,000 characters", "{\"" + "a".repeat(100_000) + "\":1}"),
                Arguments.of("5 million values", "[" + "1,".repeat(5_000_000) + "1]"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tooMuch")
    void D_07_what_is_beyond_a_limit_is_refused(String what, String document) {
        assertRefused(Some.document(document));
    }

    static Stream<Arguments> garbage() {
        return Stream.of(
                Arguments.of("nothing", new byte[0]),
                Arguments.of("a space", " ".getBytes()),
                Arguments.of("HTML", "<!doctype html><title>Sorry</title>".getBytes()),
                Arguments.of("half a document", "{\"apis\":[{\"path\":".getBytes()),
                Arguments.of("two documents", "{} {}".getBytes()),
                Arguments.of("zeros", new byte[1000]),
                Arguments.of("no UTF-8", new byte[] {'"', (byte) 0xc3, 0x28, '"'}),
                Arguments.of("no UTF-32", new byte[] {0, 0, 0, '[', 0x7f, 0x7f, 0x7f, 0x7f}),
                Arguments.of("no UTF-16", new byte[] {0, '"', (byte) 0xdc, 0}));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("garbage")
    void D_04_what_is_no_JSON_is_refused_or_nothing(String what, byte[] bytes) {
        assertRefused(new Document(bytes, Validators.NONE));
    }

    @Test
    void a_number_with_a_huge_exponent_costs_nothing() {
        assertThat(json.parse(Some.document("[1e999999999]")).isArray()).isTrue();
    }

    private void assertRefused(Document document) {
        assertThatExceptionOfType(Fields.UnusableException.class)
                .isThrownBy(() -> new Fields(json.parse(document), "it", new Problems("v1", null)));
    }
}
