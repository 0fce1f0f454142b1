package io.apiconsole.search;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.util.automaton.CharacterRunAutomaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;

/** How many letters of a word are to be inserted, left out, exchanged or swapped with their neighbour to make it another. */
final class Edits {

    static final int TOO_MANY = -1;

    /** Each accepts what is so many edits away, or fewer. */
    private final List<CharacterRunAutomaton> within = new ArrayList<>();

    private final String word;

    /** @param most edits that are looked for, at most {@link LevenshteinAutomata#MAXIMUM_SUPPORTED_DISTANCE} */
    Edits(String word, int most) {
        LevenshteinAutomata automata = new LevenshteinAutomata(word, true);
        for (int edits = 1; edits <= most; edits++) {
            within.add(new CharacterRunAutomaton(automata.toAutomaton(edits)));
        }
        this.word = word;
    }

    /** @return the number, or {@link #TOO_MANY} */
    int to(String other) {
        int edits = within.size();
        if (Math.abs(other.length() - word.length()) > edits
                || !within.get(edits - 1).run(other)) {
            return TOO_MANY;
        }
        while (edits > 1 && within.get(edits - 2).run(other)) {
            edits--;
        }
        return edits == 1 && other.equals(word) ? 0 : edits;
    }
}
