package io.apiconsole.search;

import java.io.IOException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.core.KeywordTokenizer;
import org.apache.lucene.analysis.en.EnglishMinimalStemFilter;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.miscellaneous.PatternKeywordMarkerFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Puts words into the singular, each distinct one once: a catalogue's texts are made of some thousands, and to stem one
 * costs far more than to look it up.
 */
final class StemFilter extends TokenFilter {

    /** Further ones are stemmed each time: the words of a catalogue fit, whatever people ask for must not fill the heap. */
    private static final int MOST_KNOWN = 30_000;

    private static final ConcurrentMap<String, String> KNOWN = new ConcurrentHashMap<>();

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

    StemFilter(TokenStream words) {
        super(words);
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) {
            return false;
        }
        String word = term.toString();
        String stem = KNOWN.get(word);
        if (stem == null) {
            stem = OneWord.ANALYZER.stem(word);
            if (KNOWN.size() < MOST_KNOWN) {
                KNOWN.put(word, stem);
            }
        }
        term.setEmpty().append(stem);
        return true;
    }

    /** Stems a word by Lucene's filters. */
    private static final class OneWord extends Analyzer {

        private static final OneWord ANALYZER = new OneWord();
        private static final Pattern SHORT = Pattern.compile(".{1,4}");

        @Override
        protected TokenStreamComponents createComponents(String field) {
            Tokenizer whole = new KeywordTokenizer();
            // KStem knows its words and leaves a few plurals, "pools" for one; the next knows plurals alone, and would
            // take "dns" for one.
            TokenStream known = new PatternKeywordMarkerFilter(new KStemFilter(whole), SHORT);
            return new TokenStreamComponents(whole, new EnglishMinimalStemFilter(known));
        }

        private String stem(String word) throws IOException {
            try (TokenStream stems = tokenStream("", word)) {
                CharTermAttribute stem = stems.getAttribute(CharTermAttribute.class);
                stems.reset();
                stems.incrementToken();
                String found = stem.toString();
                stems.end();
                return found;
            }
        }
    }
}
