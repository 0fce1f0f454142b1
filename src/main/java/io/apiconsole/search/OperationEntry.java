package io.apiconsole.search;

import io.apiconsole.catalog.Branch;
import io.apiconsole.catalog.Operation;
import io.apiconsole.catalog.Section;

/** An operation, where it stands, and its words and lines: what a hit leads back to, is ranked by, and is shown with. */
record OperationEntry(Branch branch, Section section, Operation operation, EntryWords words, EntryLines lines) {

    /** Whether the path ends with a parameter: it is about one of many, rather than all of them. */
    boolean isAboutOne() {
        return operation.path().endsWith("}");
    }

    /** The section with its branch, as queries name the one that people are in. */
    boolean isIn(String place) {
        return place.equals(branch.id() + section.path());
    }
}
