package io.apiconsole.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What words mean beside themselves. Read from lines {@code a, b c, d} (each stands for the others), {@code a, b => c}
 * (those on the left stand for those on the right too), {@code GET: list, show} (verbs that ask for a method), and
 * {@code STOP: the, of} (words that say nothing).
 */
final class Synonyms {

    /** More words than that are no term. */
    static final int LONGEST = 4;

    private static final int MOST_FROM = 10;

    private static final Set<String> METHODS = Set.of("GET", "POST", "PUT", "PATCH", "DELETE");
    private static final Set<String> KINDS = Set.of("STOP", "WEAK", "ONE", "ALL");

    private final Map<String, Set<List<String>>> meanings = new HashMap<>();
    private final Map<String, Set<String>> methods = new HashMap<>();
    private final Map<String, Set<String>> kinds = new HashMap<>();
    /** As written, for corrections. */
    private final TreeSet<String> words = new TreeSet<>();

    /** @throws IllegalArgumentException naming the line that cannot be read */
    static Synonyms parse(List<String> lines) {
        Synonyms synonyms = new Synonyms();
        int number = 0;
        for (String line : lines) {
            number++;
            String text = line.strip();
            if (!text.isEmpty() && !text.startsWith("#")) {
                try {
                    synonyms.add(text);
                } catch (IllegalArgumentException e) {
                    throw new IllegalArgumentException("line " + number + ": " + e.getMessage(), e);
                }
            }
        }
        return synonyms;
    }

    private void add(String line) {
        int colon = line.indexOf(':');
        int arrow = line.indexOf("=>");
        if (colon > 0) {
            addKind(line.substring(0, colon).strip(), terms(line.substring(colon + 1)));
        } else if (arrow > 0) {
            List<List<String>> right = terms(line.substring(arrow + 2));
            terms(line.substring(0, arrow)).forEach(left -> means(left, right));
        } else {
            List<List<String>> all = terms(line);
            all.forEach(term -> means(term, all));
        }
    }

    private void addKind(String kind, List<List<String>> terms) {
        if (!METHODS.contains(kind) && !KINDS.contains(kind)) {
            throw new IllegalArgumentException("there are no words of the kind " + kind);
        }
        Map<String, Set<String>> target = METHODS.contains(kind) ? methods : kinds;
        for (List<String> term : terms) {
            target.computeIfAbsent(key(term), key -> new LinkedHashSet<>()).add(kind);
        }
    }

    private void means(List<String> term, List<List<String>> others) {
        Set<List<String>> known = meanings.computeIfAbsent(key(term), key -> new LinkedHashSet<>());
        others.stream().filter(other -> !other.equals(term)).forEach(known::add);
    }

    private List<List<String>> terms(String list) {
        List<List<String>> terms = new ArrayList<>();
        for (String term : list.split(",")) {
            List<String> stems = new ArrayList<>();
            for (Words.Word word : Words.ofQuery(term)) {
                stems.add(word.stem());
                words.add(word.form().folded());
            }
            if (stems.isEmpty() || stems.size() > LONGEST) {
                throw new IllegalArgumentException("'" + term.strip() + "' is no term of 1 to " + LONGEST + " words");
            }
            terms.add(stems);
        }
        return terms;
    }

    private static String key(List<String> stems) {
        return String.join(" ", stems);
    }

    /** Adds what another file says. */
    Synonyms and(Synonyms more) {
        Synonyms all = new Synonyms();
        for (Synonyms each : List.of(this, more)) {
            each.meanings.forEach((key, value) -> all.meanings
                    .computeIfAbsent(key, k -> new LinkedHashSet<>())
                    .addAll(value));
            each.methods.forEach((key, value) ->
                    all.methods.computeIfAbsent(key, k -> new LinkedHashSet<>()).addAll(value));
            each.kinds.forEach((key, value) ->
                    all.kinds.computeIfAbsent(key, k -> new LinkedHashSet<>()).addAll(value));
            all.words.addAll(each.words);
        }
        return all;
    }

    /** The other ways of saying a term, each a list of stems. */
    Set<List<String>> of(List<String> stems) {
        return meanings.getOrDefault(key(stems), Set.of());
    }

    /** The methods that a verb asks for. */
    Set<String> methods(List<String> stems) {
        return methods.getOrDefault(key(stems), Set.of());
    }

    boolean is(String kind, List<String> stems) {
        return kinds.getOrDefault(key(stems), Set.of()).contains(kind);
    }

    /** Whether anything is known of a term. */
    boolean knows(List<String> stems) {
        String key = key(stems);
        return meanings.containsKey(key) || methods.containsKey(key) || kinds.containsKey(key);
    }

    /** The stems of words that go on after this beginning. */
    List<String> wordsFrom(String beginning) {
        return words.tailSet(beginning, false).stream()
                .takeWhile(word -> word.startsWith(beginning))
                .limit(MOST_FROM)
                .map(word -> Words.ofQuery(word).get(0).stem())
                .distinct()
                .toList();
    }

    /** The words that occur, as they are written. */
    Set<String> words() {
        return words;
    }
}
