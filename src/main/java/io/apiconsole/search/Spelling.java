package io.apiconsole.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What a word may have been meant to be, of the words that there are. */
final class Spelling {

    private static final int MOST_CORRECTIONS = 3;
    private static final int SHORTEST_CORRECTED = 3;
    private static final int LONG = 8;

    private final Vocabulary vocabulary;
    private final List<Spelt> others;

    /** @param others words that mean something though the catalogue does not have them */
    Spelling(Vocabulary vocabulary, List<Spelt> others) {
        this.vocabulary = vocabulary;
        this.others = others;
    }

    /** A word, and how well it fits: the less, the better. */
    private record Candidate(String stem, int distance, int count) {}

    private static final Comparator<Candidate> BEST_FIRST =
            Comparator.comparingInt(Candidate::distance).thenComparing(Candidate::count, Comparator.reverseOrder());

    /** The stems of the commonest words that begin like this one. */
    List<String> completions(String beginning, int most) {
        List<Candidate> candidates = new ArrayList<>();
        for (int at = vocabulary.firstFrom(beginning); at < vocabulary.size(); at++) {
            if (!vocabulary.spelt(at).word().startsWith(beginning)) {
                break;
            }
            candidates.add(new Candidate(vocabulary.stem(at), 0, vocabulary.count(at)));
        }
        return best(candidates, most);
    }

    /** The stems of words that are written almost like this one. */
    List<String> corrections(String word) {
        if (word.length() < SHORTEST_CORRECTED || word.chars().anyMatch(Character::isDigit)) {
            return List.of();
        }
        return vocabulary.corrections(word, this::find);
    }

    private List<String> find(String word) {
        Edits edits = new Edits(word, word.length() < LONG ? 1 : 2);
        List<Candidate> candidates = new ArrayList<>();
        for (int at = 0; at < vocabulary.size(); at++) {
            Spelt other = vocabulary.spelt(at);
            int distance = edits.to(other);
            if (distance != Edits.TOO_MANY) {
                candidates.add(
                        new Candidate(vocabulary.stem(at), rank(distance, word, other.word()), vocabulary.count(at)));
            }
        }
        for (Spelt other : others) {
            int distance = edits.to(other);
            if (distance != Edits.TOO_MANY) {
                String stem = Words.ofQuery(other.word()).get(0).stem();
                candidates.add(new Candidate(stem, rank(distance, word, other.word()), 1));
            }
        }
        return best(candidates, MOST_CORRECTIONS);
    }

    /** The first letter is seldom wrong. */
    private static int rank(int distance, String word, String other) {
        return 2 * distance + (word.charAt(0) == other.charAt(0) ? 0 : 1);
    }

    private static List<String> best(List<Candidate> candidates, int most) {
        return candidates.stream()
                .sorted(BEST_FIRST)
                .map(Candidate::stem)
                .distinct()
                .limit(most)
                .toList();
    }
}
