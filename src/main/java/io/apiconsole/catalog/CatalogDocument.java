package io.apiconsole.catalog;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;

/** What {@code GET /api/catalog} answers: the branches and their sections. */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
record CatalogDocument(
        String version,
        Instant loadedAt,
        boolean stale,
        Instant staleSince,
        List<DefinitionProblem> problems,
        List<BranchEntry> branches) {

    /** A branch; without {@code url} it can be read but not called. */
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record BranchEntry(String id, String url, List<SectionEntry> sections) {}

    /** A section with the number of its operations. */
    @RegisterForReflection
    record SectionEntry(String path, String description, int operations) {}

    static CatalogDocument of(CatalogSnapshot snapshot) {
        return new CatalogDocument(
                snapshot.version(),
                snapshot.loadedAt(),
                snapshot.stale(),
                snapshot.staleSince(),
                snapshot.problems(),
                snapshot.branches().stream().map(CatalogDocument::branch).toList());
    }

    private static BranchEntry branch(Branch branch) {
        return new BranchEntry(
                branch.id(),
                branch.url(),
                branch.sections().stream()
                        .map(section -> new SectionEntry(
                                section.path(),
                                section.description(),
                                section.operations().size()))
                        .toList());
    }
}
