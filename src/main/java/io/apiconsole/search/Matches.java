package io.apiconsole.search;

import io.apiconsole.search.Concept.Alternative;
import io.apiconsole.search.Lines.Line;
import io.apiconsole.search.SearchDocument.Match;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Says where an operation matches a question. Only for hits that are shown: to mark words, texts are read again. */
final class Matches {

    private static final int LONGEST = 160;
    private static final int BEFORE = 40;
    /** How many parameters or fields of a body are shown each. */
    private static final int MOST_LINES = 2;

    private static final int NONE = -1;

    private final Set<SearchedIn> parts;
    /** By their first stem: what says a thing that is asked for. */
    private final Map<String, List<List<String>>> terms = new HashMap<>();

    private final List<Wanted> concepts = new ArrayList<>();

    Matches(Question question, Set<SearchedIn> parts, Lines lines) {
        this.parts = parts;
        for (Concept concept : question.concepts()) {
            Set<List<String>> own = new HashSet<>();
            concept.alternatives().stream().map(Alternative::stems).forEach(own::add);
            // Of the words as they were asked for, each is one that matches.
            concept.alternatives().get(0).stems().forEach(stem -> own.add(List.of(stem)));
            own.forEach(term -> terms.computeIfAbsent(term.get(0), first -> new ArrayList<>())
                    .add(term));
            if (concept.counts()) {
                concepts.add(Wanted.of(own, lines));
            }
        }
    }

    /**
     * The terms that say one thing.
     *
     * @param words the numbers, in lines, of the terms of one word
     * @param others those of the words of each other term
     */
    private record Wanted(Set<List<String>> terms, BitSet words, List<BitSet> others) {

        static Wanted of(Set<List<String>> terms, Lines lines) {
            Set<String> words = new HashSet<>();
            List<BitSet> others = new ArrayList<>();
            for (List<String> term : terms) {
                if (term.size() == 1) {
                    words.add(term.get(0));
                } else {
                    BitSet numbers = lines.numbersOf(term);
                    if (numbers.cardinality() == Set.copyOf(term).size()) {
                        others.add(numbers);
                    }
                }
            }
            return new Wanted(terms, lines.numbersOf(words), others);
        }

        /** Whether a line has all words of a term, if not side by side. */
        boolean mayBeIn(Line line) {
            return line.hasAny(words) || others.stream().anyMatch(line::hasAll);
        }

        boolean isIn(Set<List<String>> found) {
            return terms.stream().anyMatch(found::contains);
        }
    }

    /** A text with its matched words. */
    private record Marked(String text, List<List<Integer>> ranges, Set<List<String>> found) {}

    /** The path and the description if they match, and what parameters and fields have that those lack. */
    List<Match> of(OperationEntry entry) {
        List<Match> matches = new ArrayList<>();
        Set<List<String>> found = new HashSet<>();
        if (parts.contains(SearchedIn.PATH)) {
            add(matches, SearchedIn.PATH, mark(entry.operation().path()), found);
        }
        if (parts.contains(SearchedIn.DESCRIPTION)) {
            addDescription(matches, entry, found);
        }
        List<Wanted> missing = new ArrayList<>(concepts);
        missing.removeIf(concept -> concept.isIn(found));
        addLines(matches, SearchedIn.PARAMETERS, entry.lines().parameters(), missing);
        addLines(matches, SearchedIn.REQUEST, entry.lines().request(), missing);
        addLines(matches, SearchedIn.RESPONSE, entry.lines().response(), missing);
        return matches;
    }

    private void addDescription(List<Match> matches, OperationEntry entry, Set<List<String>> found) {
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
            if (missing.stream().anyMatch(concept -> concept.mayBeIn(line))) {
                Marked marked = mark(line.text());
                if (missing.removeIf(concept -> concept.isIn(marked.found()))) {
                    add(matches, part, clipped(marked), new HashSet<>());
                    shown++;
                }
            }
        }
    }

    private static void add(List<Match> matches, SearchedIn part, Marked marked, Set<List<String>> found) {
        if (!marked.ranges().isEmpty()) {
            matches.add(new Match(part.id(), marked.text(), marked.ranges()));
            found.addAll(marked.found());
        }
    }

    /** Terms of several words count where these stand side by side. */
    private Marked mark(String text) {
        List<Words.Word> words = Words.ofText(text);
        List<List<Integer>> ranges = new ArrayList<>();
        Set<List<String>> found = new HashSet<>();
        int start = -1;
        int end = -1;
        for (int at = 0; at < words.size(); at++) {
            for (List<String> term : terms.getOrDefault(words.get(at).stem(), List.of())) {
                int last = lastOf(term, words, at);
                if (last == NONE) {
                    continue;
                }
                found.add(term);
                if (words.get(at).start() > end) {
                    if (start >= 0) {
                        ranges.add(List.of(start, end));
                    }
                    start = words.get(at).start();
                }
                end = Math.max(end, words.get(last).end());
            }
        }
        if (start >= 0) {
            ranges.add(List.of(start, end));
        }
        return new Marked(text, ranges, found);
    }

    /** Where a term ends that begins there, or {@link #NONE}. Of a word in pieces, the whole and the first are next. */
    private static int lastOf(List<String> term, List<Words.Word> words, int at) {
        int last = at;
        for (String stem : term.subList(1, term.size())) {
            int next = last + 1;
            while (next < words.size()
                    && words.get(next).start() < words.get(last).end()) {
                next++;
            }
            int start = next < words.size() ? words.get(next).start() : NONE;
            while (next < words.size()
                    && words.get(next).start() == start
                    && !words.get(next).stem().equals(stem)) {
                next++;
            }
            if (next == words.size() || words.get(next).start() != start) {
                return NONE;
            }
            last = next;
        }
        return last;
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
