package io.apiconsole.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.runtime.Startup;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The definition documents of the sandbox's provider: those of the folder in the settings, else the built-in ones. Read at
 * the start, which a wrong folder stops; left to the first request, it would be found by whoever asks.
 */
@Startup
@ApplicationScoped
public class SandboxDefinitions {

    /** The branches that there are. */
    public static final List<String> BRANCHES = List.of("v1", "v2");

    private final ObjectMapper mapper;
    private final Optional<Path> folder;
    private final Map<String, SortedMap<String, byte[]>> sections = new HashMap<>();
    private final SortedMap<String, String> descriptions = new TreeMap<>();
    private final Map<String, byte[]> listings = new HashMap<>();

    SandboxDefinitions(SandboxConfig config, SandboxSwitch sandbox, ObjectMapper mapper) {
        this.mapper = mapper;
        this.folder = config.definitions();
        if (sandbox.isOn()) {
            BRANCHES.forEach(this::read);
        }
    }

    /** The root listing of a branch. */
    Optional<byte[]> listing(String branch) {
        return Optional.ofNullable(listings.get(branch));
    }

    /** The document of a section; its path starts with a slash. */
    Optional<byte[]> section(String branch, String path) {
        return Optional.ofNullable(sections(branch).get(path));
    }

    /** The documents of a branch by the paths of their sections. */
    public SortedMap<String, byte[]> sections(String branch) {
        return Collections.unmodifiableSortedMap(sections.getOrDefault(branch, Collections.emptySortedMap()));
    }

    /** What all sections of all branches are about, by their paths; blank where nothing is said. */
    SortedMap<String, String> descriptions() {
        return Collections.unmodifiableSortedMap(descriptions);
    }

    private void read(String branch) {
        SortedMap<String, byte[]> documents = new TreeMap<>();
        try {
            JsonNode listing = mapper.readTree(document(branch).orElseThrow(() -> missing(branch)));
            ArrayNode present = mapper.createArrayNode();
            for (JsonNode api : listing.path("apis")) {
                String path = api.path("path").asText();
                document(branch + path).ifPresent(bytes -> {
                    documents.put(path, bytes);
                    descriptions.merge(
                            path, api.path("description").asText(), (one, other) -> one.isBlank() ? other : one);
                    present.add(api);
                });
            }
            // Calls go to the sandbox, wherever the definitions are from.
            ObjectNode own = listing.<ObjectNode>deepCopy().put("basePath", "/sandbox/" + branch);
            own.set("apis", present);
            listings.put(branch, mapper.writeValueAsBytes(own));
            sections.put(branch, documents);
        } catch (IOException e) {
            throw unreadable(branch, e);
        }
    }

    private RuntimeException unreadable(String branch, IOException e) {
        return folder.<RuntimeException>map(path -> new ConfigurationException(
                        "console.sandbox.definitions names " + path + ", where the definitions of " + branch
                                + " cannot be read or are not JSON",
                        e))
                .orElseGet(
                        () -> new UncheckedIOException("The sandbox's own listing of " + branch + " is not JSON", e));
    }

    private RuntimeException missing(String branch) {
        return folder.<RuntimeException>map(path -> new ConfigurationException(
                        "console.sandbox.definitions names " + path + ", where there is no file " + branch + ".json"))
                .orElseGet(() -> new IllegalStateException("The sandbox's own listing of " + branch + " is missing"));
    }

    private Optional<byte[]> document(String name) throws IOException {
        return folder.isPresent() ? file(folder.get(), name + ".json") : resource("/sandbox/" + name + ".json");
    }

    private static Optional<byte[]> file(Path folder, String name) throws IOException {
        Path file = folder.resolve(name).normalize();
        return file.startsWith(folder.normalize()) && Files.isRegularFile(file)
                ? Optional.of(Files.readAllBytes(file))
                : Optional.empty();
    }

    private static Optional<byte[]> resource(String file) throws IOException {
        try (InputStream stream = SandboxDefinitions.class.getResourceAsStream(file)) {
            return stream == null ? Optional.empty() : Optional.of(stream.readAllBytes());
        }
    }
}
