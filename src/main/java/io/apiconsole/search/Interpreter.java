package io.apiconsole.search;

import io.apiconsole.search.Concept.Alternative;
import io.apiconsole.search.Question.Shape;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads a query as people write it, in no syntax: every text is a question, if an odd one. */
final class Interpreter {

    /** Words beyond that are not considered. */
    private static final int MOST_WORDS = 20;

    /** Unknown words beyond that are left as they are: to look for what each may have been takes a while. */
    private static final int MOST_CORRECTED = 4;

    /** So many letters may already be the beginning of a synonym; with fewer, too many words begin so. */
    private static final int SHORTEST_BEGINNING = 3;

    private final Synonyms synonyms;
    /** Words that mean something, whether the catalogue has them or not. */
    private final List<Spelt> others;

    private final Weights weights;

    Interpreter(Synonyms synonyms, Weights weights) {
        this.synonyms = synonyms;
        this.others = synonyms.words().stream().map(Spelt::of).toList();
        this.weights = weights;
    }

    /** A word of the query. */
    private record Asked(String written, String stem, boolean unfinished) {
        boolean isPlural() {
            return written.endsWith("s") && !stem.endsWith("s");
        }
    }

    Question read(String query, Vocabulary vocabulary) {
        List<Asked> asked = split(query);
        return new Reading(asked, vocabulary).question();
    }

    private static List<Asked> split(String query) {
        List<Asked> asked = new ArrayList<>();
        for (Words.Word word : Words.ofQuery(query)) {
            if (asked.size() == MOST_WORDS) {
                break;
            }
            asked.add(new Asked(word.form().folded(), word.stem(), word.end() == query.length()));
        }
        return asked;
    }

    /** One query being read. */
    private final class Reading {

        private final List<Asked> asked;
        private final Vocabulary vocabulary;
        private final Spelling spelling;
        private final List<Concept> concepts = new ArrayList<>();
        private final Set<String> methods = new LinkedHashSet<>();
        private Shape shape;
        private int corrected;

        Reading(List<Asked> asked, Vocabulary vocabulary) {
            this.asked = asked;
            this.vocabulary = vocabulary;
            this.spelling = new Spelling(vocabulary, others);
        }

        Question question() {
            int at = 0;
            while (at < asked.size()) {
                at += read(at);
            }
            return new Question(concepts, methods, shape);
        }

        /** Reads the longest known term from there. @return of how many words it is */
        private int read(int at) {
            for (int length = Math.min(Synonyms.LONGEST, asked.size() - at); length > 1; length--) {
                List<String> stems = stems(at, length);
                if (synonyms.knows(stems)) {
                    add(at, stems);
                    return length;
                }
            }
            add(at, stems(at, 1));
            return 1;
        }

        private List<String> stems(int at, int length) {
            return asked.subList(at, at + length).stream().map(Asked::stem).toList();
        }

        private void add(int at, List<String> stems) {
            boolean verb = note(stems);
            boolean stop = synonyms.is("STOP", stems);
            if (stop && asked.size() > 1) {
                return;
            }
            Map<List<String>, Float> alternatives = new LinkedHashMap<>();
            alternatives.put(stems, 1f);
            synonyms.of(stems).forEach(other -> alternatives.merge(other, weights.synonym(), Math::max));
            if (stems.size() == 1) {
                addCompounds(at, alternatives);
                addGuesses(asked.get(at), alternatives);
            }
            boolean weak = synonyms.is("WEAK", stems);
            float weight = weak ? weights.weak() : verb ? weights.verb() : 1;
            concepts.add(new Concept(
                    alternatives.entrySet().stream()
                            .filter(entry -> entry.getKey().equals(stems) || vocabulary.knows(entry.getKey()))
                            .map(entry -> new Alternative(entry.getKey(), entry.getValue()))
                            .toList(),
                    weight,
                    !weak,
                    asked.get(at + stems.size() - 1).isPlural()));
        }

        /** Takes the hints of a term. @return whether it is a verb that asks for a method */
        private boolean note(List<String> stems) {
            if (synonyms.is("ALL", stems) && shape == null) {
                shape = Shape.ALL;
            } else if (synonyms.is("ONE", stems) && shape == null) {
                shape = Shape.ONE;
            }
            Set<String> asksFor = synonyms.methods(stems);
            if (methods.isEmpty()) {
                methods.addAll(asksFor);
            }
            return !asksFor.isEmpty();
        }

        /** {@code node pool} is found where {@code nodepool} or {@code nodePool} is written. */
        private void addCompounds(int at, Map<List<String>, Float> alternatives) {
            for (int from = Math.max(0, at - 2); from <= at; from++) {
                for (int length = Math.max(2, at - from + 1); length <= 3 && from + length <= asked.size(); length++) {
                    StringBuilder compound = new StringBuilder();
                    asked.subList(from, from + length).forEach(word -> compound.append(word.written()));
                    String stem = vocabulary.stemOf(compound.toString());
                    if (stem != null) {
                        alternatives.merge(List.of(stem), weights.compound(), Math::max);
                    }
                }
            }
        }

        private void addGuesses(Asked word, Map<List<String>, Float> alternatives) {
            boolean known =
                    vocabulary.number(word.stem()) != Vocabulary.UNKNOWN || synonyms.knows(List.of(word.stem()));
            if (word.unfinished()) {
                spelling.completions(word.written())
                        .forEach(stem -> alternatives.merge(
                                List.of(stem), known ? weights.completionOfKnown() : weights.completion(), Math::max));
            }
            if (word.unfinished() && word.written().length() >= SHORTEST_BEGINNING) {
                for (String meant : synonyms.wordsFrom(word.written())) {
                    synonyms.of(List.of(meant))
                            .forEach(other ->
                                    alternatives.merge(other, weights.completion() * weights.synonym(), Math::max));
                }
            }
            if (!known && alternatives.size() == 1 && corrected++ < MOST_CORRECTED) {
                for (String correction : spelling.corrections(word.written())) {
                    alternatives.merge(List.of(correction), weights.correction(), Math::max);
                    synonyms.of(List.of(correction))
                            .forEach(other ->
                                    alternatives.merge(other, weights.correction() * weights.synonym(), Math::max));
                    note(List.of(correction));
                }
            }
        }
    }
}
