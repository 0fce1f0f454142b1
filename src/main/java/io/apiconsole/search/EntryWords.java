package io.apiconsole.search;

import io.apiconsole.search.Lines.Line;
import java.util.Arrays;
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
        int[][] segments = texts.segments().stream().map(vocabulary::takeOnce).toArray(int[][]::new);
        int[] description = vocabulary.take(texts.description());
        int[] parameters = names(lines.parameters(), vocabulary);
        int[] request = names(lines.request(), vocabulary);
        names(lines.response(), vocabulary);
        vocabulary.count(Arrays.stream(segments).flatMapToInt(Arrays::stream).toArray(), description);
        return new EntryWords(segments, description, parameters, request);
    }

    private static int[] names(List<Line> lines, Vocabulary.Builder vocabulary) {
        return lines.stream()
                .limit(MOST_NAMES)
                .flatMapToInt(line -> Arrays.stream(vocabulary.takeOnce(line.name())))
                .toArray();
    }
}
