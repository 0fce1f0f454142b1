package io.apiconsole.search;

import io.apiconsole.catalog.Branch;
import io.apiconsole.catalog.Operation;
import io.apiconsole.catalog.Section;

/** An operation, and where it stands: what a document of the index is made of, and a hit leads back to. */
record OperationEntry(Branch branch, Section section, Operation operation) {

    /** {@code one} if the path ends with a parameter, else {@code all}. */
    String shape() {
        return operation.path().endsWith("}") ? "one" : "all";
    }

    /** The section with its branch, as queries name the one that people are in. */
    String place() {
        return branch.id() + section.path();
    }
}
