package io.apiconsole.catalog.definition;

import io.apiconsole.catalog.DefinitionProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Collects what could not be used of one document. Bounded: a hostile document is not worth a million lines. */
final class Problems {

    private static final int AT_MOST = 100;

    /** Longer texts come from nobody's pen and would fill the log. */
    private static final int MAX_TEXT = 300;

    /** Control and format characters, line ends of all kinds, halves of characters. */
    private static final Pattern NOT_FOR_A_LINE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]");

    private final String branch;
    private final String section;
    private final List<DefinitionProblem> found = new ArrayList<>();
    private int more;

    Problems(String branch, String section) {
        this.branch = branch;
        this.section = section;
    }

    void add(String item, String cause) {
        if (found.size() < AT_MOST) {
            found.add(new DefinitionProblem(branch, section, oneLine(item), oneLine(cause)));
        } else {
            more++;
        }
    }

    List<DefinitionProblem> list() {
        List<DefinitionProblem> all = new ArrayList<>(found);
        if (more > 0) {
            all.add(new DefinitionProblem(branch, section, "further items", "and " + more + " problems more"));
        }
        return List.copyOf(all);
    }

    /** Definitions are hostile: their text must not forge log lines. */
    private static String oneLine(String text) {
        String shown = text.length() > MAX_TEXT ? text.substring(0, MAX_TEXT) + "…" : text;
        return NOT_FOR_A_LINE.matcher(shown).replaceAll(" ");
    }
}
