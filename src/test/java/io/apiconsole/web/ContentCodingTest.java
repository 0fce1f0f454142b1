package io.apiconsole.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.ext.web.ParsedHeaderValue;
import io.vertx.ext.web.impl.HeaderParser;
import io.vertx.ext.web.impl.ParsableHeaderValue;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContentCodingTest {

    private static final List<String> OFFERED = List.of("br", "gzip", "identity");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "                               | identity",
                "''                             | identity",
                "gzip, deflate, br, zstd        | br",
                "gzip                           | gzip",
                "GZIP                           | gzip",
                "br;q=0.5, gzip                 | gzip",
                "br ; q=0.5 , gzip ; q=0.4      | br",
                "br;q=0, gzip;q=0               | identity",
                "br;q=0, *                      | gzip",
                "*                              | br",
                "*;q=0.5, identity              | identity",
                "*;q=0, gzip                    | gzip",
                "identity;q=0                   | identity",
                "*;q=0                          | identity",
                "zstd                           | identity",
                "gzip;q=nonsense                | gzip",
                "x-gzip                         | identity",
                ",,;;q=,                        | identity",
            })
    void the_coding_is_negotiated(String acceptEncoding, String expected) {
        List<? extends ParsedHeaderValue> accepted =
                HeaderParser.convertToParsedHeaderValues(acceptEncoding, ParsableHeaderValue::new);

        assertThat(ContentCoding.choose(accepted, OFFERED)).isEqualTo(expected);
    }
}
