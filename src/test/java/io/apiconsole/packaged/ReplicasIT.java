package io.apiconsole.packaged;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.apiconsole.packaged.RoundRobin.Handed;
import io.apiconsole.testing.Browserless;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** K-01: two replicas share nothing but the cookie key, so that either may be lost. */
@QuarkusIntegrationTest
@TestProfile(SharedProvider.class)
@ExtendWith(Replicas.class)
class ReplicasIT {

    private final Browserless visitor = new Browserless();

    @Test
    void K_01_a_login_that_one_replica_has_begun_is_ended_by_the_other(ReplicaPair replicas) {
        int before = replicas.proxy().handed().size();

        visitor.login("account/all");
        isLoggedIn();

        List<Handed> handed = replicas.proxy()
                .handed()
                .subList(before, replicas.proxy().handed().size());
        assertThat(handed)
                .extracting(Handed::path)
                .containsExactly("/login", "/login/callback", "/api/session", "/api/session", "/api/try", "/api/try");
        assertThat(IntStream.range(1, handed.size()))
                .allMatch(i -> handed.get(i).server() != handed.get(i - 1).server());
    }

    @Test
    void K_01_C_01_either_refuses_what_another_site_could_send() {
        visitor.login("account/all");

        for (int replica = 0; replica < 2; replica++) {
            assertThat(visitor.get("/api/session").status()).isEqualTo(403);
        }
    }

    @Test
    void K_01_no_session_is_lost_with_a_replica_and_one_that_is_new_knows_them_all(ReplicaPair replicas)
            throws InterruptedException {
        visitor.login("account/all");

        replicas.kill(0);
        isLoggedIn();
        SharedProvider.letAccessTokensRunOut();
        isLoggedIn();

        replicas.restart(0);
        replicas.kill(1);
        isLoggedIn();

        replicas.restart(1);
        isLoggedIn();
        assertThat(visitor.call("POST", "/logout").status()).isEqualTo(200);
        assertThat(visitor.cookies()).isEmpty();
    }

    /**
     * Of two requests in a row, each replica that there is gets one. A token may run out on its way through one that is
     * new and has to warm up; a session that is lost stays so.
     */
    private void isLoggedIn() {
        for (int replica = 0; replica < 2; replica++) {
            assertThat(visitor.call("GET", "/api/session").body()).contains("\"authenticated\":true", "Dana Demo");
        }
        for (int replica = 0; replica < 2; replica++) {
            await().until(() ->
                    visitor.tryOut("v1", "GET", "/auth/details").body().startsWith("HTTP/1.1 200"));
        }
    }
}
