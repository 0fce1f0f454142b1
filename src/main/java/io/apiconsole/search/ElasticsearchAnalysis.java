package io.apiconsole.search;

import org.hibernate.search.backend.elasticsearch.analysis.ElasticsearchAnalysisConfigurationContext;
import org.hibernate.search.backend.elasticsearch.analysis.ElasticsearchAnalysisConfigurer;

/** What words are, for Elasticsearch and OpenSearch: as for Lucene, they are given one by one. */
public final class ElasticsearchAnalysis implements ElasticsearchAnalysisConfigurer {

    @Override
    public void configure(ElasticsearchAnalysisConfigurationContext context) {
        context.analyzer(OperationMapping.WORDS).custom().tokenizer("whitespace");
        context.analyzer(OperationMapping.STEMS).custom().tokenizer("keyword");
    }
}
