package io.apiconsole.search;

/**
 * A word as it is written, but without accents and in lower case.
 *
 * @param letters which letters it has, a bit for each of the alphabet; other characters share those and the rest
 */
record Spelt(String word, long letters) {

    static Spelt of(String word) {
        return new Spelt(word, letters(word));
    }

    private static long letters(String word) {
        long letters = 0;
        for (int i = 0; i < word.length(); i++) {
            letters |= 1L << (word.charAt(i) - 'a');
        }
        return letters;
    }
}
