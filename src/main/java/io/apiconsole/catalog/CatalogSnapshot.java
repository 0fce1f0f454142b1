package io.apiconsole.catalog;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The whole catalogue as it was at one time. Immutable: whoever holds one sees a whole catalogue of one generation.
 *
 * @param version identifies the content
 * @param loadedAt when this content was first seen
 * @param staleSince since when a part of it could not be checked against the provider, or null
 * @param problems what of the definitions could not be used
 * @param branches in their configured order
 */
public record CatalogSnapshot(
        String version, Instant loadedAt, Instant staleSince, List<DefinitionProblem> problems, List<Branch> branches) {

    /** Copies the lists. */
    public CatalogSnapshot {
        problems = List.copyOf(problems);
        branches = List.copyOf(branches);
    }

    /** Whether a part of it may be older than the provider's. */
    public boolean stale() {
        return staleSince != null;
    }

    /** The branch with this id, if there is one. */
    public Optional<Branch> branch(String id) {
        return branches.stream().filter(branch -> branch.id().equals(id)).findFirst();
    }

    /** How many sections there are in all branches. */
    public int sections() {
        return branches.stream().mapToInt(branch -> branch.sections().size()).sum();
    }

    /** How many operations there are in all branches. */
    public int operations() {
        return branches.stream()
                .flatMap(branch -> branch.sections().stream())
                .mapToInt(section -> section.operations().size())
                .sum();
    }
}
