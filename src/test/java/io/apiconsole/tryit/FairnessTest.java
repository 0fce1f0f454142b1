package io.apiconsole.tryit;

import static io.apiconsole.tryit.TryClient.call;
import static io.apiconsole.tryit.TryClient.callOf;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.apiconsole.testing.LogCapture;
import io.apiconsole.tryit.TryClient.Answer;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Many callers at once: each his own answer, none at another's cost. */
@QuarkusTest
@TestProfile(TryCalls.class)
@Timeout(60)
class FairnessTest {

    private static final String ITEMS = "/v1/calls/item";

    @TestHTTPResource(value = "/metrics", management = true)
    String metricsUrl;

    SocketUpstream upstream;

    @BeforeEach
    void forget() {
        TryClient.awaitCatalog();
        upstream.reset();
    }

    @Test
    void L_02_who_has_too_many_calls_under_way_is_told_when_to_try_again() {
        CountDownLatch release = hold();
        List<CompletableFuture<Answer>> calls = begin("greedy", TryCalls.CONCURRENT);

        Answer refused = call("GET", "/calls/item").as("greedy").send();

        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.type()).isEqualTo("too-many-requests");
        assertThat(refused.header("Retry-After")).hasValue("1");
        upstream.on(ITEMS, Behaviours.json("[]"));
        assertThat(call("GET", "/calls/item").as("modest").send().message().status())
                .isEqualTo(200);

        release.countDown();
        calls.forEach(answer -> assertThat(answer.join().message().status()).isEqualTo(200));
        assertThat(call("GET", "/calls/item").as("greedy").send().message().status())
                .isEqualTo(200);
        assertThat(upstream.received()).hasSize(TryCalls.CONCURRENT + 2);
    }

    @Test
    void U_10_a_branch_that_is_full_refuses_at_once_and_costs_no_other() {
        CountDownLatch release = hold();
        List<CompletableFuture<Answer>> calls = new ArrayList<>(begin("one", TryCalls.CONNECTIONS / 2));
        calls.addAll(begin("two", TryCalls.CONNECTIONS - TryCalls.CONNECTIONS / 2));

        long began = System.nanoTime();
        Answer refused = call("GET", "/calls/item").as("three").send();

        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(1));
        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.type()).isEqualTo("too-many-calls");
        assertThat(refused.header("Retry-After")).hasValue("1");
        assertThat(callOf("other", "GET", "/calls/open").send().message().status())
                .isEqualTo(200);
        given().get("/api/catalog").then().statusCode(200);

        release.countDown();
        calls.forEach(answer -> assertThat(answer.join().message().status()).isEqualTo(200));
        assertThat(call("GET", "/calls/item").as("three").send().message().status())
                .isEqualTo(200);
    }

    @Test
    void L_06_each_of_two_hundred_users_gets_his_own_answer() throws InterruptedException {
        upstream.on(ITEMS, (request, connection) -> {
            int length = ThreadLocalRandom.current().nextInt(4);
            Thread.sleep(length);
            String subject = request.field("Authorization").orElseThrow().substring("Bearer ".length());
            Behaviours.json(subject + "|" + "x".repeat(length * 20_000)).to(request, connection);
        });
        Semaphore underWay = new Semaphore(TryCalls.CONNECTIONS - 10);
        List<CompletableFuture<Void>> checks = new ArrayList<>();
        for (int round = 0; round < 20; round++) {
            for (int user = 0; user < 200; user++) {
                String token = "token-of-" + user;
                underWay.acquire();
                checks.add(call("GET", "/calls/item").as(token).sendAsync().handle((answer, failure) -> {
                    underWay.release();
                    assertThat(failure).isNull();
                    assertThat(answer.message().body()).startsWith(token + "|");
                    return null;
                }));
            }
        }

        CompletableFuture.allOf(checks.toArray(CompletableFuture[]::new)).join();
        assertThat(upstream.received()).hasSize(4000);
    }

    @ParameterizedTest
    @CsvSource({
        "X-Console, 0",
        "X-Console, ''",
        "X-Console, true",
        "Sec-Fetch-Site, cross-site",
        "Sec-Fetch-Site, same-site",
        "Origin, https://evil.example",
        "Origin, null"
    })
    void C_01_what_another_site_could_send_is_refused_and_nothing_is_called(String name, String value) {
        for (String json : List.of(
                call("GET", "/calls/open").json(),
                call("POST", "/calls/item").body("{}").json())) {
            Answer answer = TryClient.send(TryClient.request()
                    .setHeader(name, value)
                    .header(HeaderTokens.HEADER, "token")
                    .POST(BodyPublishers.ofString(json))
                    .build());

            assertThat(answer.status()).isEqualTo(403);
            assertThat(answer.type()).isEqualTo("forgery-suspected");
        }
        assertThat(upstream.connections()).isZero();
    }

    @Test
    void C_01_without_the_header_nothing_is_called() {
        given().contentType("application/json")
                .body(call("GET", "/calls/open").json())
                .post("/api/try")
                .then()
                .statusCode(403);

        assertThat(upstream.connections()).isZero();
    }

    @Test
    void K_10_a_refusal_leaves_one_line_without_anything_of_the_caller() {
        try (LogCapture log = new LogCapture()) {
            call("GET", "/calls/open")
                    .header("Cookie", "secret-value")
                    .as("token")
                    .send();
            call("GET", "/calls/open/{name}").path("name", "../secret\r\nvalue").send();
            call("GET", "/secret\r\nvalue").send();

            assertThat(log.entries())
                    .containsExactly(
                            "WARN Refused: event=invalid-parameter reason=\"This header field cannot be set from the"
                                    + " console.\" in=header user=-",
                            "WARN Refused: event=invalid-parameter reason=\"Dots alone, at the ends or between slashes,"
                                    + " would name another resource.\" in=path user=-",
                            "WARN Refused: event=unknown-operation reason=\"The catalogue has no such operation.\" in=-"
                                    + " user=-");
        }
    }

    @Test
    void U_13_what_nobody_expected_is_answered_without_details() {
        try (LogCapture log = new LogCapture()) {
            Answer answer = call("GET", "/calls/item").as(HeaderTokens.BROKEN).send();

            assertThat(answer.status()).isEqualTo(500);
            assertThat(answer.type()).isEqualTo("internal-server-error");
            assertThat(answer.problem().toString()).doesNotContain("Exception", "broken");
            assertThat(log.entries()).hasSize(1);
        }
        assertThat(upstream.connections()).isZero();
    }

    @Test
    void calls_and_refusals_are_counted_under_names_that_nobody_makes_up() {
        call("GET", "/calls/open").query("text", "made-up-value").send();
        call("GET", "/calls/made-up-path").send();

        String metrics = given().get(metricsUrl).asString();

        assertThat(metrics)
                .contains("console_try_seconds_count{branch=\"v1\",outcome=\"answered-2xx\"}")
                .contains("console_try_refusals_total{type=\"unknown-operation\"}")
                .contains("console_try_active{branch=\"v1\"} 0.0")
                .doesNotContain("made-up", "calls/open", "calls/item");
    }

    /** Lets calls wait at the provider until they are released. */
    private CountDownLatch hold() {
        CountDownLatch release = new CountDownLatch(1);
        upstream.on(ITEMS, (request, connection) -> {
            release.await();
            Behaviours.json("[]").to(request, connection);
        });
        return release;
    }

    private List<CompletableFuture<Answer>> begin(String token, int count) {
        int before = upstream.received().size();
        List<CompletableFuture<Answer>> calls = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            calls.add(call("GET", "/calls/item").as(token).sendAsync());
        }
        await().untilAsserted(() -> assertThat(upstream.received()).hasSize(before + count));
        return calls;
    }
}
