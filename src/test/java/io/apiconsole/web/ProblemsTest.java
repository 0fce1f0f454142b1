package io.apiconsole.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.apiconsole.testing.LogCapture;
import io.apiconsole.testing.RawHttp;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ProblemsTest {

    @Test
    void a_thrown_problem_is_answered_as_it_is() {
        Response answer = given().get("/api/failing/problem");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.contentType()).isEqualTo("application/problem+json");
        assertThat(answer.header("Retry-After")).isEqualTo("1");
        assertThat(answer.asString())
                .isEqualTo("{\"type\":\"still-busy\",\"status\":503,\"title\":\"Service Unavailable\","
                        + "\"detail\":\"Ask again soon.\",\"loaded\":12}");
    }

    @Test
    void a_thrown_problem_is_nothing_for_the_log() {
        try (LogCapture log = new LogCapture()) {
            given().get("/api/failing/problem").then().statusCode(503);

            assertThat(log.entries()).noneMatch(entry -> entry.contains("busy") || entry.contains("HttpProblem"));
        }
    }

    /** U-13. */
    @ParameterizedTest
    @ValueSource(strings = {"exception", "error"})
    void an_unexpected_failure_tells_an_id_and_nothing_else(String kind) {
        Response answer = given().get("/api/failing/" + kind);

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.contentType()).isEqualTo("application/problem+json");
        assertThat(answer.asString())
                .matches("\\{\"type\":\"internal-server-error\",\"status\":500,\"title\":\"Internal Server Error\","
                        + "\"instance\":\"urn:uuid:[0-9a-f-]{36}\"}");
    }

    /** U-13. */
    @ParameterizedTest
    @ValueSource(strings = {"exception", "error"})
    void an_unexpected_failure_is_in_the_log_once_with_its_stack_and_id(String kind) {
        try (LogCapture log = new LogCapture()) {
            String id = given().get("/api/failing/" + kind).path("instance");

            assertThat(log.entries())
                    .filteredOn(entry -> entry.contains(FailingResource.SECRET))
                    .hasSize(1);
            assertThat(log.entries())
                    .anySatisfy(entry ->
                            assertThat(entry).contains(id).contains("at io.apiconsole.web.FailingResource." + kind));
        }
    }

    @Test
    void a_violated_constraint_is_named() {
        given().get("/api/failing/number?value=10")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("invalid-parameter"))
                .body("violations", hasSize(1))
                .body("violations[0].field", equalTo("value"))
                .body("violations[0].in", equalTo("query"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "{\"number\":\"x\"}", "{\"number\":{}}", "[1]", "{\"number\":99999999999999}", "nul"})
    void an_unreadable_body_is_refused_without_a_word_of_our_classes(String body) {
        Response answer = given().contentType("application/json").body(body).post("/api/failing/body");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.contentType()).isEqualTo("application/problem+json");
        assertThat(answer.asString())
                .contains("\"type\":\"unreadable-body\"")
                .contains("at line 1, column ")
                .doesNotContain("apiconsole", "jackson", "java.");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/failing/number?value=abc, 404",
        "/api/failing/number?value=99999999999, 404",
        "/api/failing/item/abc, 404",
    })
    void a_value_of_another_type_is_refused_without_a_word_of_our_classes(String path, int status) {
        Response answer = given().urlEncodingEnabled(false).get(path);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.contentType()).isEqualTo("application/problem+json");
        assertThat(answer.asString()).doesNotContain("apiconsole", "java.", "instance", "detail");
    }

    @ParameterizedTest
    @ValueSource(strings = {"value=%", "value=%zz", "value=%ff", "%=1", "value=1&x=%e2%82"})
    void an_unparsable_query_is_no_failure_of_ours(String query) {
        RawHttp.Answer answer = RawHttp.get("/api/failing/number?" + query);

        assertThat(answer.status()).isBetween(200, 499);
    }

    @Test
    void a_wrong_method_is_told_which_there_are() {
        RawHttp.Answer item = RawHttp.request("DELETE", "/api/failing/item/7");
        RawHttp.Answer catalog = RawHttp.request("POST", "/api/catalog", "Content-Length: 0");

        assertThat(item.status()).isEqualTo(405);
        assertThat(item.header("Allow")).hasValue("GET, HEAD, OPTIONS, PUT");
        assertThat(item.body())
                .isEqualTo("{\"type\":\"method-not-allowed\",\"status\":405,\"title\":\"Method Not Allowed\"}");
        assertThat(catalog.status()).isEqualTo(405);
        assertThat(catalog.header("Allow")).hasValue("GET, HEAD, OPTIONS");
    }

    @Test
    void a_wrong_media_type_is_refused() {
        given().contentType("text/plain")
                .body("x")
                .post("/api/failing/body")
                .then()
                .statusCode(415)
                .contentType("application/problem+json")
                .body("type", equalTo("unsupported-media-type"));
    }

    @Test
    void an_answer_that_nobody_accepts_is_not_made() {
        given().accept("image/png")
                .contentType("application/json")
                .body("{\"number\":1}")
                .post("/api/failing/body")
                .then()
                .statusCode(406)
                .contentType("application/problem+json");
    }

    @Test
    void a_request_without_a_host_is_refused_with_a_problem() {
        RawHttp.Answer answer = RawHttp.send("GET / HTTP/1.1\r\nConnection: close\r\n\r\n");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.header("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).doesNotContain("Exception", "vertx");
    }
}
