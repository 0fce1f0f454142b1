package io.apiconsole.catalog.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocationTest {

    private static final URI OWN = URI.create("http://localhost:8080");

    @ParameterizedTest
    @CsvSource({
        "https://api.example/v1,      , https://api.example/v1/,            https://api.example/v1/cloud.json",
        "https://api.example/v1/,     , https://api.example/v1/,            https://api.example/v1/cloud.json",
        "https://api.example/v1.json, , https://api.example/v1.json,        https://api.example/v1/cloud.json",
        "https://api.example/v1, https://mirror.example/d/v1.json, https://mirror.example/d/v1.json, https://mirror.example/d/v1/cloud.json",
        "https://api.example/v1, definitions/v1.json, definitions/v1.json, definitions/v1/cloud.json",
        "https://api.example/v1, /data/v1.json, /data/v1.json, /data/v1/cloud.json",
        "/sandbox/v1,                 , http://localhost:8080/sandbox/v1/,  http://localhost:8080/sandbox/v1/cloud.json",
        ", /sandbox/v1,                 http://localhost:8080/sandbox/v1/,  http://localhost:8080/sandbox/v1/cloud.json",
        // A folder of that name does not make it a file.
        "/tmp,                        , http://localhost:8080/tmp/,         http://localhost:8080/tmp/cloud.json",
    })
    void settings_say_where_documents_are(String url, String definitions, String listing, String section) {
        Location location = Location.of("v1", Some.branch(url, definitions), OWN);

        assertThat(location.listing()).isEqualTo(listing);
        assertThat(location.section("/cloud")).isEqualTo(section);
        assertThat(location.isHttp()).isEqualTo(listing.startsWith("http"));
    }

    @ParameterizedTest
    @CsvSource({
        "ftp://api.example, , console.branches.v1.url is neither an http(s) address nor a path of this server that starts with /: ftp://api.example",
        "api.example/v1, , console.branches.v1.url is neither",
        "ftp://api.example, data/v1.json, console.branches.v1.url is neither",
        "https://api.example, data/v1, console.branches.v1.definitions is neither an http(s) address nor a .json file: data/v1",
        "https://me:secret@api.example, , console.branches.v1.url must be an address with a host",
        "https://api.example/?a=b, , console.branches.v1.url must be an address with a host",
        "https://api.example/#a, , console.branches.v1.url must be an address with a host",
        "https:///v1, , console.branches.v1.url",
        "https://a b/v1, , console.branches.v1.url is not an address",
        "https://api.example, 'https://{x}', console.branches.v1.definitions is not an address",
    })
    void a_wrong_setting_is_named(String url, String definitions, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Location.of("v1", Some.branch(url, definitions), OWN))
                .withMessageStartingWith(message);
    }

    @Test
    void a_missing_setting_is_named() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Location.of("eu", Some.branch(null, null), OWN))
                .withMessage("console.branches.eu has neither url nor definitions:"
                        + " set one to the address of the API's root listing");
    }
}
