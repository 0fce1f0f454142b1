package io.apiconsole.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** The definition documents of the sandbox's provider, from the class path. */
@ApplicationScoped
class SandboxDefinitions {

    private static final List<String> BRANCHES = List.of("v1", "v2");

    /** By branch, then by path of the section; the listing at the empty path. */
    private final Map<String, Map<String, byte[]>> documents = new HashMap<>();

    SandboxDefinitions(ObjectMapper mapper) {
        for (String branch : BRANCHES) {
            documents.put(branch, readBranch(branch, mapper));
        }
    }

    /** The root listing of a branch. */
    Optional<byte[]> listing(String branch) {
        return section(branch, "");
    }

    /** The paths of all sections of all branches, in alphabetical order. */
    SortedSet<String> sections() {
        SortedSet<String> sections = new TreeSet<>();
        documents.values().forEach(branch -> sections.addAll(branch.keySet()));
        sections.remove("");
        return sections;
    }

    /** The document of a section; its path starts with a slash. */
    Optional<byte[]> section(String branch, String path) {
        return Optional.ofNullable(documents.getOrDefault(branch, Map.of()).get(path));
    }

    private static Map<String, byte[]> readBranch(String branch, ObjectMapper mapper) {
        Map<String, byte[]> read = new HashMap<>();
        byte[] listing = resource(branch);
        read.put("", listing);
        try {
            for (JsonNode api : mapper.readTree(listing).path("apis")) {
                String path = api.path("path").textValue();
                read.put(path, resource(branch + path));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The sandbox's own listing of " + branch + " is not JSON", e);
        }
        return read;
    }

    private static byte[] resource(String name) {
        String file = "/sandbox/" + name + ".json";
        try (InputStream stream = SandboxDefinitions.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException("The sandbox's own document " + file + " is missing");
            }
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("The sandbox's own document " + file + " cannot be read", e);
        }
    }
}
