package io.apiconsole.search;

import io.apiconsole.catalog.Branch;
import io.apiconsole.catalog.CatalogSnapshot;
import io.apiconsole.catalog.Operation;
import io.apiconsole.catalog.Section;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.AnnotatedTypeSource;
import org.hibernate.search.mapper.pojo.standalone.mapping.CloseableSearchMapping;
import org.hibernate.search.mapper.pojo.standalone.mapping.SearchMapping;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;
import org.hibernate.search.mapper.pojo.standalone.work.SearchIndexer;
import org.hibernate.search.mapper.pojo.work.IndexingPlanSynchronizationStrategy;

/** Builds the index of a snapshot, each with a mapping of its own, so that one can be closed without the other. */
final class IndexBuilder {

    /** How many documents may be under way; more would only fill the heap. */
    private static final int AT_ONCE = 500;

    private final Supplier<Map<String, Object>> settings;
    private final Clock clock;

    /** @param settings of Hibernate Search, for one more index */
    IndexBuilder(Supplier<Map<String, Object>> settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    SearchIndex build(CatalogSnapshot snapshot) {
        CloseableSearchMapping mapping = SearchMapping.builder(AnnotatedTypeSource.empty())
                .properties(settings.get())
                .build();
        try {
            Vocabulary.Builder allWords = new Vocabulary.Builder();
            Lines.Builder allLines = new Lines.Builder(allWords);
            List<OperationEntry> entries = entries(snapshot, allWords, allLines);
            Vocabulary vocabulary = allWords.build();
            Lines lines = allLines.build();
            fill(mapping, entries, vocabulary, lines);
            return new SearchIndex(snapshot, entries, vocabulary, lines, mapping, clock.instant());
        } catch (RuntimeException | Error e) {
            mapping.close();
            throw e;
        }
    }

    private static List<OperationEntry> entries(
            CatalogSnapshot snapshot, Vocabulary.Builder allWords, Lines.Builder allLines) {
        List<OperationEntry> entries = new ArrayList<>();
        for (Branch branch : snapshot.branches()) {
            for (Section section : branch.sections()) {
                BodyFields fields = new BodyFields(section.schemas(), allLines);
                for (Operation operation : section.operations()) {
                    EntryLines lines = EntryLines.of(operation, fields, allLines);
                    EntryWords words = EntryWords.of(operation, lines, allWords);
                    entries.add(new OperationEntry(branch, section, operation, words, lines));
                }
            }
        }
        return entries;
    }

    private static void fill(SearchMapping mapping, List<OperationEntry> entries, Vocabulary vocabulary, Lines lines) {
        List<CompletableFuture<?>> underWay = new ArrayList<>(AT_ONCE);
        try (SearchSession session = mapping.createSessionWithOptions()
                .indexingPlanSynchronizationStrategy(IndexingPlanSynchronizationStrategy.async())
                .build()) {
            SearchIndexer indexer = session.indexer();
            for (int ordinal = 0; ordinal < entries.size(); ordinal++) {
                OperationEntry entry = entries.get(ordinal);
                EntryTexts texts = EntryTexts.of(entry, vocabulary, lines);
                underWay.add(
                        indexer.add(ordinal, new IndexedOperation(entry, texts)).toCompletableFuture());
                if (underWay.size() == AT_ONCE) {
                    join(underWay);
                }
            }
            join(underWay);
            session.workspace().refresh();
            check(session, entries.size());
        }
    }

    /**
     * Sees that the index has all of them. This is the first search, too, which has it opened and takes long: better
     * before it is used than while somebody waits.
     */
    private static void check(SearchSession session, int operations) {
        long found = session.search(IndexedOperation.class)
                .where(every -> every.matchAll())
                .fetchTotalHitCount();
        if (found != operations) {
            throw new IllegalStateException("The index has " + found + " of " + operations + " operations");
        }
    }

    private static void join(List<CompletableFuture<?>> underWay) {
        CompletableFuture.allOf(underWay.toArray(CompletableFuture[]::new)).join();
        underWay.clear();
    }
}
