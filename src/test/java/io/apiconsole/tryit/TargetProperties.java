package io.apiconsole.tryit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLDecoder;
import java.util.Arrays;
import java.util.List;

/** What is true of every target, by means other than those that made it. */
final class TargetProperties {

    private TargetProperties() {}

    /** Of {@code /a/{value}/z} below {@code https://api.example.com/v1}. */
    static void assertOneSegmentOrRefused(TargetResult result, String value) {
        if (result instanceof UpstreamTarget target) {
            URI uri = URI.create(target.uri());
            assertServer(uri);
            assertThat(uri.getRawQuery()).isNull();
            String[] segments = uri.getRawPath().split("/", -1);
            assertThat(segments).hasSize(5).startsWith("", "v1", "a").endsWith("z");
            assertThat(decode(segments[3])).isEqualTo(value);
            assertThat(uri.normalize().getRawPath()).isEqualTo(uri.getRawPath());
        } else {
            assertRefused((InvalidParameter) result, "value");
            assertThat(isUnsendable(value) || value.isEmpty() || hasDots(value)).isTrue();
        }
    }

    /** Of {@code /a} below {@code https://api.example.com/v1} with the value as {@code q}. */
    static void assertOneParameterOrRefused(TargetResult result, String value) {
        if (result instanceof UpstreamTarget target) {
            URI uri = URI.create(target.uri());
            assertServer(uri);
            assertThat(uri.getRawPath()).isEqualTo("/v1/a");
            assertThat(uri.getRawQuery()).matches("q=[A-Za-z0-9._~%-]*");
            assertThat(decode(uri.getRawQuery().substring(2))).isEqualTo(value);
        } else {
            assertRefused((InvalidParameter) result, "q");
            assertThat(isUnsendable(value)).isTrue();
        }
    }

    private static void assertServer(URI uri) {
        assertThat(uri.getScheme()).isEqualTo("https");
        assertThat(uri.getRawAuthority()).isEqualTo("api.example.com");
        assertThat(uri.getRawFragment()).isNull();
    }

    private static void assertRefused(InvalidParameter refused, String name) {
        assertThat(refused.name()).isEqualTo(name);
    }

    private static boolean isUnsendable(String value) {
        return value.chars().anyMatch(Character::isISOControl)
                || !new String(value.getBytes(UTF_8), UTF_8).equals(value);
    }

    private static boolean hasDots(String value) {
        return Arrays.stream(value.split("[/\\\\]")).anyMatch(List.of(".", "..")::contains);
    }

    private static String decode(String encoded) {
        assertThat(encoded).doesNotContain("+");
        return URLDecoder.decode(encoded, UTF_8);
    }
}
