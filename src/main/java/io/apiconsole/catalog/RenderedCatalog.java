package io.apiconsole.catalog;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The JSON documents of one snapshot. Each is made and compressed at its first request and kept as long as the snapshot;
 * there are only as many as the catalogue has branches, sections and operations.
 */
final class RenderedCatalog {

    private static final Object CATALOG = "the catalogue";

    private final CatalogSnapshot snapshot;
    private final Replacements replacements;
    private final ObjectMapper mapper;
    private final Map<Object, CompressedJson> documents = new ConcurrentHashMap<>();

    RenderedCatalog(CatalogSnapshot snapshot, ObjectMapper mapper) {
        this.snapshot = snapshot;
        this.replacements = new Replacements(snapshot);
        this.mapper = mapper;
    }

    CatalogSnapshot snapshot() {
        return snapshot;
    }

    CompressedJson catalog() {
        return documents.computeIfAbsent(CATALOG, key -> render(CatalogDocument.of(snapshot)));
    }

    CompressedJson operations(Branch branch, Section section) {
        return documents.computeIfAbsent(
                new SectionKey(branch.id(), section.path()), key -> render(OperationListDocument.of(branch, section)));
    }

    Optional<CompressedJson> operation(Branch branch, String method, String path) {
        OperationKey key = new OperationKey(branch.id(), method, path);
        CompressedJson known = documents.get(key);
        if (known != null) {
            return Optional.of(known);
        }
        return branch.sections().stream()
                // An operation may stand in another section than its path says.
                .sorted(Comparator.comparing(section -> !section.covers(path)))
                .flatMap(section -> section
                        .operation(method, path)
                        .map(operation -> OperationDocument.of(operation, section, branch, replacements))
                        .stream())
                .findFirst()
                .map(document -> documents.computeIfAbsent(key, absent -> render(document)));
    }

    private CompressedJson render(Object document) {
        try {
            // Not as bytes at once: that fails for a text with half a character in it, which definitions may have.
            return CompressedJson.of(mapper.writeValueAsString(document).getBytes(StandardCharsets.UTF_8));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A document of the catalogue has no JSON form", e);
        }
    }

    private record SectionKey(String branch, String section) {}

    private record OperationKey(String branch, String method, String path) {}
}
