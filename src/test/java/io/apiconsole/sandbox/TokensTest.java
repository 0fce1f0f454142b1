package io.apiconsole.sandbox;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.apiconsole.testing.SandboxLogin;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The token endpoint, and what its tokens are good for. */
@QuarkusTest
class TokensTest {

    private static final String TOKEN = "/sandbox/oauth2/token";

    @Test
    void a_token_says_at_the_API_who_calls() {
        String token = SandboxLogin.tokensOf("other", "order/all").getString("access_token");

        SandboxLogin.call(token)
                .then()
                .statusCode(200)
                .body("account", equalTo("nb20077-other"))
                .body("description", equalTo("Otto Other"))
                .body("scopes", contains("order/all"));
    }

    @Test
    void a_token_answer_is_as_RFC_6749_wants_it() {
        Response answer = SandboxLogin.redeem(new SandboxLogin().code("demo", "all", "order/all"));

        answer.then()
                .statusCode(200)
                .contentType("application/json")
                .header("Cache-Control", "no-store")
                .body("token_type", equalTo("Bearer"))
                .body("expires_in", equalTo(120))
                .body("scope", equalTo("all order/all"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Bearer", "Bearer x.y.z", "Basic Y29uc29sZTp4", "Bearer eyJhbGciOiJub25lIn0.e30."})
    void a_call_without_a_good_token_is_refused_in_the_provider_s_shape(String authorization) {
        given().header("Authorization", authorization)
                .get("/sandbox/v1/auth/details")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", equalTo("Bearer realm=\"sandbox\""))
                .body("class", equalTo("Client::Unauthorized"));
    }

    @Test
    void a_token_with_other_claims_is_not_good() {
        String[] parts = SandboxLogin.accessToken("order/all").split("\\.");
        String claims =
                new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8).replace("order/all", "all");
        parts[1] = Base64.getUrlEncoder().withoutPadding().encodeToString(claims.getBytes(StandardCharsets.UTF_8));

        SandboxLogin.call(String.join(".", parts)).then().statusCode(401);
    }

    @Test
    void a_code_is_good_once_and_closes_what_it_opened_when_used_again() {
        String code = new SandboxLogin().code("demo", "all");
        String token = SandboxLogin.redeem(code).jsonPath().getString("access_token");

        SandboxLogin.redeem(code).then().statusCode(400).body("error", equalTo("invalid_grant"));
        SandboxLogin.call(token).then().statusCode(401);
    }

    @Test
    void S_10_a_code_is_good_with_its_verifier_alone() {
        String code = new SandboxLogin().code("demo", "all");

        SandboxLogin.client()
                .formParam("grant_type", "authorization_code")
                .formParam("code", code)
                .formParam("redirect_uri", SandboxLogin.callback())
                .formParam("code_verifier", SandboxLogin.VERIFIER.replace('d', 'e'))
                .post(TOKEN)
                .then()
                .statusCode(400)
                .body("error", equalTo("invalid_grant"));
        SandboxLogin.redeem(code).then().statusCode(400);
    }

    @Test
    void a_code_is_good_for_the_address_it_was_sent_to_alone() {
        SandboxLogin.client()
                .formParam("grant_type", "authorization_code")
                .formParam("code", new SandboxLogin().code("demo", "all"))
                .formParam("redirect_uri", "http://localhost:9/login/callback")
                .formParam("code_verifier", SandboxLogin.VERIFIER)
                .post(TOKEN)
                .then()
                .statusCode(400)
                .body("error", equalTo("invalid_grant"));
    }

    @Test
    void a_refresh_replaces_the_refresh_token() {
        JsonPath first = SandboxLogin.tokens("all");
        JsonPath second = SandboxLogin.refresh(first.getString("refresh_token")).jsonPath();

        assertThat(second.getString("refresh_token")).isNotNull().isNotEqualTo(first.getString("refresh_token"));
        SandboxLogin.call(second.getString("access_token")).then().statusCode(200);
    }

    @Test
    void S_06_whoever_refreshes_at_the_same_time_gets_the_same_refresh_token() {
        String first = SandboxLogin.tokens("all").getString("refresh_token");
        String second = SandboxLogin.refresh(first).jsonPath().getString("refresh_token");
        String again = SandboxLogin.refresh(first).jsonPath().getString("refresh_token");

        assertThat(again).isEqualTo(second);
        SandboxLogin.refresh(second).then().statusCode(200);
    }

    @Test
    void a_refresh_may_ask_for_fewer_scopes_and_not_for_more() {
        String refreshToken = SandboxLogin.tokens("account/all", "order/all").getString("refresh_token");

        SandboxLogin.client()
                .formParam("grant_type", "refresh_token")
                .formParam("refresh_token", refreshToken)
                .formParam("scope", "order/all support/all")
                .post(TOKEN)
                .then()
                .statusCode(400)
                .body("error", equalTo("invalid_scope"));
        SandboxLogin.client()
                .formParam("grant_type", "refresh_token")
                .formParam("refresh_token", refreshToken)
                .formParam("scope", "order/all")
                .post(TOKEN)
                .then()
                .statusCode(200)
                .body("scope", equalTo("order/all"));
    }

    @Test
    void revoking_either_token_ends_both() {
        JsonPath one = SandboxLogin.tokens("all");
        JsonPath other = SandboxLogin.tokens("all");

        SandboxLogin.revoke(one.getString("refresh_token")).then().statusCode(200);
        SandboxLogin.revoke(other.getString("access_token")).then().statusCode(200);

        SandboxLogin.call(one.getString("access_token")).then().statusCode(401);
        SandboxLogin.refresh(other.getString("refresh_token"))
                .then()
                .statusCode(400)
                .body("error", equalTo("invalid_grant"));
        SandboxLogin.revoke("nonsense").then().statusCode(200);
    }

    @Test
    void the_client_may_say_who_it_is_in_the_form() {
        given().formParam("grant_type", "refresh_token")
                .formParam("refresh_token", SandboxLogin.tokens("all").getString("refresh_token"))
                .formParam("client_id", SandboxLogin.CLIENT_ID)
                .formParam("client_secret", SandboxLogin.CLIENT_SECRET)
                .post(TOKEN)
                .then()
                .statusCode(200);
    }

    @Test
    void nobody_but_the_client_gets_tokens() {
        given().formParam("grant_type", "refresh_token")
                .formParam("refresh_token", "x")
                .formParam("client_id", SandboxLogin.CLIENT_ID)
                .formParam("client_secret", "guessed")
                .post(TOKEN)
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", equalTo("Basic realm=\"sandbox\""))
                .body("error", equalTo("invalid_client"));
    }

    @Test
    void what_the_token_endpoint_cannot_use_is_refused() {
        SandboxLogin.client().post(TOKEN).then().statusCode(400).body("error", equalTo("invalid_request"));
        SandboxLogin.client()
                .formParam("grant_type", "password")
                .post(TOKEN)
                .then()
                .statusCode(400)
                .body("error", equalTo("unsupported_grant_type"));
        SandboxLogin.client()
                .formParam("grant_type", "refresh_token", "authorization_code")
                .post(TOKEN)
                .then()
                .statusCode(400)
                .body("error", equalTo("invalid_request"));
        given().get(TOKEN).then().statusCode(405).header("Allow", "POST");
    }
}
