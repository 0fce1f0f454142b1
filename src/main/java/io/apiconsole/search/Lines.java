package io.apiconsole.search;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The words of the lines that say what parameters and fields are, as numbers: the lines are looked through for every hit
 * that is shown, and to split them anew would take as long as the search itself.
 */
final class Lines {

    private final Map<String, Integer> numbers;

    private Lines(Map<String, Integer> numbers) {
        this.numbers = numbers;
    }

    /** The numbers of those of some stems that there are in any line. */
    BitSet numbersOf(Set<String> stems) {
        BitSet found = new BitSet();
        for (String stem : stems) {
            Integer number = numbers.get(stem);
            if (number != null) {
                found.set(number);
            }
        }
        return found;
    }

    /**
     * A line. There is one of each text: two are equal if they are the same.
     *
     * @param stems the numbers of its words' stems
     */
    record Line(String text, int[] stems) {

        /** What the line is about: all before its colon, or all if it has none. */
        String name() {
            int end = text.indexOf(':');
            return end < 0 ? text : text.substring(0, end);
        }

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

        private static final int LONGEST = 300;

        private final Map<String, Line> lines = new HashMap<>();
        private final Map<String, Integer> numbers = new HashMap<>();

        /** What is said of a parameter or field. */
        Line line(String name, String description) {
            String text = description == null || description.isBlank() ? name : name + ": " + description;
            return line(text.length() > LONGEST ? text.substring(0, LONGEST) : text);
        }

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
}
