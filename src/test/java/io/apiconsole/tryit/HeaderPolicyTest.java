package io.apiconsole.tryit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.apiconsole.catalog.Operation;
import io.apiconsole.testing.Corpus;
import io.apiconsole.tryit.InvalidParameter.Place;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** P-06, P-07, P-08. */
class HeaderPolicyTest {

    private static final Operation OPEN = CallsSection.operation("GET", "/calls/open");
    private static final Operation EVIL = CallsSection.operation("GET", "/calls/evil");

    private final HeaderPolicy policy = new HeaderPolicy(List.of("Accept", "If-None-Match"));

    static List<String> headers() {
        return Corpus.read("headers.txt");
    }

    @ParameterizedTest
    @MethodSource("headers")
    void P_07_a_field_that_is_not_the_callers_to_set_is_refused_and_named(String field) {
        String name = field.substring(0, field.indexOf('='));
        String value = field.substring(field.indexOf('=') + 1);

        assertThat(policy.check(OPEN, Map.of(name, value))).hasValueSatisfying(refused -> {
            assertThat(refused.in()).isEqualTo(Place.HEADER);
            assertThat(refused.name()).isEqualTo(name);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"Authorization", "Cookie", "Host", "X-Forwarded-For", "x_real_ip"})
    void P_07_nor_may_a_definition_declare_it(String name) {
        assertThat(policy.check(EVIL, Map.of(name, "a"))).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Cookie", "x_forwarded_for", "Sec-Fetch-Site", "Content-Type", "a b", ""})
    void P_07_nor_may_the_operator_allow_it(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> new HeaderPolicy(List.of(name)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-Shop-Note", "x-shop-note", "x_shop_shelf", "Accept", "ACCEPT", "If-None-Match"})
    void declared_and_allowed_fields_are_sent(String name) {
        assertThat(policy.check(OPEN, Map.of(name, "\"a\", b\tc"))).isEmpty();
    }

    @Test
    void P_08_the_same_field_twice_is_refused() {
        assertThat(policy.check(OPEN, Map.of("X-Shop-Note", "a", "x-shop-note", "b")))
                .isPresent();
        assertThat(policy.check(OPEN, Map.of("Accept", "a", "accept", "b"))).isPresent();
    }

    @Test
    void a_field_declared_by_another_operation_is_refused() {
        assertThat(policy.check(EVIL, Map.of("X-Shop-Note", "a"))).isPresent();
    }
}
