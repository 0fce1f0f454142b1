package io.apiconsole.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** The example dashboard and alerts; that the metrics exist is seen where the console runs. */
class MonitoringTest {

    private static final Path MONITORING = Path.of("deploy", "monitoring");

    @Test
    void each_alert_is_explained_in_the_readme() throws IOException {
        String readme = Files.readString(Path.of("README.md"));

        assertThat(rules()).hasSizeGreaterThan(5).allSatisfy(rule -> assertThat(readme)
                .contains("| `" + rule.get("alert").asText() + "` | "));
        assertThat(readme.lines().filter(line -> line.startsWith("| `ApiConsole")))
                .hasSize(rules().size());
    }

    @Test
    void each_alert_waits_and_says_how_bad_it_is() {
        assertThat(rules()).allSatisfy(rule -> {
            assertThat(rule.get("for").asText()).matches("\\d+[mh]");
            assertThat(rule.at("/labels/severity").asText()).isIn("critical", "warning", "info");
            assertThat(rule.at("/annotations/summary").asText()).isNotBlank();
        });
    }

    @Test
    void the_dashboards_panels_lie_beside_one_another_and_ask_something() {
        JsonNode dashboard = Yaml.read(MONITORING.resolve("grafana-dashboard.json"));
        List<JsonNode> panels = StreamSupport.stream(dashboard.get("panels").spliterator(), false)
                .toList();

        assertThat(panels).extracting(panel -> panel.get("id").asInt()).doesNotHaveDuplicates();
        assertThat(panels)
                .extracting(panel -> panel.at("/gridPos/x").asInt() + " "
                        + panel.at("/gridPos/y").asInt())
                .doesNotHaveDuplicates();
        assertThat(panels).allSatisfy(panel -> {
            assertThat(panel.at("/gridPos/x").asInt() + panel.at("/gridPos/w").asInt())
                    .isLessThanOrEqualTo(24);
            assertThat(panel.get("targets").findValuesAsText("expr"))
                    .isNotEmpty()
                    .allMatch(expression -> expression.contains("$job"));
        });
    }

    private static List<JsonNode> rules() {
        JsonNode groups = Yaml.read(MONITORING.resolve("prometheus-rules.yaml")).get("groups");
        return StreamSupport.stream(groups.get(0).get("rules").spliterator(), false)
                .toList();
    }
}
