package io.apiconsole.search;

/**
 * How many letters of a word are to be inserted, left out, exchanged or swapped with their neighbour to make it another.
 * For one word and all of a vocabulary: Lucene's automaton of a word takes longer to make than this does to ask them all.
 */
final class Edits {

    static final int TOO_MANY = -1;

    private final Spelt word;
    private final int most;

    /** @param most edits that are looked for */
    Edits(String word, int most) {
        this.word = Spelt.of(word);
        this.most = most;
    }

    /** @return the number, or {@link #TOO_MANY} */
    int to(Spelt other) {
        if (Math.abs(other.word().length() - word.word().length()) > most || !hasAlmostTheLettersOf(other)) {
            return TOO_MANY;
        }
        int edits = distance(word.word(), other.word());
        return edits > most ? TOO_MANY : edits;
    }

    /** To exchange a letter changes two of those that a word has, any other edit fewer. */
    private boolean hasAlmostTheLettersOf(Spelt other) {
        return Long.bitCount(word.letters() ^ other.letters()) <= 2 * most;
    }

    /** The optimal string alignment distance, row by row of the beginnings of the word. */
    private static int distance(String word, String other) {
        int[] beforeLast = new int[other.length() + 1];
        int[] last = new int[other.length() + 1];
        int[] row = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= word.length(); i++) {
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int exchanged = last[j - 1] + (word.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(exchanged, 1 + Math.min(last[j], row[j - 1]));
                if (i > 1
                        && j > 1
                        && word.charAt(i - 1) == other.charAt(j - 2)
                        && word.charAt(i - 2) == other.charAt(j - 1)) {
                    row[j] = Math.min(row[j], 1 + beforeLast[j - 2]);
                }
            }
            int[] free = beforeLast;
            beforeLast = last;
            last = row;
            row = free;
        }
        return last[other.length()];
    }
}
