package io.apiconsole.search;

import io.apiconsole.catalog.Operation;
import java.util.stream.Collectors;

/**
 * The texts of an operation as an index takes them: the stems of their words, with a blank between two. What a word is has
 * been settled then, in the same way for every backend, and once for each text that many operations share.
 *
 * @param parameters each stem once, as in those after it: such a text is a list, and no more about a thing for naming it
 *     twice
 */
record EntryTexts(String path, String description, String details, String parameters, String request, String response) {

    private static final int LONGEST_DETAILS = 2_000;

    static EntryTexts of(OperationEntry entry, Vocabulary vocabulary, Lines lines) {
        return new EntryTexts(
                vocabulary.text(entry.words().segments()),
                vocabulary.text(entry.words().description()),
                Words.ofText(details(entry.operation())).stream()
                        .map(Words.Word::stem)
                        .collect(Collectors.joining(" ")),
                lines.text(entry.lines().parameters()),
                lines.text(entry.lines().request()),
                lines.text(entry.lines().response()));
    }

    /** The long description, cut; empty if there is none. */
    static String details(Operation operation) {
        String text = operation.longDescription();
        if (text == null) {
            return "";
        }
        return text.length() > LONGEST_DETAILS ? text.substring(0, LONGEST_DETAILS) : text;
    }
}
