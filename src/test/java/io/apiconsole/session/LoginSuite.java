package io.apiconsole.session;

import static io.restassured.path.json.JsonPath.from;
import static org.assertj.core.api.Assertions.assertThat;

import io.apiconsole.testing.Browserless;
import io.apiconsole.testing.Browserless.Page;
import io.restassured.path.json.JsonPath;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** What a login has to do at every login server. */
abstract class LoginSuite {

    private static final String PLACE = "/?branch=v1&section=/me#get-/me";

    final Browserless visitor = new Browserless();

    /** The name that is shown of the account {@code demo}. */
    abstract String name();

    /** What a call in somebody's name comes to, in the words of {@link AccessTokens.Outcome}. */
    abstract String caller(Browserless somebody);

    /** Lets time pass until no access token is good any more that was issued before; refresh tokens still are. */
    abstract void letAccessTokensRunOut();

    /** The field of the consent page, and its value, that say no. */
    abstract Map<String, String> declining();

    @Test
    void somebody_logs_in_and_is_shown_who_they_are() {
        assertThat(visitor.login(PLACE, List.of("account/all", "order/all", "account/all")))
                .isEqualTo(PLACE);

        JsonPath session = session();
        assertThat(session.getBoolean("authenticated")).isTrue();
        assertThat(session.getString("name")).isEqualTo(name());
        assertThat(session.getList("scopes", String.class)).contains("account/all", "order/all");
        assertThat(Instant.parse(session.getString("expiresAt"))).isAfter(Instant.now());
        assertThat(caller(visitor)).startsWith("Granted[").contains("order/all");
    }

    @Test
    void a_scope_is_added_by_another_login_and_the_account_stays_the_same() {
        String before = user(visitor.login("account/all"));

        visitor.login("account/all", "order/all");

        assertThat(session().getList("scopes", String.class)).contains("account/all", "order/all");
        assertThat(user(visitor)).isEqualTo(before).matches("[\\w-]+");
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
        letAccessTokensRunOut();

        List<CompletableFuture<String>> calls = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            Browserless tab = new Browserless().withCookiesOf(visitor);
            calls.add(CompletableFuture.supplyAsync(() -> caller(tab)));
        }

        assertThat(calls.stream().map(CompletableFuture::join)).allMatch(answer -> answer.startsWith("Granted["));
        assertThat(caller(visitor)).startsWith("Granted[");
        letAccessTokensRunOut();
        assertThat(caller(visitor)).startsWith("Granted[");
    }

    @Test
    void S_14_S_07_after_logging_out_what_was_kept_of_the_session_ends_as_soon_as_it_has_to_be_renewed() {
        Browserless thief = new Browserless().withCookiesOf(visitor.login("all"));

        Page logout = visitor.call("POST", "/logout");

        assertThat(logout.status()).isEqualTo(200);
        assertThat(logout.header("Clear-Site-Data")).hasValue("\"cache\"");
        assertThat(visitor.cookies()).isEmpty();
        assertThat(session().getBoolean("authenticated")).isFalse();
        letAccessTokensRunOut();
        assertThat(caller(thief)).isEqualTo("SessionExpired[]");
        assertThat(thief.cookies()).isEmpty();
    }

    final JsonPath session() {
        return from(visitor.call("GET", "/api/session").body());
    }

    private String user(Browserless somebody) {
        return caller(somebody).replaceFirst(".*user=", "").replace("]", "");
    }
}
