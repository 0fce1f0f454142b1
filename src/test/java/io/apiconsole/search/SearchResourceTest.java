package io.apiconsole.search;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.oneOf;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The contract of the search, on the built-in catalogue. */
@QuarkusTest
class SearchResourceTest {

    @Inject
    OperationSearch search;

    @BeforeEach
    void waitForTheIndex() {
        await().atMost(Duration.ofSeconds(30)).until(search::isReady);
    }

    @Test
    void a_hit_says_what_the_operation_is_and_where_it_matches() {
        ask(Map.of("q", "reboot server", "size", 1))
                .body("total", greaterThan(0))
                .body("hits", hasSize(1))
                .body("hits[0].branch", equalTo("v1"))
                .body("hits[0].section", equalTo("/dedicated/server"))
                .body("hits[0].id", equalTo("post-/dedicated/server/-serviceName-/reboot"))
                .body("hits[0].method", equalTo("POST"))
                .body("hits[0].path", equalTo("/dedicated/server/{serviceName}/reboot"))
                .body("hits[0].state", equalTo("PRODUCTION"))
                .body("hits[0].deprecated", equalTo(false))
                .body(
                        "hits[0].matches.find { it.field == 'path' }.text",
                        equalTo("/dedicated/server/{serviceName}/reboot"))
                .body("hits[0].matches.find { it.field == 'path' }.ranges", hasItems(List.of(11, 17), List.of(32, 38)));
    }

    @Test
    void the_same_for_everyone_for_a_minute() {
        ask(Map.of("q", "server")).contentType(ContentType.JSON).header("Cache-Control", equalTo("public, max-age=60"));
    }

    @Test
    void facets_count_the_hits_by_branch_section_method_and_state() {
        Response answer = ask(Map.of("q", "")).extract().response();
        int total = answer.path("total");

        assertThat(total).isGreaterThan(100);
        for (String facet : List.of("branch", "section", "method", "state")) {
            List<Integer> counts = answer.path("facets." + facet + ".count");
            assertThat(counts).as(facet).isSortedAccordingTo((a, b) -> b - a);
            assertThat(counts.stream().mapToInt(Integer::intValue).sum())
                    .as(facet)
                    .isEqualTo(total);
        }
        assertThat(answer.<List<String>>path("facets.branch.value")).containsExactly("v1", "v2");
    }

    @ParameterizedTest
    @CsvSource({"method, delete, method, DELETE", "branch, v2, branch, v2", "section, /domain, section, /domain"})
    void a_filter_leaves_only_hits_that_have_its_value(String parameter, String value, String member, String expected) {
        ask(Map.of("q", "", parameter, value))
                .body("hits.size()", greaterThan(0))
                .body("hits." + member, everyItem(equalTo(expected)));
    }

    @Test
    void filters_take_several_values_and_their_facets_still_count_the_others() {
        ask(Map.of("q", "", "method", List.of("PUT,DELETE"), "size", 50))
                .body("hits.method", everyItem(is(not("GET"))))
                .body("facets.method.value", hasItems("GET", "POST", "PUT", "DELETE"))
                .body("facets.section.size()", greaterThan(1));
    }

    @Test
    void the_state_can_be_asked_for() {
        ask(Map.of("q", "", "state", "BETA,ALPHA"))
                .body("hits.size()", greaterThan(0))
                .body("hits.state", everyItem(is(not("PRODUCTION"))));
    }

    @Test
    void parts_of_operations_can_be_left_out_of_the_search() {
        ask(Map.of("q", "reboot", "in", "path")).body("hits.path", everyItem(containsString("eboot")));
        ask(Map.of("q", "reboot", "in", "request,response"))
                .body("hits.size()", greaterThan(0))
                .body("hits.matches.flatten().field", everyItem(is(oneOf("request", "response"))));
    }

    private static ValidatableResponse ask(Map<String, ?> parameters) {
        return given().queryParams(parameters).get("/api/search").then().statusCode(200);
    }
}
