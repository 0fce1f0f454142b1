package io.apiconsole.tryit;

import static org.assertj.core.api.Assertions.assertThat;

import io.apiconsole.tryit.Quotas.Admitted;
import io.apiconsole.tryit.Quotas.Exceeded;
import io.github.bucket4j.TimeMeter;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.vertx.core.net.SocketAddress;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** L-02, L-04: what one caller may. */
class QuotasTest {

    private final AtomicLong nanos = new AtomicLong();
    private final Quotas quotas = quotas();

    @Test
    void L_02_so_many_calls_may_be_made_and_come_back_evenly() {
        for (int i = 0; i < 6; i++) {
            pass("a");
        }

        assertThat(quotas.admit("a")).isEqualTo(new Exceeded(10));

        nanos.addAndGet(Duration.ofMillis(9_500).toNanos());
        assertThat(quotas.admit("a")).isEqualTo(new Exceeded(1));

        nanos.addAndGet(Duration.ofMillis(500).toNanos());
        pass("a");
        assertThat(quotas.admit("a")).isInstanceOf(Exceeded.class);
    }

    @Test
    void L_02_so_many_calls_may_be_under_way() {
        Admitted first = (Admitted) quotas.admit("a");
        assertThat(quotas.admit("a")).isInstanceOf(Admitted.class);
        assertThat(quotas.admit("a")).isEqualTo(new Exceeded(1));

        first.whenOver().run();

        assertThat(quotas.admit("a")).isInstanceOf(Admitted.class);
    }

    @Test
    void what_was_refused_is_not_counted() {
        Admitted first = (Admitted) quotas.admit("a");
        Admitted second = (Admitted) quotas.admit("a");
        for (int i = 0; i < 100; i++) {
            assertThat(quotas.admit("a")).isInstanceOf(Exceeded.class);
        }
        first.whenOver().run();
        second.whenOver().run();

        for (int i = 0; i < 4; i++) {
            pass("a");
        }
    }

    @Test
    void L_02_one_callers_quota_is_not_anothers() {
        for (int i = 0; i < 6; i++) {
            pass("a");
        }

        assertThat(quotas.admit("a")).isInstanceOf(Exceeded.class);
        pass("b");
    }

    @Test
    void L_04_each_replica_counts_for_itself() {
        Quotas otherReplica = quotas();
        for (int i = 0; i < 6; i++) {
            pass("a");
        }

        assertThat(quotas.admit("a")).isInstanceOf(Exceeded.class);
        assertThat(otherReplica.admit("a")).isInstanceOf(Admitted.class);
    }

    @ParameterizedTest
    @CsvSource({
        "203.0.113.7, 203.0.113.7, true",
        "203.0.113.7, 203.0.113.8, false",
        "2001:db8:1:2::1, 2001:db8:1:2:ffff::9, true",
        "2001:db8:1:2::1, 2001:db8:1:3::1, false"
    })
    void L_02_an_anonymous_caller_is_an_address_or_a_network_of_ipv6(String one, String other, boolean same) {
        Caller first = Caller.anonymous(SocketAddress.inetSocketAddress(1, one));
        Caller second = Caller.anonymous(SocketAddress.inetSocketAddress(2, other));

        assertThat(first.equals(second)).isEqualTo(same);
        assertThat(first.key()).isNotEqualTo(Caller.user(one).key());
        assertThat(first.user()).isNull();
    }

    private void pass(String caller) {
        ((Admitted) quotas.admit(caller)).whenOver().run();
    }

    private Quotas quotas() {
        TryConfig.Quota config = new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(TryConfig.class)
                .withDefaultValue("console.try.quota.calls", "6")
                .withDefaultValue("console.try.quota.concurrent", "2")
                .build()
                .getConfigMapping(TryConfig.class)
                .quota();
        return new Quotas(config, Duration.ofSeconds(1), new TimeMeter() {
            @Override
            public long currentTimeNanos() {
                return nanos.get();
            }

            @Override
            public boolean isWallClockBased() {
                return false;
            }
        });
    }
}
