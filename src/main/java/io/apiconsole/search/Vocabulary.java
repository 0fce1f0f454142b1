package io.apiconsole.search;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * The words of a catalogue as they are written, with what they are compared by, and in how many operations each is. It
 * says what a typed beginning or a misspelt word may stand for, so that the index is asked for exact words alone.
 */
final class Vocabulary {

    private final String[] words;
    private final String[] stems;
    private final int[] counts;
    private final Set<String> allStems;

    private Vocabulary(Map<String, Entry> entries) {
        words = entries.keySet().toArray(String[]::new);
        Arrays.sort(words);
        stems = new String[words.length];
        counts = new int[words.length];
        for (int i = 0; i < words.length; i++) {
            Entry entry = entries.get(words[i]);
            stems[i] = entry.stem;
            counts[i] = entry.count;
        }
        allStems = Set.of(Arrays.stream(stems).distinct().toArray(String[]::new));
    }

    private static final class Entry {
        private final String stem;
        private int count;

        private Entry(String stem) {
            this.stem = stem;
        }
    }

    /** Collects the words of texts. */
    static final class Builder {

        private final Map<String, Entry> entries = new HashMap<>();

        /** Long texts are left out: their words are found all the same, but are no candidates for others. */
        void add(EntryTexts texts) {
            add(texts.path());
            add(texts.description());
            texts.parameters().forEach(this::add);
            texts.request().forEach(line -> add(name(line)));
            texts.response().forEach(line -> add(name(line)));
        }

        private static String name(String line) {
            int end = line.indexOf(':');
            return end < 0 ? line : line.substring(0, end);
        }

        private void add(String text) {
            for (WordAnalyzer.Word word : WordAnalyzer.OF_TEXTS.words(text)) {
                String written = WordAnalyzer.folded(text.substring(word.start(), word.end()));
                entries.computeIfAbsent(written, absent -> new Entry(word.stem())).count++;
            }
        }

        Vocabulary build() {
            return new Vocabulary(entries);
        }
    }

    int size() {
        return words.length;
    }

    String word(int at) {
        return words[at];
    }

    String stem(int at) {
        return stems[at];
    }

    int count(int at) {
        return counts[at];
    }

    boolean hasStem(String stem) {
        return allStems.contains(stem);
    }

    /** What a word is compared by, or null if there is no such word. */
    String stemOf(String word) {
        int found = Arrays.binarySearch(words, word);
        if (found >= 0) {
            return stems[found];
        }
        // In the singular of it, perhaps.
        return allStems.contains(word) ? word : null;
    }

    /** The place of the first word that is not before this beginning. */
    int firstFrom(String beginning) {
        int found = Arrays.binarySearch(words, beginning);
        return found >= 0 ? found : -found - 1;
    }
}
