package io.apiconsole.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/**
 * From a text to the words that are searched: split, without accents, in lower case, in the singular. Indexing, queries
 * and highlights all go through it, so that they agree about what a word is.
 */
final class WordAnalyzer extends Analyzer {

    /** For what is indexed and shown. */
    static final WordAnalyzer OF_TEXTS = new WordAnalyzer(true);

    /** For what is asked. */
    static final WordAnalyzer OF_QUERIES = new WordAnalyzer(false);

    private final boolean wholes;

    private WordAnalyzer(boolean wholes) {
        this.wholes = wholes;
    }

    /**
     * A word in a text.
     *
     * @param stem what is compared
     * @param start the first of its UTF-16 units
     * @param end behind the last
     */
    record Word(String stem, int start, int end) {}

    List<Word> words(String text) {
        List<Word> words = new ArrayList<>();
        try (TokenStream tokens = tokenStream("", text)) {
            CharTermAttribute term = tokens.getAttribute(CharTermAttribute.class);
            OffsetAttribute offset = tokens.getAttribute(OffsetAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                words.add(new Word(term.toString(), offset.startOffset(), offset.endOffset()));
            }
            tokens.end();
        } catch (IOException e) {
            throw new UncheckedIOException("Reading a string does not fail", e);
        }
        return words;
    }

    /** A word as it is written, but without accents and in lower case. */
    static String folded(String word) {
        char[] from = word.toCharArray();
        char[] to = new char[from.length * 4];
        int length = ASCIIFoldingFilter.foldToASCII(from, 0, to, 0, from.length);
        return new String(to, 0, length).toLowerCase(Locale.ROOT);
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        WordTokenizer words = new WordTokenizer(wholes);
        return new TokenStreamComponents(words, new StemFilter(new LowerCaseFilter(new ASCIIFoldingFilter(words))));
    }
}
