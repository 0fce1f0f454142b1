package io.apiconsole.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.apiconsole.catalog.Generations;
import io.quarkiverse.resteasy.problem.HttpProblem;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import org.hibernate.search.util.common.SearchException;
import org.junit.jupiter.api.Test;

/** What becomes of a search when the engine, which may be a server elsewhere, fails. */
class EngineFailuresTest {

    private final Generations generations = new Generations();
    private final IndexBuilder builder = new IndexBuilder(EngineSettings::lucene, Clock.systemUTC());
    private final SearchIndex index = builder.build(Generations.named("a", 3));
    private final OperationSearch search = new OperationSearch(
            generations.catalog(), SynonymFiles.builtIn(), new Searcher(Weights.DEFAULT, Duration.ofSeconds(10)));

    @Test
    void a_search_that_the_engine_cannot_make_says_so() {
        generations.swapTo(failingAt("createSession"));

        assertThatThrownBy(this::searchThings).isInstanceOfSatisfying(HttpProblem.class, problem -> {
            assertThat(problem.getStatusCode()).isEqualTo(503);
            assertThat(problem.getType()).hasToString("search-unavailable");
            assertThat(problem.getHeaders()).containsEntry("Retry-After", 30);
        });
    }

    @Test
    void an_index_that_cannot_be_closed_costs_no_answer_and_no_new_catalogue() {
        SearchIndex first = failingAt("close");
        generations.swapTo(first);
        assertThat(first.retain()).isTrue();

        generations.swapTo(builder.build(Generations.named("b", 5)));
        first.release();

        assertThat(searchThings().total()).isEqualTo(5);
    }

    private SearchDocument searchThings() {
        return search.search(new SearchRequest("thing", EnumSet.allOf(SearchedIn.class), Map.of(), null, 0, 20));
    }

    private SearchIndex failingAt(String call) {
        return StandIns.of(index, (proxy, method, arguments) -> {
            if (method.getName().equals(call)) {
                throw new SearchException("as if the engine was gone");
            }
            return method.invoke(index.mapping(), arguments);
        });
    }
}
