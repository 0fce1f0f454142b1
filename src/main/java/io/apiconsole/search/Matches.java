package io.apiconsole.search;

import io.apiconsole.search.Concept.Alternative;
import io.apiconsole.search.Lines.Line;
import io.apiconsole.search.SearchDocument.Match;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Says where an operation matches a question. Only for hits that are shown: to mark words, texts are read again. */
final class Matches {

    private static final int LONGEST = 160;
    private static final int BEFORE = 40;
    /** How many parameters or fields of a body are shown each. */
    private static final int MOST_LINES = 2;

    private final Set<SearchedIn> parts;
    private final Set<String> stems = new HashSet<>();
    private final List<Wanted> concepts = new ArrayList<>();

    Matches(Question question, Set<SearchedIn> parts, Lines lines) {
        this.parts = parts;
        for (Concept concept : question.concepts()) {
            Set<String> own = new HashSet<>();
            concept.alternatives().stream().map(Alternative::stems).forEach(own::addAll);
            stems.addAll(own);
            if (concept.counts()) {
                concepts.add(new Wanted(own, lines.numbersOf(own)));
            }
        }
    }

    /** The stems that say one thing, and their numbers in lines. */
    private record Wanted(Set<String> stems, BitSet inLines) {}

    /** A text with its matched words. */
    private record Marked(String text, List<List<Integer>> ranges, Set<String> found) {}

    /** The path and the description if they match, and what parameters and fields have that those lack. */
    List<Match> of(OperationEntry entry) {
        List<Match> matches = new ArrayList<>();
        Set<String> found = new HashSet<>();
        if (parts.contains(SearchedIn.PATH)) {
            add(matches, SearchedIn.PATH, mark(entry.operation().path()), found);
        }
        if (parts.contains(SearchedIn.DESCRIPTION)) {
            addDescription(matches, entry, found);
        }
        List<Wanted> missing = new ArrayList<>(concepts);
        missing.removeIf(concept -> concept.stems().stream().anyMatch(found::contains));
        addLines(matches, SearchedIn.PARAMETERS, entry.lines().parameters(), missing);
        addLines(matches, SearchedIn.REQUEST, entry.lines().request(), missing);
        addLines(matches, SearchedIn.RESPONSE, entry.lines().response(), missing);
        return matches;
    }

    private void addDescription(List<Match> matches, OperationEntry entry, Set<String> found) {
        Marked description = mark(entry.operation().description());
        add(matches, SearchedIn.DESCRIPTION, description, found);
        if (description.ranges().isEmpty()) {
            add(matches, SearchedIn.DESCRIPTION, clipped(mark(EntryTexts.details(entry.operation()))), found);
        }
    }

    private void addLines(List<Match> matches, SearchedIn part, List<Line> lines, List<Wanted> missing) {
        if (!parts.contains(part)) {
            return;
        }
        int shown = 0;
        for (Line line : lines) {
            if (missing.isEmpty() || shown == MOST_LINES) {
                return;
            }
            if (missing.removeIf(concept -> line.hasAny(concept.inLines()))) {
                add(matches, part, clipped(mark(line.text())), new HashSet<>());
                shown++;
            }
        }
    }

    private static void add(List<Match> matches, SearchedIn part, Marked marked, Set<String> found) {
        if (!marked.ranges().isEmpty()) {
            matches.add(new Match(part.id(), marked.text(), marked.ranges()));
            found.addAll(marked.found());
        }
    }

    private Marked mark(String text) {
        List<List<Integer>> ranges = new ArrayList<>();
        Set<String> found = new LinkedHashSet<>();
        int start = -1;
        int end = -1;
        for (Words.Word word : Words.ofText(text)) {
            if (!stems.contains(word.stem())) {
                continue;
            }
            found.add(word.stem());
            if (word.start() > end) {
                if (start >= 0) {
                    ranges.add(List.of(start, end));
                }
                start = word.start();
            }
            end = Math.max(end, word.end());
        }
        if (start >= 0) {
            ranges.add(List.of(start, end));
        }
        return new Marked(text, ranges, found);
    }

    /** Cuts a long text around its first match, at places where no character is cut in two. */
    private static Marked clipped(Marked marked) {
        String text = marked.text();
        if (text.length() <= LONGEST || marked.ranges().isEmpty()) {
            return marked;
        }
        int from = whole(text, Math.max(0, marked.ranges().get(0).get(0) - BEFORE));
        int to = whole(text, Math.min(text.length(), from + LONGEST));
        List<List<Integer>> ranges = new ArrayList<>();
        for (List<Integer> range : marked.ranges()) {
            if (range.get(0) >= from && range.get(0) < to) {
                ranges.add(List.of(range.get(0) - from, Math.min(range.get(1), to) - from));
            }
        }
        return new Marked(text.substring(from, to), ranges, marked.found());
    }

    private static int whole(String text, int at) {
        return at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
    }
}
