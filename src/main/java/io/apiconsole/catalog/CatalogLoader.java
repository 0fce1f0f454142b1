package io.apiconsole.catalog;

import io.apiconsole.catalog.BranchReader.Reading;
import io.apiconsole.catalog.BranchesConfig.BranchConfig;
import io.quarkus.logging.Log;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map.Entry;
import java.util.Optional;

/** Builds the next snapshot aside from all branches, and swaps it in. */
@ApplicationScoped
class CatalogLoader {

    private static final Comparator<Entry<String, BranchConfig>> AS_CONFIGURED = Comparator.comparing(
                    (Entry<String, BranchConfig> entry) -> entry.getValue().order())
            .thenComparing(Entry::getKey);

    private final Catalog catalog;
    private final CompanionMaker companions;
    private final BranchReader reader;
    private final List<Entry<String, BranchConfig>> branches;
    private final Clock clock;
    private final CatalogTraces traces;

    CatalogLoader(
            Catalog catalog,
            CompanionMaker companions,
            BranchReader reader,
            BranchesConfig config,
            Clock clock,
            CatalogTraces traces) {
        this.catalog = catalog;
        this.companions = companions;
        this.reader = reader;
        this.branches =
                config.effective().entrySet().stream().sorted(AS_CONFIGURED).toList();
        this.clock = clock;
        this.traces = traces;
    }

    /** What became of one branch: a reading, or why there is none. */
    private record Outcome(Optional<Reading> reading, DefinitionProblem failure) {}

    /**
     * Looks at the settings alone.
     *
     * @throws ConfigurationException naming the setting that is wrong and the remedy
     */
    void checkSettings() {
        try {
            branches.forEach(branch -> reader.check(branch.getKey(), branch.getValue()));
        } catch (IllegalArgumentException e) {
            throw new ConfigurationException(e.getMessage());
        }
    }

    /** Serves what an earlier run has kept, if it kept something of every branch. */
    Uni<Void> loadKept() {
        return Multi.createFrom()
                .iterable(branches)
                .onItem()
                .transformToUniAndConcatenate(branch -> reader.readKept(branch.getKey(), branch.getValue()))
                .collect()
                .asList()
                .chain(readings -> publish(readings, List.of()))
                .onFailure(DefinitionsUnavailableException.class)
                .recoverWithNull()
                .replaceWithVoid();
    }

    /**
     * Loads every branch from its provider. What could be had is published in any case.
     *
     * @return fails with {@link DefinitionsUnavailableException} if something could not be had
     */
    Uni<Void> load() {
        return traces.traced(Uni.createFrom().deferred(this::loadAll), catalog);
    }

    private Uni<Void> loadAll() {
        LoadProgress progress = catalog.begin();
        return Multi.createFrom()
                .iterable(branches)
                .onItem()
                .transformToUni(branch -> read(branch, progress))
                .merge(Math.max(1, branches.size()))
                .collect()
                .asList()
                .chain(this::publish);
    }

    private Uni<Outcome> read(Entry<String, BranchConfig> branch, LoadProgress progress) {
        return reader.read(branch.getKey(), branch.getValue(), progress)
                .map(reading -> new Outcome(Optional.of(reading), null))
                .onFailure(DefinitionsUnavailableException.class)
                .recoverWithItem(e -> new Outcome(
                        Optional.empty(),
                        new DefinitionProblem(branch.getKey(), null, "the whole branch", e.getMessage())));
    }

    private Uni<Void> publish(List<Outcome> outcomes) {
        List<Reading> readings = outcomes.stream()
                .map(Outcome::reading)
                .flatMap(Optional::stream)
                .toList();
        List<DefinitionProblem> failures = outcomes.stream()
                .map(Outcome::failure)
                .filter(failure -> failure != null)
                .toList();
        Uni<Void> published = readings.isEmpty() ? Uni.createFrom().voidItem() : publish(readings, failures);
        return published.invoke(() -> {
            if (!failures.isEmpty() || !readings.stream().allMatch(Reading::complete)) {
                throw new DefinitionsUnavailableException("Not all definitions could be loaded; they are tried again");
            }
            catalog.checked(clock.instant());
        });
    }

    private Uni<Void> publish(List<Reading> readings, List<DefinitionProblem> failures) {
        CatalogSnapshot next = next(readings, failures);
        boolean first = catalog.current().isEmpty();
        if (first) {
            // People can read already while the companion is being made.
            catalog.swap(next);
            log(next);
        }
        return companions
                .replace(catalog, next)
                .invoke(swapped -> {
                    if (swapped && !first) {
                        log(next);
                    }
                })
                .replaceWithVoid();
    }

    private static void log(CatalogSnapshot next) {
        Log.infof(
                "Catalogue %s: %d sections, %d operations, %d problems%s",
                next.version(),
                next.sections(),
                next.operations(),
                next.problems().size(),
                next.stale() ? ", stale" : "");
    }

    private CatalogSnapshot next(List<Reading> readings, List<DefinitionProblem> failures) {
        List<Branch> inOrder = branches.stream()
                .flatMap(branch -> readings.stream().map(Reading::branch).filter(read -> read.id()
                        .equals(branch.getKey())))
                .toList();
        List<DefinitionProblem> problems = new ArrayList<>(failures);
        readings.forEach(reading -> problems.addAll(reading.problems()));
        Optional<CatalogSnapshot> before = catalog.current();
        boolean stale = readings.stream().anyMatch(Reading::stale);
        String version = version(inOrder);
        Instant now = clock.instant();
        Instant loadedAt = before.filter(snapshot -> snapshot.version().equals(version))
                .map(CatalogSnapshot::loadedAt)
                .orElse(now);
        Instant staleSince =
                !stale ? null : before.map(CatalogSnapshot::staleSince).orElse(now);
        return new CatalogSnapshot(version, loadedAt, staleSince, problems, inOrder);
    }

    private static String version(List<Branch> branches) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Branch branch : branches) {
                digest.update((branch.id() + " " + branch.url() + "\n").getBytes(StandardCharsets.UTF_8));
                for (Section section : branch.sections()) {
                    String content = section.path() + " " + section.digest() + " " + section.description() + "\n";
                    digest.update(content.getBytes(StandardCharsets.UTF_8));
                }
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
