package io.apiconsole.search;

import org.hibernate.search.backend.elasticsearch.analysis.ElasticsearchAnalysisConfigurationContext;
import org.hibernate.search.backend.elasticsearch.analysis.ElasticsearchAnalysisConfigurer;

/** Where words begin and end, for Elasticsearch and OpenSearch; what they are has been settled before, as for Lucene. */
public final class ElasticsearchAnalysis implements ElasticsearchAnalysisConfigurer {

    @Override
    public void configure(ElasticsearchAnalysisConfigurationContext context) {
        context.analyzer(OperationMapping.WORDS).custom().tokenizer("whitespace");
        context.analyzer(OperationMapping.STEMS).custom().tokenizer("keyword");
    }
}
