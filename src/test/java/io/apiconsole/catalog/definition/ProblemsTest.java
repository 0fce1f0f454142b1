package io.apiconsole.catalog.definition;

import static org.assertj.core.api.Assertions.assertThat;

import io.apiconsole.catalog.DefinitionProblem;
import org.junit.jupiter.api.Test;

class ProblemsTest {

    private final Problems problems = new Problems("v1", "/x");

    @Test
    void texts_of_definitions_forge_no_log_lines() {
        problems.add("path \r\n2026-01-01 ERROR\u001b[2J\u0085\u2028\u2029\u202e", "x\u0000");

        assertThat(problems.list())
                .containsExactly(new DefinitionProblem("v1", "/x", "path   2026-01-01 ERROR [2J    ", "x "));
    }

    @Test
    void long_texts_are_cut_between_characters() {
        problems.add("a".repeat(299) + "\ud83d\ude00", "b");

        assertThat(problems.list().get(0).item()).isEqualTo("a".repeat(299) + " …");
    }

    @Test
    void D_07_a_million_problems_are_a_hundred_and_a_number() {
        for (int i = 0; i < 1_000_000; i++) {
            problems.add("item", "cause");
        }

        assertThat(problems.list()).hasSize(101);
        assertThat(problems.list().get(100).cause()).isEqualTo("and 999900 problems more");
    }
}
