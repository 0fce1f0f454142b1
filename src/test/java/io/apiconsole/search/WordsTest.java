package io.apiconsole.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

    @ParameterizedTest
    @CsvSource({
        "/dedicated/server, dedicated server",
        "/ip/{ipOnFirewall}, ip iponfirewall ip on firewall",
        "nodePools, nodepool node pool",
        "Créer des enregistrements, creer des enregistrement",
        "l'œuvre, l oeuvre",
        "policies, policy",
        "addresses, address",
        "DNS VPS keys, dns vps key",
        "IPv6 & OAuth2, ipv6 oauth2",
        "/l7Policy/IPv4Address, l7policy l7 policy ipv4address ipv4 address",
        "K8S 2FA, k8s 2fa",
        "réseaux, reseau",
        "re\u0301seau prive\u0301, reseau prive",
        "'...', ''",
    })
    void texts_are_split_at_slashes_braces_and_capitals_without_accents_and_plurals(String text, String words) {
        assertThat(Words.ofText(text))
                .extracting(Words.Word::stem)
                .containsExactly(words.isEmpty() ? new String[0] : words.split(" "));
    }
}
