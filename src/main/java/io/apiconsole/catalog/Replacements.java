package io.apiconsole.catalog;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the operation that a definition names as a replacement: a path, sometimes with the branch in front, sometimes
 * with other names for its parameters.
 */
final class Replacements {

    private static final Pattern WITH_BRANCH = Pattern.compile("/?(v\\d+|1\\.0)(/.+)");
    private static final Pattern PARAMETER = Pattern.compile("\\{[^{}]*}");

    /** Earlier names of branches that are still written. */
    private static final Map<String, String> BRANCH_BY_OLD_NAME = Map.of("1.0", "v1");

    private final Map<String, List<Found>> byShape = new HashMap<>();

    Replacements(CatalogSnapshot snapshot) {
        for (Branch branch : snapshot.branches()) {
            for (Section section : branch.sections()) {
                for (Operation operation : section.operations()) {
                    byShape.computeIfAbsent(shape(operation.path()), shape -> new ArrayList<>(1))
                            .add(new Found(branch, section, operation));
                }
            }
        }
    }

    /** An operation, and where it stands. */
    record Found(Branch branch, Section section, Operation operation) {}

    /**
     * Finds the operation that is to be used instead of this one, best one with the same verb.
     *
     * @param from the branch of the replaced operation, preferred if the path does not say another
     */
    Optional<Found> find(Operation replaced, Branch from) {
        String replacement = replaced.state().replacement().strip();
        Matcher withBranch = WITH_BRANCH.matcher(replacement);
        boolean named = withBranch.matches();
        String name = named ? withBranch.group(1) : from.id();
        String branch = BRANCH_BY_OLD_NAME.getOrDefault(name, name);
        return byShape.getOrDefault(shape(named ? withBranch.group(2) : replacement), List.of()).stream()
                .filter(found -> found.operation() != replaced)
                .filter(found -> !named || found.branch().id().equals(branch))
                .min(Comparator.comparing((Found found) -> !found.branch().id().equals(branch))
                        .thenComparing(found -> !found.operation().method().equals(replaced.method())));
    }

    /** The path without the names of its parameters, which are often others in a replacement. */
    private static String shape(String path) {
        String shape = PARAMETER.matcher(path).replaceAll("{}");
        return shape.length() > 1 && shape.endsWith("/") ? shape.substring(0, shape.length() - 1) : shape;
    }
}
