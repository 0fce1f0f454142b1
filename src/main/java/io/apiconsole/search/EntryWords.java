package io.apiconsole.search;

import io.apiconsole.search.Lines.Line;
import java.util.List;

/**
 * The words of an operation that ranking looks at, as numbers of stems.
 *
 * @param segments of the path, those that are the same in every call
 * @param description its words in order
 * @param parameters their names
 * @param request the names of its fields
 */
record EntryWords(int[][] segments, int[] description, int[] parameters, int[] request) {

    private static final int MOST_NAMES = 40;

    /** Has the words taken into the vocabulary. */
    static EntryWords of(EntryTexts texts, EntryLines lines, Vocabulary.Builder vocabulary) {
        int[][] segments = texts.segments().stream().map(vocabulary::take).toArray(int[][]::new);
        int[] description = vocabulary.take(texts.description());
        int[] parameters = vocabulary.take(names(lines.parameters()));
        int[] request = vocabulary.take(names(lines.request()));
        vocabulary.take(names(lines.response()));
        vocabulary.count(
                List.of(segments).stream()
                        .flatMapToInt(java.util.Arrays::stream)
                        .toArray(),
                description);
        return new EntryWords(segments, description, parameters, request);
    }

    private static String names(List<Line> lines) {
        StringBuilder names = new StringBuilder();
        lines.stream().limit(MOST_NAMES).map(Line::text).forEach(line -> {
            int end = line.indexOf(':');
            names.append(end < 0 ? line : line.substring(0, end)).append('\n');
        });
        return names.toString();
    }
}
