package io.apiconsole.search;

import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.hibernate.search.backend.lucene.analysis.LuceneAnalysisConfigurationContext;
import org.hibernate.search.backend.lucene.analysis.LuceneAnalysisConfigurer;

/** Where words begin and end, for the Lucene backend: instances, since nothing is then looked up by its name. */
final class LuceneAnalysis implements LuceneAnalysisConfigurer {

    @Override
    public void configure(LuceneAnalysisConfigurationContext context) {
        context.analyzer(OperationMapping.WORDS).instance(new WhitespaceAnalyzer());
        context.analyzer(OperationMapping.STEMS).instance(new KeywordAnalyzer());
    }
}
