package io.apiconsole.sandbox.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.apiconsole.sandbox.definition.ApiDefinitions;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What becomes of things by themselves, without the waiting. */
@QuarkusTest
class CourseTest {

    private static final Instant NOW = Instant.parse("2026-05-04T12:00:00Z");
    private static final Instant LATER = NOW.plus(Duration.ofSeconds(6));

    @Inject
    ApiDefinitions definitions;

    @Test
    void what_was_stopped_can_be_started_again() {
        Typed vps = itemAt("vps");
        Thing thing = thing("running");

        Course.undergo(thing, vps, "stop", NOW);
        assertThat(thing.at(NOW).get("state").asText()).isEqualTo("running");
        assertThat(thing.at(LATER).get("state").asText()).isEqualTo("stopped");

        Course.undergo(thing, vps, "start", LATER);
        assertThat(thing.at(LATER.plusSeconds(6)).get("state").asText()).isEqualTo("running");
    }

    @Test
    void what_is_attached_is_attached() {
        Typed volume = itemAt("cloud", "project", "x", "volume");
        Thing thing = new Thing(JsonNodeFactory.instance.objectNode().put("status", "available"));

        Course.undergo(thing, volume, "attach", NOW);

        assertThat(thing.at(NOW).get("status").asText()).isEqualTo("attaching");
        assertThat(thing.at(LATER).get("status").asText()).isEqualTo("attached");
    }

    @Test
    void what_there_is_no_word_for_does_not_show() {
        Thing thing = thing("rescued");

        Course.undergo(thing, itemAt("vps"), "consoleUrl", NOW);

        assertThat(thing.at(LATER).get("state").asText()).isEqualTo("rescued");
    }

    private Typed itemAt(String... path) {
        return Kind.of(definitions.find("v1", List.of(path)).orElseThrow()).item();
    }

    private static Thing thing(String state) {
        return new Thing(JsonNodeFactory.instance.objectNode().put("state", state));
    }
}
