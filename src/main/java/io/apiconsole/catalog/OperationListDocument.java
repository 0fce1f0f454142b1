package io.apiconsole.catalog;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;

/** What {@code GET /api/catalog/operations} answers: a line for each operation of a section. */
@RegisterForReflection
record OperationListDocument(String branch, String section, List<Entry> operations) {

    /** One operation. */
    @RegisterForReflection
    record Entry(String id, String method, String path, String description, State state, boolean deprecated) {}

    /** How far an operation is in its life. */
    @RegisterForReflection
    record State(String value, String label) {}

    static OperationListDocument of(Branch branch, Section section) {
        return new OperationListDocument(
                branch.id(),
                section.path(),
                section.operations().stream().map(OperationListDocument::entry).toList());
    }

    private static Entry entry(Operation operation) {
        return new Entry(
                operation.id(),
                operation.method(),
                operation.path(),
                operation.description(),
                new State(operation.state().value(), operation.state().label()),
                operation.state().deprecated());
    }
}
