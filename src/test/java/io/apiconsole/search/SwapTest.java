package io.apiconsole.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.apiconsole.catalog.CatalogSnapshot;
import io.apiconsole.catalog.Generations;
import io.apiconsole.search.SearchDocument.Hit;
import io.quarkiverse.resteasy.problem.HttpProblem;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import org.hibernate.search.util.common.SearchException;
import org.hibernate.search.util.common.SearchTimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The index and the catalogue change together, whoever searches meanwhile. */
@Timeout(120)
class SwapTest {

    private static final int SWAPS = 1_000;
    private static final List<CatalogSnapshot> SNAPSHOTS =
            List.of(Generations.named("a", 3), Generations.named("b", 5));

    private final Generations generations = new Generations();
    private final IndexBuilder builder = new IndexBuilder(EngineSettings::lucene, Clock.systemUTC());
    private final OperationSearch search = new OperationSearch(
            generations.catalog(), SynonymFiles.builtIn(), new Searcher(Weights.DEFAULT, Duration.ofSeconds(10)));

    @Test
    void D_09_searches_during_a_thousand_swaps_find_operations_of_one_generation_alone() throws Exception {
        List<SearchIndex> built = SNAPSHOTS.stream().map(builder::build).toList();
        AtomicInteger closed = new AtomicInteger();

        swapUnderReaders(SWAPS, i -> copy(built.get(i % 2), closed));

        assertThat(closed).hasValue(SWAPS - 1);
        built.forEach(SearchIndex::close);
    }

    @Test
    void D_09_searches_while_indexes_are_built_and_closed_find_operations_of_one_generation_alone() throws Exception {
        swapUnderReaders(20, i -> builder.build(SNAPSHOTS.get(i % 2)));
    }

    private void swapUnderReaders(int swaps, IntFunction<SearchIndex> next) throws Exception {
        generations.swapTo(next.apply(0));
        AtomicBoolean over = new AtomicBoolean();
        ExecutorService readers = Executors.newFixedThreadPool(2);
        Callable<Integer> reader = () -> {
            int read = 0;
            while (!over.get()) {
                assertOfOneGeneration(search("thing"));
                read++;
            }
            return read;
        };
        List<Future<Integer>> reading = List.of(readers.submit(reader), readers.submit(reader));

        for (int swap = 1; swap < swaps; swap++) {
            generations.swapTo(next.apply(swap));
            Thread.sleep(1);
        }
        over.set(true);

        for (Future<Integer> one : reading) {
            assertThat(one.get()).isPositive();
        }
        readers.shutdown();
    }

    /** The same index as one more generation, which does nothing any more once it is closed. */
    private static SearchIndex copy(SearchIndex index, AtomicInteger closed) {
        AtomicBoolean isClosed = new AtomicBoolean();
        return StandIns.of(index, (proxy, method, arguments) -> {
            if (isClosed.get()) {
                throw new IllegalStateException("It is closed");
            }
            if (method.getName().equals("close")) {
                isClosed.set(true);
                closed.incrementAndGet();
                return null;
            }
            return method.invoke(index.mapping(), arguments);
        });
    }

    @Test
    void D_09_an_index_is_closed_when_the_last_search_that_reads_it_is_done() {
        SearchIndex first = builder.build(SNAPSHOTS.get(0));
        generations.swapTo(first);
        assertThat(first.retain()).isTrue();

        generations.swapTo(builder.build(SNAPSHOTS.get(1)));
        assertThat(count(first)).isEqualTo(3);
        first.release();

        assertThat(first.retain()).isFalse();
        assertThatThrownBy(() -> count(first)).isInstanceOf(SearchException.class);
        assertThat(search("thing").total()).isEqualTo(5);
    }

    @Test
    void Q_01_a_search_that_takes_too_long_is_broken_off_and_says_so() {
        generations.swapTo(builder.build(SNAPSHOTS.get(0)));
        Searcher tooSlow = new Searcher(Weights.DEFAULT, Duration.ofSeconds(10)) {
            @Override
            Found search(SearchIndex index, SearchRequest request, Question question) {
                throw new SearchTimeoutException("as the index does, when it notices");
            }
        };
        OperationSearch hasty = new OperationSearch(generations.catalog(), SynonymFiles.builtIn(), tooSlow);

        assertThatThrownBy(() -> hasty.search(request("thing"))).isInstanceOfSatisfying(HttpProblem.class, problem -> {
            assertThat(problem.getStatusCode()).isEqualTo(503);
            assertThat(problem.getType()).hasToString("search-timeout");
        });
    }

    @Test
    void while_there_is_no_index_yet_a_search_says_so() {
        assertThat(search.isReady()).isFalse();
        assertThatThrownBy(() -> search("thing")).isInstanceOfSatisfying(HttpProblem.class, problem -> {
            assertThat(problem.getStatusCode()).isEqualTo(503);
            assertThat(problem.getType()).hasToString("search-loading");
            assertThat(problem.getHeaders()).containsEntry("Retry-After", 1);
        });
    }

    private static long count(SearchIndex index) {
        try (var session = index.mapping().createSession()) {
            return session.search(IndexedOperation.class)
                    .where(all -> all.matchAll())
                    .fetchTotalHitCount();
        }
    }

    private SearchDocument search(String query) {
        return search.search(request(query));
    }

    private static SearchRequest request(String query) {
        return new SearchRequest(query, EnumSet.allOf(SearchedIn.class), Map.of(), null, 0, 20);
    }

    private static void assertOfOneGeneration(SearchDocument answer) {
        String section = answer.hits().get(0).section();
        assertThat(answer.hits()).hasSize(section.equals("/a") ? 3 : 5);
        assertThat(answer.hits()).extracting(Hit::section).containsOnly(section);
        assertThat(answer.total()).isEqualTo(answer.hits().size());
    }
}
