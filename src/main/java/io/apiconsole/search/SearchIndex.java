package io.apiconsole.search;

import io.apiconsole.catalog.Branch;
import io.apiconsole.catalog.CatalogSnapshot;
import io.apiconsole.catalog.SnapshotCompanion;
import io.quarkus.logging.Log;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.hibernate.search.mapper.pojo.standalone.mapping.CloseableSearchMapping;
import org.hibernate.search.util.common.SearchException;

/**
 * The index of one snapshot. It is closed when the snapshot has been replaced and the last query that reads it is done.
 */
final class SearchIndex implements SnapshotCompanion {

    private final CatalogSnapshot snapshot;
    private final List<OperationEntry> entries;
    /** What filters may name. */
    private final Map<String, Set<String>> choices;

    private final Vocabulary vocabulary;
    private final Lines lines;
    private final CloseableSearchMapping mapping;
    private final Instant builtAt;
    /** One for being current, and one for each reader; at 0 there is no way back. */
    private final AtomicInteger users = new AtomicInteger(1);

    SearchIndex(
            CatalogSnapshot snapshot,
            List<OperationEntry> entries,
            Vocabulary vocabulary,
            Lines lines,
            CloseableSearchMapping mapping,
            Instant builtAt) {
        this.snapshot = snapshot;
        this.entries = List.copyOf(entries);
        this.choices = choices(snapshot, entries);
        this.vocabulary = vocabulary;
        this.lines = lines;
        this.mapping = mapping;
        this.builtAt = builtAt;
    }

    private static Map<String, Set<String>> choices(CatalogSnapshot snapshot, List<OperationEntry> entries) {
        Map<String, Set<String>> choices = Map.of(
                Field.BRANCH, new HashSet<>(),
                Field.SECTION, new HashSet<>(),
                // Those that every provider may have, whether this one does or not.
                Field.METHOD, new HashSet<>(Set.of("GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS")),
                Field.STATE, new HashSet<>(Set.of("PRODUCTION", "BETA", "ALPHA", "DEPRECATED")));
        for (Branch branch : snapshot.branches()) {
            choices.get(Field.BRANCH).add(branch.id());
            branch.sections().forEach(section -> choices.get(Field.SECTION).add(section.path()));
        }
        entries.forEach(
                entry -> choices.get(Field.STATE).add(entry.operation().state().value()));
        return choices;
    }

    /** Keeps it open until {@link #release}. @return false if it is closed already: there is a newer one then */
    boolean retain() {
        return users.getAndUpdate(now -> now == 0 ? 0 : now + 1) > 0;
    }

    /** Undoes a {@link #retain}. */
    void release() {
        if (users.decrementAndGet() == 0) {
            try {
                mapping.close();
            } catch (SearchException e) {
                Log.warnf(e, "The index of catalogue %s was not closed as it should be", snapshot.version());
            }
        }
    }

    @Override
    public CatalogSnapshot snapshot() {
        return snapshot;
    }

    @Override
    public void close() {
        release();
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 400 if a filter names what this catalogue does not have */
    void checkFilters(Map<String, List<String>> filters) {
        filters.forEach((field, wanted) -> wanted.stream()
                .filter(value -> !choices.get(field).contains(value))
                .findFirst()
                .ifPresent(value -> {
                    throw SearchProblems.invalidParameter(field, "There is no " + field + " " + value + ".");
                }));
    }

    /** The operation of a document. */
    OperationEntry entry(int ordinal) {
        return entries.get(ordinal);
    }

    int size() {
        return entries.size();
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    Lines lines() {
        return lines;
    }

    CloseableSearchMapping mapping() {
        return mapping;
    }

    Instant builtAt() {
        return builtAt;
    }
}
