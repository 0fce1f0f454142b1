package io.apiconsole.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.apiconsole.catalog.Schema;
import io.apiconsole.search.Lines.Line;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is taken of bodies, however large their models are. */
class BodyFieldsTest {

    private final Lines.Builder lines = new Lines.Builder(new Vocabulary.Builder());
    private final BodyFields fields = new BodyFields(Map.of(), lines);

    @Test
    void a_hundred_and_fifty_fields_are_taken_of_which_what_models_share_is_one() {
        Map<String, Schema> inner = fields("outer", 10);
        inner.putAll(fields("inner", 20));
        Map<String, Schema> outer = fields("outer", 140);
        outer.put("more", Schema.object(inner, List.of()));

        List<Line> taken = fields.of(Schema.object(outer, List.of()));

        assertThat(taken).hasSize(150).doesNotHaveDuplicates();
        assertThat(taken).extracting(Line::text).contains("outer139", "more", "inner0", "inner8");
    }

    @Test
    void a_line_is_cut_and_its_name_with_it() {
        Line line = lines.line("word ".repeat(1_000), "and what it is");

        assertThat(line.text()).hasSize(300);
        assertThat(line.name()).hasSize(60);
    }

    private static Map<String, Schema> fields(String name, int count) {
        Map<String, Schema> fields = new LinkedHashMap<>();
        for (int i = 0; i < count; i++) {
            fields.put(name + i, Schema.of("string", null));
        }
        return fields;
    }
}
