package io.apiconsole.catalog.definition;

import io.apiconsole.catalog.Branch;
import io.apiconsole.catalog.BranchReader;
import io.apiconsole.catalog.BranchesConfig.BranchConfig;
import io.apiconsole.catalog.DefinitionProblem;
import io.apiconsole.catalog.DefinitionsUnavailableException;
import io.apiconsole.catalog.LoadProgress;
import io.apiconsole.catalog.Section;
import io.apiconsole.catalog.definition.DocumentReader.Attempt;
import io.apiconsole.catalog.definition.DocumentReader.Interpreter;
import io.apiconsole.catalog.definition.DocumentReader.Target;
import io.apiconsole.catalog.definition.ListingReader.Entry;
import io.quarkus.vertx.http.HttpServer;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Reads branches in OVHcloud's own definition format, v1 and v2. */
@ApplicationScoped
class OvhBranchReader implements BranchReader {

    private final DocumentReader documents;
    private final HttpServer server;
    private final int concurrency;
    private final JsonDocuments json;
    private final ListingReader listings;
    private final SectionReader sections;

    OvhBranchReader(DocumentReader documents, DefinitionsConfig config, HttpServer server) {
        this.documents = documents;
        this.server = server;
        this.concurrency = config.concurrency();
        this.json = new JsonDocuments(config.limits());
        this.listings = new ListingReader(config.limits().sections());
        this.sections = new SectionReader(config.limits());
    }

    @Override
    public void check(String branchId, BranchConfig branch) {
        Location location = Location.of(branchId, branch, URI.create("http://localhost"));
        if (!location.isHttp() && !Files.isRegularFile(Path.of(location.listing()))) {
            throw new IllegalArgumentException("console.branches." + branchId + ".definitions names "
                    + location.listing() + ", where there is no file: set it to the root listing of the branch");
        }
    }

    @Override
    public Uni<Reading> read(String branchId, BranchConfig branch, LoadProgress progress) {
        Location location = locate(branchId, branch);
        return documents
                .read(listing(branchId, location), readListing(location))
                .flatMap(listing -> {
                    List<Entry> entries = entries(listing);
                    progress.expect(entries.size());
                    documents.keepOnly(
                            branchId,
                            entries.stream()
                                    .map(entry -> section(branchId, location, entry))
                                    .collect(Collectors.toSet()));
                    return Multi.createFrom()
                            .iterable(entries)
                            .onItem()
                            .transformToUni(entry -> read(section(branchId, location, entry), entry, listing)
                                    .map(attempt -> attempt.map(read -> read.describedAs(entry.description())))
                                    .invoke(progress::sectionDone))
                            .merge(concurrency)
                            .collect()
                            .asList()
                            .map(attempts -> reading(branchId, branch, listing, attempts));
                });
    }

    /** A provider that cannot even say what sections there are is not asked for each of them. */
    private Uni<Attempt<Section>> read(Target section, Entry entry, Attempt<List<Entry>> listing) {
        return listing.failure() == null
                ? documents.read(section, readSection(entry))
                : Uni.createFrom().item(() -> documents.before(section));
    }

    @Override
    public Uni<Reading> readKept(String branchId, BranchConfig branch) {
        return Uni.createFrom().item(() -> {
            Location location = locate(branchId, branch);
            Attempt<List<Entry>> listing = documents.readKept(listing(branchId, location), readListing(location));
            List<Attempt<Section>> attempts = entries(listing).stream()
                    .map(entry -> documents.readKept(section(branchId, location, entry), readSection(entry)))
                    .toList();
            Reading kept = reading(branchId, branch, listing, attempts);
            return new Reading(kept.branch(), kept.problems(), false, true);
        });
    }

    private Location locate(String branchId, BranchConfig branch) {
        return Location.of(branchId, branch, URI.create("http://localhost:" + server.getPort()));
    }

    private static Target listing(String branchId, Location location) {
        return new Target(location.listing(), location.isHttp(), branchId, null);
    }

    private static Target section(String branchId, Location location, Entry entry) {
        return new Target(location.section(entry.path()), location.isHttp(), branchId, entry.path());
    }

    private Interpreter<List<Entry>> readListing(Location location) {
        return (document, problems) -> listings.read(json.parse(document), location.configured(), problems);
    }

    private Interpreter<Section> readSection(Entry entry) {
        return (document, problems) -> sections.read(json.parse(document), entry, document.digest(), problems);
    }

    private static List<Entry> entries(Attempt<List<Entry>> listing) {
        if (listing.read() == null) {
            throw new DefinitionsUnavailableException(
                    listing.failure() == null
                            ? "nothing is kept"
                            : listing.failure().cause());
        }
        return listing.read().content();
    }

    private static Reading reading(
            String branchId, BranchConfig branch, Attempt<List<Entry>> listing, List<Attempt<Section>> attempts) {
        List<DefinitionProblem> problems = new ArrayList<>(listing.problems());
        attempts.forEach(attempt -> problems.addAll(attempt.problems()));
        List<Section> sections = attempts.stream()
                .filter(attempt -> attempt.read() != null)
                .map(attempt -> attempt.read().content())
                .sorted(Comparator.comparing(Section::path, ListingReader.ALPHABETICAL))
                .toList();
        boolean complete =
                listing.failure() == null && attempts.stream().allMatch(attempt -> attempt.failure() == null);
        boolean stale = listing.failure() != null
                || attempts.stream().anyMatch(attempt -> attempt.failure() != null && attempt.read() != null);
        return new Reading(new Branch(branchId, branch.url().orElse(null), sections), problems, complete, stale);
    }
}
