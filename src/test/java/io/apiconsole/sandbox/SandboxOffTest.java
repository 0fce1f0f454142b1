package io.apiconsole.sandbox;

import static io.restassured.RestAssured.given;

import io.apiconsole.catalog.ProvidedCatalog;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a real provider is configured there is no sandbox, nor a way to log in at it. */
@QuarkusTest
@TestProfile(ProvidedCatalog.class)
class SandboxOffTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/sandbox/v1",
                "/sandbox/v1/cloud.json",
                "/sandbox/v1/auth/time",
                "/sandbox/v1/lab/endless",
                "/sandbox/oauth2/authorize?client_id=console",
                "/sandbox/oauth2/style.css"
            })
    void nothing_of_it_is_there(String path) {
        given().get(path).then().statusCode(404).contentType("application/problem+json");
        given().formParam("grant_type", "refresh_token").post(path).then().statusCode(404);
    }
}
