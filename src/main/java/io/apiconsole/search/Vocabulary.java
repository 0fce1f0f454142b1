package io.apiconsole.search;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.function.Function;

/**
 * The words of a catalogue as they are written, what each is compared by (its stem), and in how many operations that is.
 * It says what a typed beginning or a misspelt word may stand for, so that the index is asked for exact words alone, and
 * how much a word says.
 */
final class Vocabulary {

    /** The number of a stem that the catalogue does not have. */
    static final int UNKNOWN = -1;

    private static final int MOST_CORRECTED = 1_000;
    private static final Comparator<Spelt> BY_WORD = Comparator.comparing(Spelt::word);

    private final Spelt[] words;
    private final int[] stemOfWord;
    private final String[] stems;
    private final Map<String, Integer> numbers;
    private final int[] counts;
    private final int operations;
    /** While people type, every word but the last stays as it is. */
    private final Cache<String, List<String>> corrections =
            Caffeine.newBuilder().maximumSize(MOST_CORRECTED).build();

    private Vocabulary(Builder builder) {
        words = builder.words.keySet().stream().map(Spelt::of).sorted(BY_WORD).toArray(Spelt[]::new);
        stemOfWord = Arrays.stream(words)
                .mapToInt(spelt -> builder.words.get(spelt.word()))
                .toArray();
        stems = builder.stems.toArray(String[]::new);
        numbers = Map.copyOf(builder.numbers);
        counts = Arrays.copyOf(builder.counts, stems.length);
        operations = builder.operations;
    }

    /** Collects the words of operations. */
    static final class Builder {

        private final Map<String, Integer> words = new HashMap<>();
        private final Map<String, Integer> numbers = new HashMap<>();
        private final List<String> stems = new ArrayList<>();
        private final Map<String, int[]> shared = new HashMap<>();
        private int[] counts = new int[1024];
        private int operations;

        /** Takes the words of a text. @return the numbers of its stems, in order */
        int[] take(String text) {
            List<Words.Word> found = Words.ofText(text);
            int[] taken = new int[found.size()];
            for (int i = 0; i < taken.length; i++) {
                WordForm word = found.get(i).form();
                taken[i] = number(word.stem());
                words.putIfAbsent(word.folded(), taken[i]);
            }
            return taken;
        }

        /** The same for a text that many operations may share. */
        int[] takeOnce(String text) {
            return shared.computeIfAbsent(text, this::take);
        }

        private int number(String stem) {
            return numbers.computeIfAbsent(stem, absent -> {
                stems.add(absent);
                if (stems.size() > counts.length) {
                    counts = Arrays.copyOf(counts, counts.length * 2);
                }
                return stems.size() - 1;
            });
        }

        /** Counts an operation that has these stems in its path or its description. */
        void count(int[][] path, int[] description) {
            operations++;
            BitSet once = new BitSet();
            for (int[] segment : path) {
                set(once, segment);
            }
            set(once, description);
            once.stream().forEach(stem -> counts[stem]++);
        }

        private static void set(BitSet once, int[] stems) {
            for (int stem : stems) {
                once.set(stem);
            }
        }

        Vocabulary build() {
            return new Vocabulary(this);
        }
    }

    /** How many stems there are; their numbers are below. */
    int stems() {
        return stems.length;
    }

    /** How many words there are; they are in alphabetical order. */
    int size() {
        return words.length;
    }

    Spelt spelt(int at) {
        return words[at];
    }

    String stem(int at) {
        return stems[stemOfWord[at]];
    }

    /** In how many operations' paths and descriptions the stem of a word is. */
    int count(int at) {
        return counts[stemOfWord[at]];
    }

    /** Whether the catalogue has all of some stems: what it does not have need not be asked for. */
    boolean knows(List<String> stems) {
        return numbers.keySet().containsAll(stems);
    }

    /** The stems of these numbers, with a blank between two. */
    String text(int[]... numbers) {
        StringJoiner text = new StringJoiner(" ");
        for (int[] some : numbers) {
            for (int number : some) {
                text.add(stems[number]);
            }
        }
        return text.toString();
    }

    int number(String stem) {
        return numbers.getOrDefault(stem, UNKNOWN);
    }

    /** How much having a stem says: the rarer it is, the more. 1 for one that a single operation has. */
    float rarity(int stem) {
        double among = Math.log(1 + operations);
        return (float) (Math.log((1.0 + operations) / (1.0 + counts[stem])) / among);
    }

    /** What a word is compared by, or null if there is no such word. */
    String stemOf(String word) {
        int found = find(word);
        if (found >= 0) {
            return stems[stemOfWord[found]];
        }
        // In the singular of it, perhaps.
        return numbers.containsKey(word) ? word : null;
    }

    /** The stems that a misspelt word may stand for. @param find is asked once, and has to say the same each time */
    List<String> corrections(String word, Function<String, List<String>> find) {
        return corrections.get(word, find);
    }

    /** The place of the first word that is not before this beginning. */
    int firstFrom(String beginning) {
        int found = find(beginning);
        return found >= 0 ? found : -found - 1;
    }

    /** As {@link Arrays#binarySearch(Object[], Object)} says it. */
    private int find(String word) {
        return Arrays.binarySearch(words, Spelt.of(word), BY_WORD);
    }
}
