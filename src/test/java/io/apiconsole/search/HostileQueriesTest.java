package io.apiconsole.search;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.apiconsole.search.SearchDocument.Hit;
import io.apiconsole.search.SearchDocument.Match;
import io.apiconsole.testing.Corpus;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** No query costs more than its limit, whatever it consists of. */
@QuarkusTest
class HostileQueriesTest {

    /** What a query may take; the slowest of a few tries is left out, since the machine has other things to do. */
    private static final long MILLIS = 100;

    private static final int TRIES = 5;

    @Inject
    OperationSearch search;

    @TestHTTPResource("/api/search")
    URI address;

    @BeforeEach
    void waitForTheIndex() {
        await().atMost(Duration.ofSeconds(30)).until(search::isReady);
    }

    @Test
    void Q_01_a_query_in_any_syntax_is_answered() {
        for (String query : Corpus.read("queries.txt")) {
            int status = given().queryParam("q", query).get("/api/search").statusCode();

            assertThat(status).as(query).isEqualTo(query.length() > SearchRequest.LONGEST_QUERY ? 400 : 200);
        }
    }

    @Test
    void Q_01_the_worst_queries_take_their_time_at_most() {
        Corpus.read("queries.txt").stream()
                .filter(query -> query.length() <= SearchRequest.LONGEST_QUERY)
                .forEach(query -> assertThat(median(query)).as(query).isLessThan(MILLIS));
    }

    @Test
    void Q_01_random_characters_are_answered_with_ranges_in_their_texts() {
        Random random = new Random(42);
        for (int i = 0; i < 300; i++) {
            String query = random.ints(random.nextInt(SearchRequest.LONGEST_QUERY), 0, 0x10000)
                    .mapToObj(unit -> String.valueOf((char) (unit % 3 == 0 ? unit : 32 + unit % 95)))
                    .reduce("", String::concat);

            ask(query).hits().forEach(HostileQueriesTest::assertRangesFit);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "%zz", "%ff%fe", "%c3%28", "%00", "%ed%a0%80", "a%0d%0ab", "+", "&q=b", "%u0041"})
    void Q_01_bytes_that_are_no_text_are_answered_too(String bytes) throws IOException {
        // Not by URI: it would refuse what is no valid query itself.
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout(5_000);
            socket.getOutputStream()
                    .write(("GET /api/search?q=" + bytes + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.ISO_8859_1));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(answer).matches("(?s)HTTP/1.1 (200|400) .*");
        }
    }

    @Test
    void Q_01_too_long_a_query_is_refused() {
        given().queryParam("q", "a".repeat(SearchRequest.LONGEST_QUERY + 1))
                .get("/api/search")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("invalid-query"));
    }

    @ParameterizedTest
    @CsvSource({
        "size, 0",
        "size, 51",
        "size, -1",
        "size, many",
        "size, 99999999999999",
        "from, 201",
        "from, -1",
        "from, ''",
        "in, everything",
        "in, 'path,secret'",
        "method, STEAL",
        "state, UNKNOWN",
        "branch, v9",
        "section, /nowhere",
        "section, '/domain,/nowhere'"
    })
    void Q_02_a_parameter_out_of_its_bounds_is_refused_by_its_name(String name, String value) {
        given().queryParam("q", "server")
                .queryParam(name, value)
                .get("/api/search")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("invalid-parameter"))
                .body("name", equalTo(name));
    }

    @Test
    void Q_02_paging_ends_where_it_must() {
        given().queryParam("q", "")
                .queryParam("from", 200)
                .queryParam("size", 50)
                .get("/api/search")
                .then()
                .statusCode(200)
                .body("hits", hasSize(50));
    }

    @Test
    void Q_02_pages_follow_one_another() {
        List<String> whole = ids(0, 30);
        List<String> pages = new ArrayList<>(ids(0, 10));
        pages.addAll(ids(10, 10));
        pages.addAll(ids(20, 10));

        assertThat(pages).isEqualTo(whole).doesNotHaveDuplicates();
    }

    @Test
    void Q_04_highlights_are_ranges_and_texts_are_as_the_catalogue_has_them() {
        SearchDocument answer = ask("<em>reboot</em> </b> server");

        Hit first = answer.hits().get(0);
        assertThat(first.path()).isEqualTo("/dedicated/server/{serviceName}/reboot");
        Match path = first.matches().get(0);
        assertThat(path.text()).isEqualTo(first.path());
        assertThat(path.ranges())
                .extracting(range -> path.text().substring(range.get(0), range.get(1)))
                .contains("server", "reboot");
    }

    private List<String> ids(int from, int size) {
        return given().queryParam("q", "list")
                .queryParam("from", from)
                .queryParam("size", size)
                .get("/api/search")
                .jsonPath()
                .getList("hits.collect { it.branch + it.method + it.path }");
    }

    private SearchDocument ask(String query) {
        return search.search(new SearchRequest(query, EnumSet.allOf(SearchedIn.class), Map.of(), null, 0, 20));
    }

    private long median(String query) {
        long[] millis = new long[TRIES];
        for (int i = 0; i < TRIES; i++) {
            long start = System.nanoTime();
            ask(query);
            millis[i] = (System.nanoTime() - start) / 1_000_000;
        }
        Arrays.sort(millis);
        return millis[TRIES / 2];
    }

    private static void assertRangesFit(Hit hit) {
        for (Match match : hit.matches()) {
            int before = 0;
            for (List<Integer> range : match.ranges()) {
                assertThat(range.get(0)).isGreaterThanOrEqualTo(before);
                assertThat(range.get(1))
                        .isGreaterThan(range.get(0))
                        .isLessThanOrEqualTo(match.text().length());
                before = range.get(1);
            }
        }
    }
}
