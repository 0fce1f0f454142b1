package io.apiconsole.sandbox;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import io.apiconsole.testing.RawHttp;
import io.apiconsole.testing.SandboxLogin;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the API does not take, and what it says then. */
@QuarkusTest
class RefusalsTest {

    private static final String V1 = "/sandbox/v1";
    private String token;

    @BeforeEach
    void logIn() {
        token = SandboxLogin.accessToken("all");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{                                    | Invalid body: is not JSON at line 1",
                "[]                                   | Invalid body: has to be of type object",
                "{\"key\": \"x\"}                     | Invalid body: keyName is required",
                "{\"keyName\": \"..\", \"key\": \"x\"}  | Invalid body: keyName has what no path can have",
                "{\"keyName\": 1, \"key\": \"x\"}     | Invalid body: keyName has to be of type string"
            })
    void a_body_that_does_not_fit_is_refused_and_its_mistake_named(String body, String message) {
        caller().body(body)
                .post(V1 + "/me/sshKey")
                .then()
                .statusCode(400)
                .header("X-Ovh-Query-Id", matchesPattern("[\\w.]{20,}"))
                .body("class", equalTo("Client::BadRequest"))
                .body("message", containsString(message));
    }

    @Test
    void what_is_read_only_cannot_be_sent() {
        String zone = caller().get(V1 + "/domain/zone").jsonPath().getString("[0]");
        String records = V1 + "/domain/zone/" + zone + "/record";
        int id = caller().get(records).jsonPath().getInt("[0]");

        caller().body("{\"id\": 1, \"target\": \"x\"}")
                .put(records + "/" + id)
                .then()
                .statusCode(400)
                .body("message", equalTo("Invalid body: id is read-only"));
    }

    @Test
    void values_of_each_type_are_checked_wherever_they_are() {
        String type = V1 + "/lab/type";

        caller().get(type + "?aLong=x")
                .then()
                .statusCode(400)
                .body("message", equalTo("Invalid query parameter aLong: has to be of type integer"));
        caller().get(type + "?aUuid=x")
                .then()
                .statusCode(400)
                .body("message", equalTo("Invalid query parameter aUuid: has to be a valid uuid"));
        caller().get(type + "?anEnum=pink").then().statusCode(400).body("message", containsString("\"red\""));
        caller().get(type + "?aLong=1&aLong=2")
                .then()
                .statusCode(400)
                .body("message", containsString("more than once"));
        caller().header("X-Lab-Long", "x")
                .get(type)
                .then()
                .statusCode(400)
                .body("message", containsString("X-Lab-Long"));
        caller().body("{\"aTree\": {\"name\": \"a\", \"children\": [{}]}}")
                .post(type)
                .then()
                .statusCode(400)
                .body("message", equalTo("Invalid body: aTree.children[0].name is required"));
        caller().get(V1 + "/cloud/project/x/volume/not-a-uuid")
                .then()
                .statusCode(400)
                .body("message", containsString("path parameter volumeId"));
        caller().get(V1 + "/lab/error")
                .then()
                .statusCode(400)
                .body("message", equalTo("Missing query parameter status"));
        caller().contentType("text/plain")
                .body("x")
                .post(V1 + "/me/sshKey")
                .then()
                .statusCode(400)
                .body("message", containsString("Content-Type"));
    }

    @Test
    void S_12_whoever_has_no_token_learns_nothing_of_their_mistakes() {
        given().contentType("application/json")
                .body("{")
                .post(V1 + "/me/sshKey")
                .then()
                .statusCode(401)
                .body("class", equalTo("Client::Unauthorized"));
    }

    @Test
    void a_token_is_good_for_its_scopes_alone() {
        String narrow = SandboxLogin.accessToken("account/all");

        given().auth().oauth2(narrow).get(V1 + "/me/sshKey").then().statusCode(200);
        given().auth()
                .oauth2(narrow)
                .get(V1 + "/vps")
                .then()
                .statusCode(403)
                .body("class", equalTo("Client::Forbidden"))
                .body("message", containsString("product/vps/all"));
    }

    @Test
    void what_is_open_to_all_needs_no_token_and_takes_none_amiss() {
        given().get(V1 + "/auth/time").then().statusCode(200);
        given().auth().oauth2("nonsense").get(V1 + "/auth/time").then().statusCode(200);
    }

    @Test
    void whoever_logs_out_is_logged_out() {
        String own = SandboxLogin.accessToken("all");

        given().auth()
                .oauth2(own)
                .post(V1 + "/auth/logout")
                .then()
                .statusCode(200)
                .body(equalTo("null"));

        SandboxLogin.call(own).then().statusCode(401);
    }

    @Test
    void a_path_says_which_methods_it_has() {
        caller().delete(V1 + "/me/sshKey").then().statusCode(405).header("Allow", "GET, POST");
        caller().get(V1 + "/no/such/path")
                .then()
                .statusCode(404)
                .header("X-Ovh-Query-Id", matchesPattern(".+"))
                .body("class", equalTo("Client::NotFound"));
    }

    @Test
    void U_01_a_body_without_end_is_not_read_to_its_end() {
        String chunk = "10000\r\n" + " ".repeat(0x10000) + "\r\n";
        RawHttp.Answer answer = RawHttp.send("POST " + V1 + "/lab/echo HTTP/1.1\r\nHost: localhost\r\n"
                + "Connection: close\r\nTransfer-Encoding: chunked\r\n\r\n" + chunk.repeat(20) + "0\r\n\r\n");

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.header("X-Ovh-Query-Id")).isPresent();
        assertThat(answer.body()).contains("Client::RequestEntityTooLarge");
    }

    @Test
    void nesting_without_end_is_no_body() {
        RawHttp.Answer answer = RawHttp.send("POST " + V1 + "/lab/echo HTTP/1.1\r\nHost: localhost\r\n"
                + "Connection: close\r\nContent-Length: 10000\r\n\r\n" + "[".repeat(10_000));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains("Invalid body: is not JSON");
    }

    private RequestSpecification caller() {
        return given().auth().oauth2(token).contentType("application/json");
    }
}
