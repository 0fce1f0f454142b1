package io.apiconsole.session;

import static io.restassured.path.json.JsonPath.from;

import io.apiconsole.packaged.Replicas;
import io.apiconsole.packaged.SharedProvider;
import io.apiconsole.testing.Browserless;
import io.apiconsole.testing.Browserless.Page;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtendWith;

/** K-01: the login at two replicas, each request at the other one than the last. */
@QuarkusIntegrationTest
@TestProfile(SharedProvider.class)
@ExtendWith(Replicas.class)
class ReplicasLoginIT extends LoginSuite {

    private static final Map<String, String> UNAUTHORIZED =
            Map.of("login-required", "LoginRequired[]", "session-expired", "SessionExpired[]");

    @Override
    String name() {
        return "Dana Demo";
    }

    @Override
    Map<String, String> declining() {
        return Map.of("decision", "deny");
    }

    @Override
    void letAccessTokensRunOut() {
        SharedProvider.letAccessTokensRunOut();
    }

    /** The provider tells whose token it got. */
    @Override
    String caller(Browserless somebody) {
        Page answer = somebody.tryOut("v1", "GET", "/auth/details");
        if (answer.body().startsWith("HTTP/1.1 200")) {
            JsonPath details = from(answer.body().substring(answer.body().indexOf("\r\n\r\n")));
            return "Granted[scopes=" + details.getList("scopes") + ", user=" + details.getString("account") + "]";
        }
        return answer.status() == 401
                ? UNAUTHORIZED.getOrDefault(from(answer.body()).getString("type"), answer.body())
                : answer.body();
    }
}
