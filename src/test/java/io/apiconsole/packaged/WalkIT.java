package io.apiconsole.packaged;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.apiconsole.testing.Browserless;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** K-08: one walk through everything, which a class or a resource that the package lacks would end. */
@QuarkusIntegrationTest
@TestProfile(OnFreePorts.class)
class WalkIT {

    private static final Pattern METRIC = Pattern.compile("\\b(?:console|http_server|jvm|process)_[a-z_]+");

    private static final Pattern FILE = Pattern.compile("(?:src|href)=\"(/(?:assets/|favicon)[^\"]+)\"");

    @BeforeEach
    void wait_until_it_is_ready() {
        await().atMost(Duration.ofSeconds(30))
                .until(() ->
                        given().get(OnFreePorts.management("/q/health/ready")).statusCode() == 200);
    }

    @Test
    void K_08_the_page_and_its_files_are_there() {
        String page = given().header("Accept", "text/html")
                .get("/v1/cloud")
                .then()
                .statusCode(200)
                .header("Content-Security-Policy", startsWith("default-src 'none'"))
                .extract()
                .asString();

        List<String> files =
                FILE.matcher(page).results().map(found -> found.group(1)).toList();
        assertThat(files).anyMatch(file -> file.endsWith(".js")).anyMatch(file -> file.endsWith(".css"));
        for (String file : files) {
            for (String coding : List.of("identity", "gzip")) {
                given().header("Accept-Encoding", coding).get(file).then().statusCode(200);
            }
        }
    }

    @Test
    void K_08_every_section_of_the_catalogue_is_there_and_so_are_its_operations() {
        JsonPath catalog =
                given().get("/api/catalog").then().statusCode(200).extract().jsonPath();

        assertThat(catalog.getList("problems")).isEmpty();
        for (String branch : List.of("v1", "v2")) {
            List<String> sections = catalog.getList("branches.find { it.id == '" + branch + "' }.sections.path");
            assertThat(sections).isNotEmpty();
            sections.stream()
                    .flatMap(section -> lastOperation(branch, section).stream())
                    .forEach(operation -> given().queryParams(operation)
                            .get("/api/catalog/operation")
                            .then()
                            .statusCode(200)
                            .body("path", equalTo(operation.get("path")))
                            .body("response", notNullValue()));
        }
    }

    private static Optional<Map<String, String>> lastOperation(String branch, String section) {
        JsonPath list = given().queryParam("branch", branch)
                .queryParam("section", section)
                .get("/api/catalog/operations")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        return list.getList("operations").isEmpty()
                ? Optional.empty()
                : Optional.of(Map.of(
                        "branch", branch,
                        "method", list.getString("operations[-1].method"),
                        "path", list.getString("operations[-1].path")));
    }

    @Test
    void K_08_the_search_forgives_marks_and_counts() {
        given().queryParams(Map.of("q", "rebot server", "size", 1))
                .get("/api/search")
                .then()
                .statusCode(200)
                .body("hits.path", contains("/dedicated/server/{serviceName}/reboot"))
                .body("hits[0].matches.ranges.flatten()", not(empty()))
                .body("facets.method.value", hasItem("POST"));
    }

    /** From the embedded provider's pages, its tokens and the cookie that keeps them to its checks of what is sent. */
    @Test
    void K_08_who_is_logged_in_makes_and_reads_until_the_logout() {
        Browserless visitor = new Browserless().login("all");
        String key = "{\"keyName\": \"walk\", \"key\": \"ssh-ed25519 AAAA\"}";

        assertThat(answer(visitor, "POST", "/me/sshKey", "{}"))
                .contains("400", "Invalid body: key")
                .contains("is required");
        assertThat(answer(visitor, "POST", "/me/sshKey", key)).startsWith("HTTP/1.1 200");
        assertThat(answer(visitor, "GET", "/me/sshKey", null)).contains("\"walk\"");
        assertThat(visitor.call("POST", "/logout").status()).isLessThan(300);
        assertThat(JsonPath.from(visitor.call("GET", "/api/session").body()).getBoolean("authenticated"))
                .isFalse();
    }

    private static String answer(Browserless visitor, String method, String path, String body) {
        String request = JsonNodeFactory.instance
                .objectNode()
                .put("branch", "v1")
                .put("method", method)
                .put("path", path)
                .put("body", body)
                .toString();
        return visitor.send("POST", "/api/try", request, "X-Console", "1", "Content-Type", "application/json")
                .body();
    }

    @Test
    void K_08_what_is_wrong_is_answered_by_problem_details() {
        given().get("/api/unknown").then().statusCode(404).contentType("application/problem+json");
        given().queryParam("branch", "none")
                .get("/api/catalog/operations")
                .then()
                .statusCode(404)
                .contentType("application/problem+json");
    }

    @Test
    void K_06_health_metrics_and_description_are_on_the_management_port_alone() {
        for (String check : List.of("started", "live", "ready")) {
            given().get(OnFreePorts.management("/q/health/" + check))
                    .then()
                    .statusCode(200)
                    .body("status", equalTo("UP"));
        }
        given().get(OnFreePorts.management("/q/metrics"))
                .then()
                .statusCode(200)
                .body(containsString("console_catalog_operations"));
        given().get(OnFreePorts.management("/q/openapi?format=json"))
                .then()
                .statusCode(200)
                .body("paths", hasKey("/api/catalog/operations"));
        for (String path : List.of("/q/health", "/q/metrics", "/q/openapi")) {
            given().get(path).then().statusCode(404);
        }
    }

    /** The example dashboard and alerts in deploy/monitoring. */
    @Test
    void what_is_watched_can_be_seen() throws IOException {
        given().header("X-Console", "1")
                .contentType("application/json")
                .body(Map.of("branch", "v1", "method", "GET", "path", "/none"))
                .post("/api/try")
                .then()
                .statusCode(404);
        given().header("X-Console", "1")
                .contentType("application/json")
                .body(Map.of("branch", "v1", "method", "GET", "path", "/lab/text"))
                .post("/api/try")
                .then()
                .statusCode(200)
                .contentType("message/http");
        given().urlEncodingEnabled(false).get("/made%2fup").then().statusCode(400);
        given().post("/logout").then().statusCode(403);
        Set<String> there = given().get(OnFreePorts.management("/q/metrics"))
                .asString()
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.replaceFirst("[{ ].*", ""))
                .collect(Collectors.toSet());

        for (String file : List.of("grafana-dashboard.json", "prometheus-rules.yaml")) {
            String text = Files.readString(Path.of("deploy", "monitoring", file));
            assertThat(METRIC.matcher(text).results().map(MatchResult::group))
                    .isNotEmpty()
                    .allSatisfy(metric -> assertThat(there).contains(metric));
        }
    }
}
