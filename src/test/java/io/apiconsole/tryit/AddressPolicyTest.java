package io.apiconsole.tryit;

import static org.assertj.core.api.Assertions.assertThat;

import io.apiconsole.testing.Corpus;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** P-11: which addresses a provider on the internet can have. */
class AddressPolicyTest {

    static List<String> addresses() {
        return Corpus.read("addresses.txt");
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void P_11_an_address_that_leads_inwards_is_forbidden(String address) throws UnknownHostException {
        assertThat(AddressPolicy.isPublic(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "9.255.255.255",
                "11.0.0.0",
                "100.63.255.255",
                "100.128.0.0",
                "141.94.185.1",
                "169.253.255.255",
                "172.15.255.255",
                "172.32.0.0",
                "192.167.255.255",
                "198.20.0.0",
                "223.255.255.255",
                "2001:41d0::1",
                "2001:200::1",
                "2606:4700:4700::1111",
                "2a00:1450::1"
            })
    void an_address_of_the_internet_is_allowed(String address) throws UnknownHostException {
        assertThat(AddressPolicy.isPublic(InetAddress.getByName(address))).isTrue();
    }

    @Test
    void P_11_an_ipv4_address_in_the_form_of_ipv6_is_forbidden_in_any_case() throws UnknownHostException {
        byte[] mapped = new byte[16];
        mapped[10] = -1;
        mapped[11] = -1;
        mapped[12] = 127;
        mapped[15] = 1;

        assertThat(AddressPolicy.isPublic(Inet6Address.getByAddress("mapped", mapped, 0)))
                .isFalse();
    }
}
