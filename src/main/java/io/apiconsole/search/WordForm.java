package io.apiconsole.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.Locale;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.core.KeywordTokenizer;
import org.apache.lucene.analysis.en.EnglishMinimalStemFilter;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.PatternKeywordMarkerFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * A word apart from its place in a text.
 *
 * @param folded as it is written, but without accents and in lower case
 * @param stem what is compared: that in the singular
 */
record WordForm(String folded, String stem) {

    /** Further ones are read each time: the words of a catalogue fit, whatever people ask for must not fill the heap. */
    private static final int MOST_KNOWN = 30_000;

    /** By what is written: a catalogue's texts are made of some thousands, and to fold and stem costs far more than this. */
    private static final ConcurrentMap<String, WordForm> KNOWN = new ConcurrentHashMap<>();

    static WordForm of(String written) {
        WordForm known = KNOWN.get(written);
        if (known != null) {
            return known;
        }
        return KNOWN.size() < MOST_KNOWN ? KNOWN.computeIfAbsent(written, WordForm::read) : read(written);
    }

    private static WordForm read(String written) {
        String folded = folded(Normalizer.normalize(written, Normalizer.Form.NFC));
        // The stemmer knows English plurals; of the French ones this is what an s does not end.
        String singular = folded.endsWith("eaux") ? folded.substring(0, folded.length() - 1) : folded;
        return new WordForm(folded, Stemmer.STEMMER.stem(singular));
    }

    private static String folded(String word) {
        char[] from = word.toCharArray();
        char[] to = new char[from.length * 4];
        int length = ASCIIFoldingFilter.foldToASCII(from, 0, to, 0, from.length);
        return new String(to, 0, length).toLowerCase(Locale.ROOT);
    }

    /** Puts words into the singular by Lucene's filters. */
    private static final class Stemmer extends Analyzer {

        private static final Stemmer STEMMER = new Stemmer();
        private static final Pattern SHORT = Pattern.compile(".{1,4}");

        @Override
        protected TokenStreamComponents createComponents(String field) {
            Tokenizer whole = new KeywordTokenizer();
            // KStem knows its words and leaves a few plurals, "pools" for one; the next knows plurals alone, and would
            // take "dns" for one.
            TokenStream known = new PatternKeywordMarkerFilter(new KStemFilter(whole), SHORT);
            return new TokenStreamComponents(whole, new EnglishMinimalStemFilter(known));
        }

        private String stem(String word) {
            try (TokenStream stems = tokenStream("", word)) {
                CharTermAttribute stem = stems.getAttribute(CharTermAttribute.class);
                stems.reset();
                stems.incrementToken();
                String found = stem.toString();
                stems.end();
                return found;
            } catch (IOException e) {
                throw new UncheckedIOException("Reading a string does not fail", e);
            }
        }
    }
}
