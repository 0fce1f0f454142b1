package io.apiconsole.search;

import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/**
 * The words of the lines that say what parameters and fields are, as numbers: the lines are looked through for every hit
 * that is shown, and to split them anew would take as long as the search itself.
 */
final class Lines {

    private final Map<String, Integer> numbers;
    private final String[] stems;

    private Lines(Map<String, Integer> numbers) {
        this.numbers = Map.copyOf(numbers);
        stems = new String[numbers.size()];
        numbers.forEach((stem, number) -> stems[number] = stem);
    }

    /** The stems of some lines, each once, with a blank between two. */
    String text(List<Line> lines) {
        BitSet all = new BitSet(stems.length);
        for (Line line : lines) {
            for (int stem : line.stems()) {
                all.set(stem);
            }
        }
        StringJoiner text = new StringJoiner(" ");
        for (int stem = all.nextSetBit(0); stem >= 0; stem = all.nextSetBit(stem + 1)) {
            text.add(stems[stem]);
        }
        return text.toString();
    }

    /** The numbers of those of some stems that there are in any line. */
    BitSet numbersOf(Collection<String> stems) {
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
     * @param stems the numbers of its words' stems, each once
     * @param name the numbers, in the vocabulary, of the stems of what it is about: all before its colon, or all if it has
     *     none
     */
    record Line(String text, int[] stems, int[] name) {

        @Override
        public boolean equals(Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return text.hashCode();
        }

        boolean hasAny(BitSet wanted) {
            for (int stem : stems) {
                if (wanted.get(stem)) {
                    return true;
                }
            }
            return false;
        }

        boolean hasAll(BitSet wanted) {
            int had = 0;
            for (int stem : stems) {
                had += wanted.get(stem) ? 1 : 0;
            }
            return had == wanted.cardinality();
        }
    }

    /** Collects lines. */
    static final class Builder {

        private static final int LONGEST = 300;

        private final Map<String, Line> lines = new HashMap<>();
        private final Map<String, Integer> numbers = new HashMap<>();
        private final Vocabulary.Builder vocabulary;

        /** @param vocabulary which takes the words of names */
        Builder(Vocabulary.Builder vocabulary) {
            this.vocabulary = vocabulary;
        }

        /** What is said of a parameter or field. */
        Line line(String name, String description) {
            String text = description == null || description.isBlank() ? name : name + ": " + description;
            return line(text.length() > LONGEST ? text.substring(0, LONGEST) : text);
        }

        Line line(String text) {
            return lines.computeIfAbsent(text, this::read);
        }

        private Line read(String text) {
            int end = text.indexOf(':');
            return new Line(text, stems(text), vocabulary.takeOnce(end < 0 ? text : text.substring(0, end)));
        }

        private int[] stems(String text) {
            BitSet stems = new BitSet();
            for (Words.Word word : Words.ofText(text)) {
                stems.set(numbers.computeIfAbsent(word.stem(), absent -> numbers.size()));
            }
            return stems.stream().toArray();
        }

        Lines build() {
            return new Lines(numbers);
        }
    }
}
