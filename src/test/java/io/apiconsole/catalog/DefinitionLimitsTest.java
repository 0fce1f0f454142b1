package io.apiconsole.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.apiconsole.catalog.definition.Readers;
import io.apiconsole.testing.Answer;
import io.apiconsole.testing.FakeProvider;
import io.apiconsole.testing.Fixtures;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

// D-07
@Timeout(60)
class DefinitionLimitsTest {

    private static final Vertx VERTX = Vertx.vertx();
    private static final int MEGABYTE = 1024 * 1024;

    private final FakeProvider provider =
            new FakeProvider().branch("v1", Map.of("/shop", Fixtures.SHOP.json(), "/types", Fixtures.TYPES.json()));
    private final LoadingCatalog catalog = loading(Map.of("timeout", "4s", "limits.size", "16M"));

    static Stream<Arguments> tooMuch() {
        return Stream.of(
                Arguments.of("an endless answer", Answer.endless(), "larger than"),
                Arguments.of("a gzip bomb of 1 GB", Answer.gzipBomb(1024L * MEGABYTE), "larger than"),
                Arguments.of("100 MB", Answer.bytes(new byte[100 * MEGABYTE]), "larger than"),
                Arguments.of("a dribble", Answer.dribbling(50), "no whole answer within 4000 ms"),
                Arguments.of("silence", Answer.status(200).after(30_000), "no whole answer within 4000 ms"),
                Arguments.of("a million operations", Answer.json(operations(1_000_000)), "not usable JSON"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tooMuch")
    void D_07_too_much_is_refused_in_time_and_the_old_section_stays(String what, Answer answer, String cause) {
        catalog.load();
        provider.on("/v1/shop.json", answer);
        long start = System.nanoTime();

        assertThat(catalog.load()).isFalse();

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(15));
        assertThat(catalog.snapshot().operations()).isEqualTo(7);
        assertThat(catalog.complaints())
                .anyMatch(line -> line.startsWith("/shop, the whole section: ") && line.contains(cause));
    }

    @Test
    void D_07_eight_endless_answers_at_once_take_no_more_memory_than_their_limits() {
        Map<String, String> sections =
                IntStream.range(0, 40).boxed().collect(Collectors.toMap(i -> "/s" + i, i -> "{}"));
        provider.branch("v1", sections);
        sections.keySet().forEach(path -> provider.on("/v1" + path + ".json", Answer.endless()));
        LoadingCatalog bounded = loading(Map.of("concurrency", "8", "limits.size", "1M", "timeout", "10s"));
        long start = System.nanoTime();

        assertThat(bounded.load()).isFalse();

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
        assertThat(bounded.complaints())
                .hasSize(40)
                .allMatch(line -> line.endsWith("the whole section: larger than 1048576 bytes"));
    }

    @Test
    void what_is_compressed_is_read() {
        provider.on("/v1/shop.json", exchange -> {
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            byte[] bytes = CompressedJson.of(Fixtures.SHOP.json().getBytes()).gzip();
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        });

        assertThat(catalog.load()).isTrue();
        assertThat(catalog.sections("v1")).contains("/shop");
    }

    @AfterEach
    void close() {
        provider.close();
    }

    @AfterAll
    static void closeVertx() {
        VERTX.close();
    }

    private LoadingCatalog loading(Map<String, String> settings) {
        return new LoadingCatalog(VERTX, Map.of("v1", Readers.branch(provider.url("/v1"), null)), settings);
    }

    private static String operations(int count) {
        String one = "{\"path\":\"/x\",\"operations\":[{\"httpMethod\":\"GET\"}]},";
        return "{\"apis\":[" + one.repeat(count / 4).substring(0, one.length() * (count / 4) - 1) + "]}";
    }
}
