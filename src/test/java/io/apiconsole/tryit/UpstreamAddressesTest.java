package io.apiconsole.tryit;

import static io.apiconsole.tryit.TryClient.callOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.apiconsole.tryit.TryClient.Answer;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.InetAddress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** P-11: where connections really go. */
@QuarkusTest
@TestProfile(TryCalls.class)
class UpstreamAddressesTest {

    private static final InetAddress OURS = InetAddress.getLoopbackAddress();

    @Inject
    TestLookup lookup;

    SocketUpstream upstream;

    @BeforeEach
    void forget() {
        TryClient.awaitCatalog();
        upstream.reset();
    }

    @Test
    void P_11_a_name_that_leads_to_this_machine_is_not_connected_to() {
        assertForbidden(callOf("guarded", "GET", "/calls/open").send());
    }

    @Test
    void P_11_nor_one_that_does_so_later() {
        lookup.set("guarded.test", OURS);

        assertForbidden(callOf("named-guarded", "GET", "/calls/open").send());
        assertForbidden(
                callOf("named-guarded", "GET", "/calls/item").as("token").send());
    }

    @Test
    void P_11_the_address_that_was_checked_is_the_one_that_is_connected_to() {
        lookup.set("name.test", OURS);
        int before = lookup.asked();

        Answer answer = callOf("named", "GET", "/calls/open").send();

        // Nothing but our own look-up can know this name.
        assertThat(answer.message().status()).isEqualTo(200);
        assertThat(lookup.asked()).isEqualTo(before + 1);
        assertThat(upstream.only().field("Host")).hasValue("name.test:" + upstream.port());
    }

    @Test
    void an_address_that_does_not_answer_is_passed_over() throws Exception {
        lookup.set("name.test", InetAddress.getByName("127.0.0.99"), OURS);

        assertThat(callOf("named", "GET", "/calls/open").send().message().status())
                .isEqualTo(200);
        assertThat(upstream.received()).hasSize(1);
    }

    @Test
    void K_09_a_change_of_the_address_is_followed_without_a_restart() throws Exception {
        lookup.set("name.test", InetAddress.getByName("127.0.0.99"));
        assertThat(callOf("named", "GET", "/calls/open").send().type()).isEqualTo("upstream-unreachable");

        lookup.set("name.test", OURS);
        assertThat(callOf("named", "GET", "/calls/open").send().message().status())
                .isEqualTo(200);
    }

    private void assertForbidden(Answer answer) {
        assertThat(answer.status()).isEqualTo(502);
        assertThat(answer.type()).isEqualTo("upstream-forbidden-address");
        assertThat(answer.problem().path("detail").asText()).doesNotContain("127", "test");
        assertThat(upstream.connections()).isZero();
    }
}
