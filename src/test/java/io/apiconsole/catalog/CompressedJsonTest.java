package io.apiconsole.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class CompressedJsonTest {

    private static final byte[] DOCUMENT = "{\"a\":\"é\"}".repeat(1_000).getBytes(StandardCharsets.UTF_8);

    @Test
    void what_was_compressed_comes_back() {
        CompressedJson compressed = CompressedJson.of(DOCUMENT);

        assertThat(compressed.gzip().length).isLessThan(DOCUMENT.length / 10);
        assertThat(compressed.plain()).isEqualTo(DOCUMENT);
    }

    @Test
    void equal_content_has_an_equal_tag() {
        assertThat(CompressedJson.of(DOCUMENT).etag())
                .isEqualTo(CompressedJson.of(DOCUMENT.clone()).etag())
                .isNotEqualTo(CompressedJson.of(new byte[] {'1'}).etag())
                .matches("[A-Za-z0-9_-]{16}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"gzip", "br, gzip", "GZIP", "gzip;q=0.5", "deflate,gzip ; q=1.0", "gzip;q=0.001", "gzip, br"})
    void gzip_is_sent_to_those_who_take_it(String header) {
        assertThat(CompressedJson.isTakenBy(header)).isTrue();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {"", "br", "identity", "gzip;q=0", "gzip; q=0.000, br", "notgzip", "gzipped", "br, gzip;q=0"})
    void gzip_is_not_sent_to_those_who_do_not(String header) {
        assertThat(CompressedJson.isTakenBy(header)).isFalse();
    }
}
