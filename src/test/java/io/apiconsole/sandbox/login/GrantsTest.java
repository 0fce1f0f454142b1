package io.apiconsole.sandbox.login;

import static org.assertj.core.api.Assertions.assertThat;

import io.apiconsole.sandbox.SandboxConfig;
import io.quarkus.runtime.configuration.MemorySize;
import java.math.BigInteger;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Grants, codes and tokens as time goes by and as they become many. */
class GrantsTest {

    private final MovedClock clock = new MovedClock();
    private final SandboxConfig config = new Lifetimes(Duration.ofMinutes(2), Duration.ofHours(12));
    private final Grants grants = new Grants(config, clock);
    private final Account account = Account.suggested();

    @Test
    void a_refresh_token_that_was_replaced_a_while_ago_ends_the_grant_for_everyone() {
        Grant grant = grants.open(account, Set.of("all"));
        String first = grant.refreshToken();
        String second = grants.refresh(first).orElseThrow().refreshToken();

        clock.move(Duration.ofSeconds(11));

        assertThat(grants.refresh(first)).isEmpty();
        assertThat(grants.refresh(second)).isEmpty();
    }

    @Test
    void a_refresh_token_that_has_just_been_replaced_leads_to_the_same_next_one() {
        String first = grants.open(account, Set.of("all")).refreshToken();
        String second = grants.refresh(first).orElseThrow().refreshToken();

        clock.move(Duration.ofSeconds(9));

        assertThat(grants.refresh(first).orElseThrow().refreshToken()).isEqualTo(second);
    }

    @Test
    void one_that_was_replaced_twice_is_never_tolerated() {
        String first = grants.open(account, Set.of("all")).refreshToken();
        String second = grants.refresh(first).orElseThrow().refreshToken();
        String third = grants.refresh(second).orElseThrow().refreshToken();

        assertThat(grants.refresh(first)).isEmpty();
        assertThat(grants.refresh(third)).isEmpty();
    }

    @Test
    void a_made_up_refresh_token_ends_nothing() {
        Grant grant = grants.open(account, Set.of("all"));

        assertThat(grants.refresh(grant.id() + ".0.AAAA")).isEmpty();
        assertThat(grants.refresh(grant.id() + ".1." + grant.signature(0))).isEmpty();
        assertThat(grants.refresh("")).isEmpty();
        assertThat(grants.refresh(grant.refreshToken())).isPresent();
    }

    @Test
    void a_grant_ends_when_nobody_refreshes_it() {
        String token = grants.open(account, Set.of("all")).refreshToken();

        clock.move(Duration.ofHours(13));

        assertThat(grants.refresh(token)).isEmpty();
    }

    @Test
    void an_access_token_runs_out() throws Exception {
        SandboxTokens tokens = new SandboxTokens(grants, config, clock);
        String token = tokens.issue(grants.open(account, Set.of("all")), Set.of("all"));

        clock.move(Duration.ofSeconds(119));
        assertThat(tokens.callerOf(token)).map(Caller::account).contains(account);

        clock.move(Duration.ofSeconds(2));
        assertThat(tokens.callerOf(token)).isEmpty();
    }

    @Test
    void a_code_runs_out_after_a_minute() {
        Codes codes = new Codes(grants, clock);
        AuthorizationRequest request =
                new AuthorizationRequest("http://localhost/login/callback", Set.of("all"), null, Secrets.sha256("v"));
        String code = codes.issue(request, account, Set.of("all"));

        clock.move(Duration.ofSeconds(61));

        assertThat(codes.redeem(code, request.redirectUri(), "v")).isEmpty();
    }

    @Test
    void a_flood_of_log_ins_is_not_all_remembered() {
        ShortLived<String> kept = new ShortLived<>(Duration.ofHours(1), 100, clock);

        for (int i = 0; i < 10_000; i++) {
            kept.put("key" + i, "value");
        }

        assertThat(kept.size()).isLessThanOrEqualTo(100);
    }

    private record Lifetimes(Duration accessTokenLifetime, Duration refreshTokenLifetime) implements SandboxConfig {
        @Override
        public Optional<Boolean> enabled() {
            return Optional.empty();
        }

        @Override
        public Optional<Path> definitions() {
            return Optional.empty();
        }

        @Override
        public MemorySize memory() {
            return new MemorySize(BigInteger.valueOf(1_000_000));
        }
    }

    private static final class MovedClock extends Clock {

        private Instant now = Instant.parse("2026-05-04T12:00:00Z");

        void move(Duration duration) {
            now = now.plus(duration);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException("Nobody asks for it");
        }
    }
}
