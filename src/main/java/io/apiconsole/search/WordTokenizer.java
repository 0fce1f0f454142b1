package io.apiconsole.search;

import java.io.IOException;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * Splits at whatever is neither letter nor digit, and where a capital follows a small letter: {@code /ip/{ipOnFirewall}}
 * is {@code ip ip On Firewall}. What was split at capitals can also be had in one piece, so that {@code nodePool} is found
 * by {@code nodepool}.
 */
final class WordTokenizer extends Tokenizer {

    /** Longer ones are cut: nobody types them, and each costs memory. */
    static final int LONGEST = 64;

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
    private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
    private final boolean wholes;
    private final StringBuilder text = new StringBuilder();
    private final char[] buffer = new char[1024];
    private int position;
    private int runStart;
    private int runEnd;
    private boolean afterWhole;

    /** @param wholes whether to give what was split at capitals in one piece too */
    WordTokenizer(boolean wholes) {
        this.wholes = wholes;
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        text.setLength(0);
        for (int read = input.read(buffer); read >= 0; read = input.read(buffer)) {
            text.append(buffer, 0, read);
        }
        position = 0;
        runStart = 0;
        runEnd = 0;
        afterWhole = false;
    }

    @Override
    public boolean incrementToken() {
        clearAttributes();
        if (position >= runEnd && !nextRun()) {
            return false;
        }
        if (position < runStart) {
            position = runStart;
            afterWhole = true;
            emit(runStart, runEnd, 1);
            return true;
        }
        int start = position;
        int end = start + 1;
        while (end < runEnd && !isHump(end)) {
            end++;
        }
        position = end;
        // The whole and its first part are at one place: it counts once in the length of the text.
        emit(start, end, afterWhole ? 0 : 1);
        afterWhole = false;
        return true;
    }

    @Override
    public void end() throws IOException {
        super.end();
        int last = correctOffset(text.length());
        offset.setOffset(last, last);
    }

    /** Finds the next run of letters and digits. Its whole comes first, if it has parts. */
    private boolean nextRun() {
        int start = runEnd;
        while (start < text.length() && !Character.isLetterOrDigit(text.charAt(start))) {
            start++;
        }
        if (start == text.length()) {
            return false;
        }
        int end = start + 1;
        boolean humps = false;
        runStart = start;
        while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
            humps |= isHump(end);
            end++;
        }
        runEnd = end;
        position = wholes && humps ? start - 1 : start;
        return true;
    }

    private boolean isHump(int at) {
        return Character.isUpperCase(text.charAt(at)) && Character.isLowerCase(text.charAt(at - 1));
    }

    private void emit(int start, int end, int step) {
        int cut = Math.min(end, start + LONGEST);
        term.append(text, start, cut);
        offset.setOffset(correctOffset(start), correctOffset(end));
        increment.setPositionIncrement(step);
    }
}
