package io.apiconsole.session;

import static io.restassured.path.json.JsonPath.from;
import static org.assertj.core.api.Assertions.assertThat;

import io.apiconsole.testing.Browserless;
import io.apiconsole.testing.Browserless.Page;
import io.apiconsole.testing.MovableClock;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a login has to do at every login server. */
abstract class LoginSuite {

    private static final String PLACE = "/?branch=v1&section=/me#get-/me";

    @Inject
    MovableClock clock;

    final Browserless visitor = new Browserless();

    /** The name that is shown of the account {@code demo}. */
    abstract String name();

    /** Longer than an access token is good for, and shorter than a refresh token. */
    abstract Duration untilRenewal();

    /** The field of the consent page, and its value, that say no. */
    abstract Map<String, String> declining();

    @AfterEach
    void it_is_now() {
        clock.set(Duration.ZERO);
    }

    @Test
    void somebody_logs_in_and_is_shown_who_they_are() {
        assertThat(visitor.login(PLACE, List.of("account/all", "order/all", "account/all")))
                .isEqualTo(PLACE);

        JsonPath session = session();
        assertThat(session.getBoolean("authenticated")).isTrue();
        assertThat(session.getString("name")).isEqualTo(name());
        assertThat(session.getList("scopes", String.class)).contains("account/all", "order/all");
        assertThat(Instant.parse(session.getString("expiresAt"))).isAfter(Instant.now());
        assertThat(visitor.get("/api/caller").body()).startsWith("Granted[").contains("order/all");
    }

    @Test
    void a_scope_is_added_by_another_login_and_the_account_stays_the_same() {
        String before = user(visitor.login("account/all"));

        visitor.login("account/all", "order/all");

        assertThat(session().getList("scopes", String.class)).contains("account/all", "order/all");
        assertThat(user(visitor)).isEqualTo(before).matches("[0-9a-f]{16}");
    }

    @Test
    void who_declines_comes_back_to_the_same_place_without_a_session() {
        // Some remember what was consented to, so this is a scope that nobody consents to.
        Page page = visitor.get("/login?scope=support/all&return=/%3Fbranch=v1%23get-/me");
        while (page.isRedirect()
                || !page.body().contains(declining().keySet().iterator().next())) {
            page = page.isRedirect() ? visitor.get(page.location().toString()) : visitor.submit(page, Map.of());
        }

        assertThat(visitor.finish(visitor.submit(page, declining()))).isEqualTo("/?branch=v1&login=denied#get-/me");
        assertThat(visitor.cookies()).isEmpty();
    }

    @Test
    void S_06_parallel_calls_with_a_token_that_has_run_out_all_go_through_and_the_session_lives_on() {
        visitor.login("all");
        clock.set(untilRenewal());

        List<CompletableFuture<String>> calls = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            Browserless tab = new Browserless().withCookiesOf(visitor);
            calls.add(CompletableFuture.supplyAsync(() -> tab.get("/api/caller").body()));
        }

        assertThat(calls.stream().map(CompletableFuture::join)).allMatch(answer -> answer.startsWith("Granted["));
        assertThat(visitor.get("/api/caller").body()).startsWith("Granted[");
        clock.set(untilRenewal().multipliedBy(2));
        assertThat(visitor.get("/api/caller").body()).startsWith("Granted[");
    }

    @Test
    void S_14_S_07_after_logging_out_what_was_kept_of_the_session_ends_as_soon_as_it_has_to_be_renewed() {
        Browserless thief = new Browserless().withCookiesOf(visitor.login("all"));

        Page logout = visitor.call("POST", "/logout");

        assertThat(logout.status()).isEqualTo(200);
        assertThat(logout.header("Clear-Site-Data")).hasValue("\"cache\"");
        assertThat(visitor.cookies()).isEmpty();
        assertThat(session().getBoolean("authenticated")).isFalse();
        clock.set(untilRenewal());
        assertThat(thief.get("/api/caller").body()).isEqualTo("SessionExpired[]");
        assertThat(thief.cookies()).isEmpty();
    }

    final JsonPath session() {
        return from(visitor.call("GET", "/api/session").body());
    }

    private static String user(Browserless somebody) {
        return somebody.get("/api/caller").body().replaceFirst(".*user=", "").replace("]", "");
    }
}
