package io.apiconsole.tryit;

import static io.apiconsole.tryit.CallsSection.withBody;
import static io.apiconsole.tryit.CallsSection.withPath;
import static io.apiconsole.tryit.CallsSection.withQuery;
import static org.assertj.core.api.Assertions.assertThat;

import io.apiconsole.tryit.InvalidParameter.Place;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ParameterChecksTest {

    @ParameterizedTest
    @CsvSource({
        "count, 12", "count, -1", "count, 99999999999999999999", "ratio, 1", "ratio, -1.5e-3", "flag, true",
        "flag, false", "states, sold", "text, anything", "tags, '{\"a\":\"b\"}'", "q, ''", "count, ''"
    })
    void a_value_that_fits_is_sent(String name, String value) {
        assertThat(check("GET", "/calls/open", withQuery(name, value))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "count, twelve",
        "count, 1.5",
        "count, 0x1",
        "count, ' 1'",
        "ratio, a",
        "ratio, NaN",
        "flag, TRUE",
        "flag, 1",
        "states, stolen",
        "unknown, a",
        "COUNT, 1"
    })
    void a_value_that_certainly_does_not_is_refused_and_named(String name, String value) {
        assertRefused(check("GET", "/calls/open", withQuery(name, value)), Place.QUERY, name);
    }

    @Test
    void a_list_takes_several_values_and_each_is_checked() {
        assertThat(check("GET", "/calls/open", withQuery("states", "new", "sold")))
                .isEmpty();
        assertRefused(check("GET", "/calls/open", withQuery("states", "new", "old")), Place.QUERY, "states");
        assertRefused(check("GET", "/calls/open", withQuery("text", "a", "b")), Place.QUERY, "text");
    }

    @Test
    void what_is_required_is_missed() {
        var header = new TryRequest.Parameters(null, null, Map.of("x-shop-note", "a"));
        var both = new TryRequest.Parameters(null, Map.of("q", List.of("a")), Map.of("x-shop-note", "a"));

        assertRefused(check("GET", "/calls/needy", CallsSection.request(header, null)), Place.QUERY, "q");
        assertRefused(check("GET", "/calls/needy", withQuery("q", "a")), Place.HEADER, "X-Shop-Note");
        assertRefused(check("GET", "/calls/needy", withQuery("q", "")), Place.QUERY, "q");
        assertThat(check("GET", "/calls/needy", CallsSection.request(both, null)))
                .isEmpty();
    }

    @Test
    void a_value_in_the_path_is_needed_and_checked() {
        assertRefused(check("GET", "/calls/item/{id}", withBody(null)), Place.PATH, "id");
        assertRefused(check("GET", "/calls/item/{id}", withPath("id", "")), Place.PATH, "id");
        assertRefused(check("GET", "/calls/item/{id}", withPath("id", "1/2")), Place.PATH, "id");
        assertRefused(check("GET", "/calls/state/{state}", withPath("state", "old")), Place.PATH, "state");
        assertThat(check("GET", "/calls/state/{state}", withPath("state", "sold")))
                .isEmpty();
        assertThat(check("GET", "/calls/ip/{ip}", withPath("ip", "141.94.185.0/28")))
                .isEmpty();
        assertThat(check("GET", "/calls/unexplained/{value}", withPath("value", "any")))
                .isEmpty();
    }

    @Test
    void several_ids_at_once_are_checked_each() {
        assertThat(check("GET", "/calls/item/{id}", batch("1,2,3", ","))).isEmpty();
        assertThat(check("GET", "/calls/item/{id}", batch("1|2", "|"))).isEmpty();
        assertRefused(check("GET", "/calls/item/{id}", batch("1,b", ",")), Place.PATH, "id");
        assertRefused(check("GET", "/calls/item/{id}", batch("1,2", "|")), Place.PATH, "id");
        assertRefused(check("GET", "/calls/item/{id}", withPath("id", "1,2")), Place.PATH, "id");
    }

    @Test
    void a_header_parameter_is_checked() {
        assertThat(check("GET", "/calls/open", CallsSection.withHeader("x-shop-size", "7")))
                .isEmpty();
        assertRefused(
                check("GET", "/calls/open", CallsSection.withHeader("x-shop-size", "a")), Place.HEADER, "X-Shop-Size");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"name\":\"a\"}", "{\"name\":", "not JSON", " \n{} "})
    void a_body_is_sent_as_it_was_typed(String body) {
        assertThat(check("POST", "/calls/item", withBody(body))).isEmpty();
    }

    @Test
    void a_body_is_needed_or_not_wanted() {
        assertRefused(check("POST", "/calls/item", withBody(null)), Place.BODY, "body");
        assertRefused(check("POST", "/calls/item", withBody(" \n")), Place.BODY, "body");
        assertRefused(check("POST", "/calls/item", withBody("{\"name\":\"\ud800\"}")), Place.BODY, "body");
        assertRefused(check("GET", "/calls/open", withBody("{}")), Place.BODY, "body");
        assertThat(check("GET", "/calls/open", withBody(""))).isEmpty();
        assertThat(check("POST", "/calls/open", withBody(null))).isEmpty();
    }

    private static TryRequest batch(String ids, String separator) {
        var parameters = new TryRequest.Parameters(Map.of("id", ids), null, Map.of("X-Ovh-Batch", separator));
        return CallsSection.request(parameters, null);
    }

    private static Optional<InvalidParameter> check(String method, String path, TryRequest request) {
        return new ParameterChecks(CallsSection.operation(method, path), CallsSection.SECTION.schemas()).check(request);
    }

    private static void assertRefused(Optional<InvalidParameter> refused, Place in, String name) {
        assertThat(refused).hasValueSatisfying(parameter -> {
            assertThat(parameter.in()).isEqualTo(in);
            assertThat(parameter.name()).isEqualTo(name);
            assertThat(parameter.reason()).isNotBlank();
        });
    }
}
