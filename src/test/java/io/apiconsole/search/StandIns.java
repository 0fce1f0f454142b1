package io.apiconsole.search;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.stream.IntStream;
import org.hibernate.search.mapper.pojo.standalone.mapping.CloseableSearchMapping;

/** Indexes whose engine does what a test wants of it. */
final class StandIns {

    private StandIns() {}

    /** The same index once more; what is asked of its engine goes to the handler. */
    static SearchIndex of(SearchIndex index, InvocationHandler engine) {
        CloseableSearchMapping mapping = (CloseableSearchMapping) Proxy.newProxyInstance(
                StandIns.class.getClassLoader(), new Class<?>[] {CloseableSearchMapping.class}, engine);
        List<OperationEntry> entries =
                IntStream.range(0, index.size()).mapToObj(index::entry).toList();
        return new SearchIndex(index.snapshot(), entries, index.vocabulary(), index.lines(), mapping, index.builtAt());
    }
}
