package io.apiconsole.search;

import org.hibernate.search.backend.elasticsearch.analysis.ElasticsearchAnalysisConfigurationContext;
import org.hibernate.search.backend.elasticsearch.analysis.ElasticsearchAnalysisConfigurer;

/** What words are, for Elasticsearch and OpenSearch: the same as {@link WordAnalyzer} says for Lucene. */
public final class ElasticsearchAnalysis implements ElasticsearchAnalysisConfigurer {

    @Override
    public void configure(ElasticsearchAnalysisConfigurationContext context) {
        context.tokenizer("runs").type("char_group").param("tokenize_on_chars", "whitespace", "punctuation", "symbol");
        context.tokenFilter("humps")
                .type("word_delimiter_graph")
                .param("catenate_all", true)
                .param("split_on_numerics", false)
                .param("stem_english_possessive", false);
        context.tokenFilter("short").type("keyword_marker").param("keywords_pattern", ".{1,4}");
        context.tokenFilter("plurals").type("stemmer").param("language", "minimal_english");
        context.analyzer(OperationMapping.WORDS)
                .custom()
                .tokenizer("runs")
                .tokenFilters("humps", "asciifolding", "lowercase", "kstem", "short", "plurals", "flatten_graph");
        context.analyzer(OperationMapping.STEMS).custom().tokenizer("keyword");
    }
}
