package io.apiconsole.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.apiconsole.testing.Browserless;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who gets what: each endpoint for somebody who is not logged in, and for somebody who is. */
@QuarkusTest
class AccessTest {

    private static final Browserless NOBODY = new Browserless();

    private static Browserless somebody;

    // S-12
    @ParameterizedTest
    @CsvSource({
        "GET,  /,                                           200, 200",
        "GET,  /api/catalog,                                200, 200",
        "GET,  /api/catalog/operations?branch=v1&section=/me, 200, 200",
        "GET,  /api/scopes,                                 200, 200",
        "GET,  /api/session,                                200, 200",
        "GET,  /login,                                      400, 400",
        "GET,  /login?scope=all,                            302, 302",
        "POST, /login?scope=all,                            405, 405",
        "GET,  /login/callback,                             303, 303",
        "GET,  /logout,                                     405, 405",
        "GET,  /q/health,                                   404, 404",
        "GET,  /q/health/ready,                             404, 404",
        "GET,  /q/metrics,                                  404, 404",
        "GET,  /health,                                     404, 404",
        "GET,  /metrics,                                    404, 404",
        "GET,  /q/dev-ui,                                   404, 404",
        "GET,  /api/session/x.css,                          404, 404",
        "GET,  /api/scopes/x.css,                           404, 404",
        "PUT,  /api/scopes,                                 405, 405",
        "POST, /api/session,                                405, 405",
        "GET,  /api/config,                                 404, 404"
    })
    void S_12_S_13_C_08_each_endpoint_answers_as_it_should(String method, String path, int anonymous, int loggedIn) {
        if (somebody == null) {
            await().until(() -> NOBODY.get("/api/catalog").status() == 200);
            somebody = new Browserless().login("all");
        }

        assertThat(NOBODY.call(method, path).status()).isEqualTo(anonymous);
        assertThat(somebody.call(method, path).status()).isEqualTo(loggedIn);
    }
}
