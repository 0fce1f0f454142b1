package io.apiconsole.search;

import java.util.ArrayList;
import java.util.List;

/**
 * From a text to the words that are searched. It is split at whatever is neither letter nor digit, and where a capital
 * follows a small letter or begins a word after a digit: {@code /ip/{ipOnFirewall}/l7Policy} is {@code ip ip On Firewall
 * l7 Policy}. Indexing, queries and highlights all go through it, so that they agree about what a word is.
 */
final class Words {

    /** Longer ones are cut: nobody types them, and each costs memory. */
    private static final int LONGEST = 64;

    private Words() {}

    /**
     * A word in a text.
     *
     * @param form as it is written and compared
     * @param start the first of its UTF-16 units
     * @param end behind the last
     */
    record Word(WordForm form, int start, int end) {

        String stem() {
            return form.stem();
        }
    }

    /**
     * Of what is indexed or shown: what is split at capitals comes in one piece too, before its parts, so that {@code
     * nodePool} is found by {@code nodepool}.
     */
    static List<Word> ofText(String text) {
        return split(text, true);
    }

    /** Of what is asked. */
    static List<Word> ofQuery(String text) {
        return split(text, false);
    }

    private static List<Word> split(String text, boolean wholes) {
        List<Word> words = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int start = at++;
            if (Character.isLetterOrDigit(text.charAt(start))) {
                boolean humps = false;
                for (; at < text.length() && goesOn(text.charAt(at)); at++) {
                    humps |= isHump(text, at);
                }
                if (humps && wholes) {
                    add(words, text, start, at);
                }
                addParts(words, text, start, at);
            }
        }
        return words;
    }

    private static void addParts(List<Word> words, String text, int from, int to) {
        int start = from;
        for (int at = from + 1; at < to; at++) {
            if (isHump(text, at)) {
                add(words, text, start, at);
                start = at;
            }
        }
        add(words, text, start, to);
    }

    /** An accent may come as a character of its own, after its letter. */
    private static boolean goesOn(char character) {
        return Character.isLetterOrDigit(character) || Character.getType(character) == Character.NON_SPACING_MARK;
    }

    private static boolean isHump(String text, int at) {
        if (!Character.isUpperCase(text.charAt(at))) {
            return false;
        }
        char before = text.charAt(at - 1);
        return Character.isLowerCase(before)
                || Character.isDigit(before) && at + 1 < text.length() && Character.isLowerCase(text.charAt(at + 1));
    }

    private static void add(List<Word> words, String text, int start, int end) {
        words.add(new Word(WordForm.of(text.substring(start, Math.min(end, start + LONGEST))), start, end));
    }
}
