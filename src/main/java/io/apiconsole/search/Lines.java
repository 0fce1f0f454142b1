package io.apiconsole.search;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The lines that say what parameters and fields are, each distinct one once, with its words: they are looked through for
 * every hit that is shown, and to split them anew would take as long as the search itself.
 */
final class Lines {

    private final Map<String, Integer> numbers;

    private Lines(Map<String, Integer> numbers) {
        this.numbers = numbers;
    }

    /**
     * A line.
     *
     * @param stems the numbers of its words' stems
     */
    record Line(String text, int[] stems) {

        boolean hasAny(BitSet wanted) {
            for (int stem : stems) {
                if (wanted.get(stem)) {
                    return true;
                }
            }
            return false;
        }
    }

    /** Collects lines. */
    static final class Builder {

        private final Map<String, Line> lines = new HashMap<>();
        private final Map<String, Integer> numbers = new HashMap<>();

        Line line(String text) {
            return lines.computeIfAbsent(text, this::read);
        }

        private Line read(String text) {
            List<WordAnalyzer.Word> words = WordAnalyzer.OF_TEXTS.words(text);
            return new Line(
                    text,
                    words.stream()
                            .mapToInt(word -> numbers.computeIfAbsent(word.stem(), absent -> numbers.size()))
                            .distinct()
                            .toArray());
        }

        Lines build() {
            return new Lines(Map.copyOf(numbers));
        }
    }

    /** The numbers of those of some stems that there are in any line. */
    BitSet numbers(Set<String> stems) {
        BitSet found = new BitSet();
        for (String stem : stems) {
            Integer number = numbers.get(stem);
            if (number != null) {
                found.set(number);
            }
        }
        return found;
    }
}
