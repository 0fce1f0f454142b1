package io.apiconsole.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditsTest {

    @ParameterizedTest
    @CsvSource({"instence, instance", "kuberntes, kubernetes", "srever, server", "certificat, certificate"})
    void a_misspelt_word_is_near_to_the_right_one(String misspelt, String right) {
        assertThat(new Edits(misspelt, 2).to(Spelt.of(right))).isBetween(1, 2);
        assertThat(new Edits(right, 2).to(Spelt.of(right))).isZero();
        assertThat(new Edits(misspelt, 2).to(Spelt.of("subscription"))).isEqualTo(Edits.TOO_MANY);
    }
}
