package io.apiconsole.tryit;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/** The addresses that the server and the page must both build, in {@code try/targets.json}. */
final class TargetVectors {

    private TargetVectors() {}

    record Vector(String name, String base, String path, Parameters parameters, String target, InvalidValue refused) {
        @Override
        public String toString() {
            return name;
        }
    }

    record Parameters(Map<String, String> path, Map<String, List<String>> query, Map<String, String> header) {}

    record InvalidValue(String in, String name) {}

    static List<Vector> all() {
        try (InputStream file = TargetVectors.class.getResourceAsStream("/try/targets.json")) {
            return List.of(new ObjectMapper().readValue(file, Vector[].class));
        } catch (IOException e) {
            throw new UncheckedIOException("The vectors cannot be read", e);
        }
    }
}
