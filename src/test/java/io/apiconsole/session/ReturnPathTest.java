package io.apiconsole.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.apiconsole.testing.Corpus;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReturnPathTest {

    static List<String> hostile() {
        return Corpus.read("redirects.txt");
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void S_11_hostile_paths_lead_home(String path) {
        assertThat(ReturnPath.of(path)).isEqualTo("/");
    }

    @Test
    void S_11_no_path_and_one_without_end_lead_home() {
        assertThat(ReturnPath.of(null)).isEqualTo("/");
        assertThat(ReturnPath.of("")).isEqualTo("/");
        assertThat(ReturnPath.of("/" + "a".repeat(100_000))).isEqualTo("/");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/?branch=v1&section=/cloud#get-/cloud/project/-serviceName-",
                "/?section=%2Fme&branch=v1#post-/me/api/oauth2/client",
                "/#/me/payment/method~GET",
                "/#/ip/%7Bip%7D/park~POST",
                "/#auth",
                "/some/place?q=a%20b%2Fc",
                "/loginpage",
                "/apis"
            })
    void places_in_the_page_are_kept(String path) {
        assertThat(ReturnPath.of(path)).isEqualTo(path);
    }

    @ParameterizedTest
    @CsvSource({
        "/, /?login=denied",
        "/#get-/me, /?login=denied#get-/me",
        "/?a=b, /?a=b&login=denied",
        "/?a=b#c?d, /?a=b&login=denied#c?d"
    })
    void a_refused_login_is_said_in_the_query(String path, String denied) {
        assertThat(ReturnPath.denied(path)).isEqualTo(denied);
    }
}
