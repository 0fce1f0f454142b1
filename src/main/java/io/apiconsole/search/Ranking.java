package io.apiconsole.search;

import io.apiconsole.search.Concept.Alternative;
import io.apiconsole.search.Question.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * Orders the candidates of the index by how well each answers a question: what share of what is asked for it has, each
 * concept counted once however many of its words there are, and how much else it has in its path.
 */
final class Ranking {

    /** A description with more words that nobody asked for is no worse than one with so many. */
    private static final int MOST_EXTRA = 15;

    private static final int NONE = -1;

    private final Question question;
    private final Weights weights;
    private final Vocabulary vocabulary;
    private final Set<SearchedIn> parts;
    private final String place;
    /** By the numbers of stems: the places of those that are asked for in the arrays below. */
    private final int[] slots;

    private int slotCount;

    private final List<List<Way>> ways = new ArrayList<>();
    private final float[] rarities;
    private final float all;
    /** By slot: whether asked for in the plural. */
    private final boolean[] plural;

    /** An alternative of a concept by the slots of its stems. */
    private record Way(int[] slots, float weight) {}

    Ranking(Question question, SearchRequest request, Vocabulary vocabulary, Weights weights) {
        this.question = question;
        this.vocabulary = vocabulary;
        this.weights = weights;
        this.parts = request.parts();
        this.place = request.current();
        slots = new int[vocabulary.stems()];
        Arrays.fill(slots, NONE);
        rarities = new float[question.concepts().size()];
        float sum = 0;
        for (int i = 0; i < rarities.length; i++) {
            Concept concept = question.concepts().get(i);
            ways.add(ways(concept));
            rarities[i] = concept.weight() * (weights.base() + (1 - weights.base()) * rarity(concept));
            sum += rarities[i];
        }
        all = Math.max(sum, 0.01f);
        plural = new boolean[slotCount];
        for (int i = 0; i < rarities.length; i++) {
            Concept concept = question.concepts().get(i);
            for (Way way : ways.get(i)) {
                for (int slot : way.slots()) {
                    plural[slot] |= concept.counts() && concept.plural();
                }
            }
        }
    }

    private List<Way> ways(Concept concept) {
        List<Way> found = new ArrayList<>();
        for (Alternative alternative : concept.alternatives()) {
            int[] own = new int[alternative.stems().size()];
            for (int i = 0; i < own.length; i++) {
                int number = vocabulary.number(alternative.stems().get(i));
                own[i] = number == Vocabulary.UNKNOWN ? NONE : newSlot(number);
            }
            if (Arrays.stream(own).allMatch(slot -> slot != NONE)) {
                found.add(new Way(own, alternative.weight()));
            }
        }
        return found;
    }

    private int newSlot(int number) {
        if (slots[number] == NONE) {
            slots[number] = slotCount;
            slotCount++;
        }
        return slots[number];
    }

    /** That of the words themselves, else of the commonest alternative. */
    private float rarity(Concept concept) {
        float least = 1;
        for (Alternative alternative : concept.alternatives()) {
            float most = 0;
            for (String stem : alternative.stems()) {
                int number = vocabulary.number(stem);
                most = number == Vocabulary.UNKNOWN ? 2 : Math.max(most, vocabulary.rarity(number));
            }
            if (most <= 1) {
                if (alternative == concept.alternatives().get(0)) {
                    return most;
                }
                least = Math.min(least, most);
            }
        }
        return least;
    }

    /** How well an operation answers; higher is better. @param score of the index, at most 1 */
    float score(OperationEntry entry, float score) {
        float[] strengths = new float[slotCount];
        float extra = strengthsOf(entry.words(), strengths);
        float had = 0;
        for (int i = 0; i < rarities.length; i++) {
            had += rarities[i] * best(ways.get(i), strengths);
        }
        return had / all - extra + weights.index() * score + fit(entry) + number(entry);
    }

    /** Who asks for several of the things that the path ends with does not mean one of them. */
    private float number(OperationEntry entry) {
        int[][] segments = entry.words().segments();
        if (!entry.operation().method().equals("GET") || segments.length == 0) {
            return 0;
        }
        for (int stem : segments[segments.length - 1]) {
            int slot = slots[stem];
            if (slot != NONE && plural[slot]) {
                return entry.isAboutOne() ? -weights.number() : weights.number();
            }
        }
        return 0;
    }

    /** Fills in how strongly each asked stem is there. @return the malus for what is there that nobody asked for */
    private float strengthsOf(EntryWords words, float[] strengths) {
        float extra = 0;
        int last = words.segments().length - 1;
        for (int i = 0; i <= last; i++) {
            float strength = i == last ? weights.leaf() : weights.path();
            int[] segment = words.segments()[i];
            mark(segment, in(SearchedIn.PATH, strength), strengths);
            extra += unasked(segment) * rarity(segment) * (i == last ? weights.extraLeaf() : weights.extraSegment());
        }
        int asked = mark(words.description(), in(SearchedIn.DESCRIPTION, weights.description()), strengths);
        mark(words.parameters(), in(SearchedIn.PARAMETERS, weights.names()), strengths);
        mark(words.request(), in(SearchedIn.REQUEST, weights.names()), strengths);
        return extra + weights.extraWord() * Math.min(MOST_EXTRA, words.description().length - asked);
    }

    /** The share of a segment that nobody asked for. The first of its stems is the whole, where it has parts. */
    private float unasked(int[] segment) {
        if (segment.length == 0 || slots[segment[0]] != NONE) {
            return 0;
        }
        int asked = 0;
        for (int stem : segment) {
            asked += slots[stem] == NONE ? 0 : 1;
        }
        return 1 - (float) asked / Math.max(1, segment.length - 1);
    }

    private float in(SearchedIn part, float strength) {
        return parts.contains(part) ? strength : 0;
    }

    private float rarity(int[] stems) {
        float most = 0;
        for (int stem : stems) {
            most = Math.max(most, vocabulary.rarity(stem));
        }
        return most;
    }

    /** Notes the asked ones of some stems. @return how many there were */
    private int mark(int[] stems, float strength, float[] strengths) {
        int asked = 0;
        for (int stem : stems) {
            int slot = slots[stem];
            if (slot != NONE) {
                strengths[slot] = Math.max(strengths[slot], strength);
                asked++;
            }
        }
        return asked;
    }

    private static float best(List<Way> ways, float[] strengths) {
        float best = 0;
        for (Way way : ways) {
            float weakest = Float.MAX_VALUE;
            for (int slot : way.slots()) {
                weakest = Math.min(weakest, strengths[slot]);
            }
            best = Math.max(best, weakest * way.weight());
        }
        return best;
    }

    /** What the operation is, rather than its words. */
    private float fit(OperationEntry entry) {
        float fit = 0;
        String method = entry.operation().method();
        if (question.methods().contains(method)) {
            fit += weights.method();
        } else if (question.methods().isEmpty() && method.equals("GET")) {
            fit += weights.order();
        }
        Shape wanted = question.shape() == null ? Shape.ALL : question.shape();
        if (entry.isAboutOne() == (wanted == Shape.ONE)) {
            fit += question.shape() == null ? weights.order() : weights.shape();
        }
        if (place != null && entry.isIn(place)) {
            fit += weights.place();
        }
        return fit - state(entry.operation().state().value());
    }

    private float state(String state) {
        return switch (state) {
            case "PRODUCTION" -> 0;
            case "DEPRECATED" -> weights.deprecated();
            default -> weights.preliminary();
        };
    }
}
