package io.apiconsole.sandbox.lab;

import static java.util.Map.entry;

import io.apiconsole.sandbox.ApiException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The operations of the laboratory. */
public final class Lab {

    private static final Map<String, Consumer<LabCall>> OPERATIONS = Map.ofEntries(
            entry("GET /lab/broken", Broken::answer),
            entry("GET /lab/compressed", Large::compressed),
            entry("GET /lab/cookie", Plain::cookie),
            entry("POST /lab/echo", Echo::echo),
            entry("PUT /lab/echo", Echo::echo),
            entry("PATCH /lab/echo", Echo::echo),
            entry("DELETE /lab/echo", Echo::echo),
            entry("GET /lab/endless", Slow::endless),
            entry("GET /lab/error", Failing::error),
            entry("GET /lab/flaky", Failing::flaky),
            entry("GET /lab/headers", Echo::headers),
            entry("HEAD /lab/headers", Echo::headers),
            entry("GET /lab/html", Plain::html),
            entry("GET /lab/image", Image::answer),
            entry("GET /lab/large", Large::large),
            entry("HEAD /lab/large", Large::large),
            entry("GET /lab/redirect", Plain::redirect),
            entry("GET /lab/slow", Slow::slow),
            entry("GET /lab/text", Plain::text),
            entry("GET /lab/type", Echo::echo),
            entry("POST /lab/type", Echo::repeat),
            entry("GET /lab/undocumented", Plain::undocumented));

    private Lab() {}

    /**
     * What does an operation, to be called on the connection's thread. It throws an {@link ApiException} if a parameter
     * is out of its range.
     *
     * @param operation such as {@code GET /lab/slow}
     * @return empty for those of all other sections
     */
    public static Optional<Consumer<LabCall>> find(String operation) {
        return Optional.ofNullable(OPERATIONS.get(operation));
    }
}
