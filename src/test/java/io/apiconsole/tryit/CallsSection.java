package io.apiconsole.tryit;

import io.apiconsole.catalog.Operation;
import io.apiconsole.catalog.Section;
import io.apiconsole.catalog.definition.Readers;
import io.apiconsole.testing.Fixtures;
import java.util.List;
import java.util.Map;

/** The operations of the fixture, and requests for them. */
final class CallsSection {

    static final Section SECTION = Readers.section("/calls", Fixtures.CALLS.json());

    private CallsSection() {}

    static Operation operation(String method, String path) {
        return SECTION.operation(method, path).orElseThrow();
    }

    static TryRequest withPath(String name, String value) {
        return request(new TryRequest.Parameters(Map.of(name, value), null, null), null);
    }

    static TryRequest withQuery(String name, String... values) {
        return request(new TryRequest.Parameters(null, Map.of(name, List.of(values)), null), null);
    }

    static TryRequest withHeader(String name, String value) {
        return request(new TryRequest.Parameters(null, null, Map.of(name, value)), null);
    }

    static TryRequest withBody(String body) {
        return request(null, body);
    }

    static TryRequest request(TryRequest.Parameters parameters, String body) {
        return new TryRequest("v1", "GET", "/calls", parameters, body);
    }
}
