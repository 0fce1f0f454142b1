package io.apiconsole.search;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.apache.lucene.util.automaton.CharacterRunAutomaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;

/** How far words are from one another, against what Lucene says. */
class EditsProperties {

    @Property(tries = 2_000)
    void words_are_as_near_to_each_other_as_lucene_says(
            @ForAll("words") String word, @ForAll("words") String other, @ForAll @IntRange(min = 1, max = 2) int most) {
        assertThat(new Edits(word, most).to(Spelt.of(other))).isEqualTo(byLucene(word, other, most));
    }

    private static int byLucene(String word, String other, int most) {
        LevenshteinAutomata automata = new LevenshteinAutomata(word, true);
        for (int edits = 0; edits <= most; edits++) {
            if (new CharacterRunAutomaton(automata.toAutomaton(edits)).run(other)) {
                return edits;
            }
        }
        return Edits.TOO_MANY;
    }

    /** Of few letters, so that many are near to each other. */
    @Provide
    Arbitrary<String> words() {
        return Arbitraries.strings().withChars('a', 'b', 'z', '1', 'q').ofMaxLength(7);
    }
}
