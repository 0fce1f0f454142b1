package io.apiconsole.search;

import io.apiconsole.search.Concept.Alternative;
import io.apiconsole.search.Question.Shape;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads a query as people write it, in no syntax: every text is a question, if an odd one. */
final class Interpreter {

    /** Words beyond that are not considered. */
    private static final int MOST_WORDS = 20;

    /** Unknown words beyond that, but for the last, are left as they are: to look for what each may be takes a while. */
    private static final int MOST_GUESSED = 4;

    /** What the word that is being typed may become, and what one before it that is not a word may begin. */
    private static final int MOST_COMPLETIONS = 30;

    private static final int FEW_COMPLETIONS = 5;

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
        private int guessed;
        /** Of a query that has no other words, those that say nothing are looked for as well. */
        private boolean stopsCount;

        Reading(List<Asked> asked, Vocabulary vocabulary) {
            this.asked = asked;
            this.vocabulary = vocabulary;
            this.spelling = new Spelling(vocabulary, others);
        }

        Question question() {
            readAll();
            if (concepts.isEmpty()) {
                stopsCount = true;
                readAll();
            }
            return new Question(concepts, methods, shape);
        }

        private void readAll() {
            int at = 0;
            while (at < asked.size()) {
                at += read(at);
            }
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
            if (!stopsCount && synonyms.is("STOP", stems)) {
                return;
            }
            Map<List<String>, Float> alternatives = new LinkedHashMap<>();
            alternatives.put(stems, 1f);
            synonyms.of(stems).forEach(other -> alternatives.merge(other, weights.synonym(), Math::max));
            Set<List<String>> everywhere = new HashSet<>(Set.of(stems));
            if (stems.size() == 1) {
                addCompounds(at, alternatives);
                everywhere.addAll(addGuesses(asked.get(at), alternatives));
            }
            boolean weak = synonyms.is("WEAK", stems);
            float weight = weak ? weights.weak() : verb ? weights.verb() : 1;
            concepts.add(new Concept(
                    alternatives.entrySet().stream()
                            .filter(entry -> entry.getKey().equals(stems) || vocabulary.knows(entry.getKey()))
                            .map(entry -> new Alternative(
                                    entry.getKey(), entry.getValue(), everywhere.contains(entry.getKey())))
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

        /**
         * Adds what the word may begin, or was meant to be.
         *
         * @return what an unknown word may stand for, which is looked for wherever the word itself would be
         */
        private List<List<String>> addGuesses(Asked word, Map<List<String>, Float> alternatives) {
            boolean known =
                    vocabulary.number(word.stem()) != Vocabulary.UNKNOWN || synonyms.knows(List.of(word.stem()));
            if (!word.unfinished() && (known || guessed == MOST_GUESSED)) {
                return List.of();
            }
            guessed += known ? 0 : 1;
            boolean isLong = word.written().length() >= SHORTEST_BEGINNING;
            List<List<String>> guesses = new ArrayList<>();
            if (word.unfinished() || isLong) {
                int most = word.unfinished() ? MOST_COMPLETIONS : FEW_COMPLETIONS;
                float weight = known ? weights.completionOfKnown() : weights.completion();
                for (String completion : spelling.completions(word.written(), most)) {
                    // It may become a word that says nothing, but then it is not looked for.
                    if (!synonyms.is("STOP", List.of(completion))) {
                        guesses.add(List.of(completion));
                        alternatives.merge(List.of(completion), weight, Math::max);
                    }
                }
            }
            if (isLong) {
                for (String meant : synonyms.wordsFrom(word.written())) {
                    addSynonyms(meant, weights.completion(), alternatives);
                }
            }
            if (!known && alternatives.size() == 1) {
                for (String correction : spelling.corrections(word.written())) {
                    if (!synonyms.is("STOP", List.of(correction))) {
                        guesses.add(List.of(correction));
                        alternatives.merge(List.of(correction), weights.correction(), Math::max);
                        addSynonyms(correction, weights.correction(), alternatives);
                        note(List.of(correction));
                    }
                }
            }
            return known ? List.of() : guesses.subList(0, Math.min(guesses.size(), FEW_COMPLETIONS));
        }

        private void addSynonyms(String stem, float weight, Map<List<String>, Float> alternatives) {
            synonyms.of(List.of(stem))
                    .forEach(other -> alternatives.merge(other, weight * weights.synonym(), Math::max));
        }
    }
}
