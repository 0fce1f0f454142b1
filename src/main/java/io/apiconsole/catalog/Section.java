package io.apiconsole.catalog;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A part of a branch that is described by one document, such as {@code /dedicated/server}.
 *
 * @param path starts with {@code /}
 * @param description plain text, may be empty
 * @param operations by path, then by verb
 * @param schemas what the operations' {@code $ref}s point to, by model key; models belong to their section
 * @param digest identifies the content: equal digests mean equal sections
 */
public record Section(
        String path, String description, List<Operation> operations, Map<String, Schema> schemas, String digest) {

    private static final List<String> VERBS = List.of("GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS");

    private static final Comparator<Operation> BY_PATH_THEN_VERB =
            Comparator.comparing(Operation::path).thenComparing(operation -> VERBS.indexOf(operation.method()));

    /** Sorts and copies, so that a snapshot never changes. */
    public Section {
        operations = operations.stream().sorted(BY_PATH_THEN_VERB).toList();
        schemas = Collections.unmodifiableMap(new TreeMap<>(schemas));
    }

    /** The same section with the description that the listing has now. */
    public Section describedAs(String text) {
        return description.equals(text) ? this : new Section(path, text, operations, schemas, digest);
    }

    /** The operation with this verb and path template, if the section has it. */
    public Optional<Operation> operation(String method, String operationPath) {
        return operations.stream()
                .filter(operation -> operation.path().equals(operationPath)
                        && operation.method().equals(method))
                .findFirst();
    }

    /** Whether a path lies in this section: it is the section's path or goes on behind it after a slash. */
    public boolean covers(String operationPath) {
        return operationPath.startsWith(path)
                && (operationPath.length() == path.length() || operationPath.charAt(path.length()) == '/');
    }
}
