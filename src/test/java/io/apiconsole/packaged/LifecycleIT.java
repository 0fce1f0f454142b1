package io.apiconsole.packaged;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.apiconsole.testing.Answer;
import io.apiconsole.testing.FakeProvider;
import io.apiconsole.testing.Fixtures;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From the start to the end of a process, as Kubernetes sees them. */
class LifecycleIT {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final List<String> SLOW = List.of("/v1/calls/open/half", "/v1/calls/open/silent");
    private static final String BODY = "{\"branch\":\"v1\",\"method\":\"GET\",\"path\":\"/none\"}";

    @Test
    void K_05_at_sigterm_it_is_first_not_ready_and_ends_what_was_begun() throws Exception {
        try (PackagedConsole console = PackagedConsole.start(
                        Map.of("quarkus.shutdown.delay", "2s", "quarkus.shutdown.timeout", "20s"))
                .awaitReady()) {
            try (Socket begun = new Socket("localhost", console.port())) {
                begun.getOutputStream()
                        .write(("POST /api/try HTTP/1.1\r\nHost: localhost\r\nX-Console: 1\r\nConnection: close\r\n"
                                        + "Content-Type: application/json\r\nContent-Length: " + BODY.length()
                                        + "\r\n\r\n")
                                .getBytes(ISO_8859_1));
                // Another request on another connection: by now the first one has been begun.
                assertThat(console.get("/api/catalog").statusCode()).isEqualTo(200);

                console.sendSigterm();

                await().until(() -> console.management("/q/health/ready").statusCode() == 503);
                assertThat(console.get("/api/catalog").statusCode())
                        .as("until all proxies have noticed")
                        .isEqualTo(200);
                await().until(() -> console.get("/api/catalog")
                        .headers()
                        .allValues("connection")
                        .contains("close"));

                begun.getOutputStream().write(BODY.getBytes(ISO_8859_1));
                assertThat(new String(begun.getInputStream().readAllBytes(), ISO_8859_1))
                        .startsWith("HTTP/1.1 404")
                        .contains("unknown-operation");
            }

            assertThat(console.awaitExit()).isZero();
            assertThat(console.log()).contains("stopped in").doesNotContain("\"ERROR\"", "Timed out");
        }
    }

    @Test
    void K_05_calls_that_are_under_way_at_sigterm_get_the_whole_answer() throws Exception {
        CountDownLatch release = new CountDownLatch(1);
        try (FakeProvider provider = new FakeProvider().branch("v1", Map.of("/calls", Fixtures.CALLS.json()));
                PackagedConsole console = PackagedConsole.start(Map.of(
                                "console.branches.v1.url", provider.url("/v1"),
                                "console.branches.v1.in-private-network", "true",
                                "quarkus.shutdown.delay", "2s",
                                "quarkus.shutdown.timeout", "20s"))
                        .awaitReady()) {
            provider.on("/v1/calls/open/half", Answer.inParts("the first half, ", release, "and the second"));
            provider.on("/v1/calls/open/silent", Answer.json("\"late\"").after(release));
            var half = console.tryOut(callOf("half"));
            var silent = console.tryOut(callOf("silent"));
            await().until(() -> provider.pathsAsked().containsAll(SLOW));

            console.sendSigterm();

            await().until(() -> console.management("/q/health/ready").statusCode() == 503);
            await("the end of the delay").until(() -> console.tryOut(callOf("new"))
                    .join()
                    .headers()
                    .allValues("connection")
                    .contains("close"));
            assertThat(List.of(half.isDone(), silent.isDone())).containsOnly(false);

            release.countDown();
            assertThat(half.join().body()).startsWith("HTTP/1.1 200").endsWith("the first half, and the second");
            assertThat(silent.join().body()).startsWith("HTTP/1.1 200").endsWith("\"late\"");
            assertThat(console.awaitExit()).isZero();
            assertThat(console.log()).contains("stopped in").doesNotContain("\"ERROR\"", "Timed out");
            assertThat(console.tryOut(callOf("new"))).failsWithin(PATIENCE);
        }
    }

    private static String callOf(String name) {
        return "{\"branch\":\"v1\",\"method\":\"GET\",\"path\":\"/calls/open/{name}\",\"parameters\":"
                + "{\"path\":{\"name\":\"" + name + "\"}}}";
    }

    /** The rest of the file system is read-only for everybody: nothing of it belongs to a user made up here. */
    @Test
    void K_07_it_runs_as_anybody_on_a_read_only_disk_with_64_megabytes_of_tmp() {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/unshare")) && "root".equals(System.getProperty("user.name")));
        String readOnly = "mount -o remount,bind,ro / && mount -t tmpfs -o size=64m,mode=1777 tmpfs /tmp"
                + " && exec setpriv --reuid 54321 --regid 54321 --clear-groups --no-new-privs --bounding-set -all"
                + " --inh-caps -all -- \"$@\"";

        try (PackagedConsole console = PackagedConsole.start(
                        Map.of(), "unshare", "--mount", "--propagation", "private", "sh", "-c", readOnly, "sh")
                .awaitReady()) {
            assertThat(console.get("/api/catalog").statusCode()).isEqualTo(200);
            assertThat(console.log()).doesNotContain("\"ERROR\"", "Read-only");
        }
    }

    @Test
    void K_10_each_line_of_the_log_is_one_object_and_names_its_request() throws IOException {
        try (PackagedConsole console = PackagedConsole.start(Map.of()).awaitReady()) {
            String id = console.get("/api/catalog")
                    .headers()
                    .firstValue("X-Request-Id")
                    .orElseThrow();
            console.get("/login?scope=none%0d%0aINFO:%20forged");

            assertThat(id).matches("[0-9a-f-]{36}");
            await().until(() -> console.log().contains("event="));
            for (String line :
                    console.log().lines().filter(line -> line.startsWith("{")).toList()) {
                JsonNode entry = new ObjectMapper().readTree(line);
                assertThat(entry.path("level").asText()).isNotEmpty();
                assertThat(entry.path("message").asText().contains("event="))
                        .isEqualTo(entry.at("/mdc/requestId").asText().length() == 36);
            }
            assertThat(console.log().lines()).noneMatch(line -> line.startsWith("INFO: forged"));
        }
    }

    @Test
    void an_http_policy_of_the_operator_holds_for_calls_too() {
        try (PackagedConsole console = PackagedConsole.start(Map.of(
                        "quarkus.http.auth.permission.calls.paths", "/api/try",
                        "quarkus.http.auth.permission.calls.policy", "deny"))
                .awaitReady()) {
            HttpResponse<String> answer = console.tryOut(BODY).join();

            assertThat(answer.statusCode()).isEqualTo(302);
            assertThat(answer.headers().firstValue("Location").orElseThrow()).contains("/oauth2/authorize");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            console.sandbox.enabled         | false            | Set console.branches.<id>.url
            console.branches.v1.url         | ftp://x          | console.branches.v1.url is neither
            console.catalog.refresh         | soon             | console.catalog.refresh
            console.catalog.refesh          | 1h               | console.catalog.refesh
            console.try.connections         | 0                | console.try.connections must be
            console.branches.v1.definitions | no/such.json     | console.branches.v1.definitions names no/such.json
            console.sandbox.definitions     | no/such/folder   | console.sandbox.definitions names no/such/folder
            console.search.synonyms         | no/such.txt      | console.search.synonyms
            console.session.previous-key    | short            | Set console.session.previous-key
            quarkus.oidc.auth-server-url    | https://login.invalid | Set quarkus.oidc.client-id
            quarkus.oidc.client-id          | console          | Set quarkus.oidc.auth-server-url
            quarkus.profile                 | prod,ovh-eu      | Set quarkus.oidc.client-id
            """)
    void a_wrong_setting_stops_the_start_and_is_named(String name, String value, String sentence) throws Exception {
        try (PackagedConsole console = PackagedConsole.start(Map.of(name, value))) {
            assertThat(console.awaitExit()).isEqualTo(1);
            assertThat(console.log()).contains(sentence).doesNotContain("\tat io.", "Exception in");
        }
    }

    @Test
    void an_engine_that_was_not_built_in_stops_the_start() throws Exception {
        assumeThat(Path.of("target", "quarkus-app", "lib", "main")).isDirectoryNotContaining("glob:**elasticsearch**");

        a_wrong_setting_stops_the_start_and_is_named(
                "console.search.backend", "elasticsearch", "build it with -Pelasticsearch");
    }
}
