package io.apiconsole.catalog;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds the operation that a definition names as a replacement: a path, sometimes with the branch in front, sometimes
 * with other names for its parameters.
 */
final class Replacements {

    private static final Pattern WITH_BRANCH = Pattern.compile("/?(v\\d+|1\\.0)(/.+)");
    private static final Pattern PARAMETER = Pattern.compile("\\{[^}]*}");

    /** Earlier names of branches that are still written. */
    private static final Map<String, String> BRANCH_BY_OLD_NAME = Map.of("1.0", "v1");

    private final List<Branch> branches;

    Replacements(CatalogSnapshot snapshot) {
        this.branches = snapshot.branches();
    }

    /** An operation, and where it stands. */
    record Found(Branch branch, Section section, Operation operation) {}

    /**
     * Finds the operation with this path, best one with the verb of the replaced one.
     *
     * @param from the branch of the replaced operation, searched first if the path does not say another
     */
    Optional<Found> find(String replacement, String method, Branch from) {
        Matcher withBranch = WITH_BRANCH.matcher(replacement.strip());
        boolean named = withBranch.matches();
        String name = named ? withBranch.group(1) : from.id();
        String path = shape(named ? withBranch.group(2) : replacement.strip());
        String first = BRANCH_BY_OLD_NAME.getOrDefault(name, name);
        return branches.stream()
                .sorted(Comparator.comparing(branch -> !branch.id().equals(first)))
                .flatMap(branch -> inBranch(branch, path))
                .min(Comparator.comparing((Found found) -> !found.branch().id().equals(first))
                        .thenComparing(found -> !found.operation().method().equals(method)));
    }

    private static Stream<Found> inBranch(Branch branch, String path) {
        return branch.sections().stream()
                .filter(section -> section.covers(path))
                .flatMap(section -> section.operations().stream()
                        .filter(operation -> shape(operation.path()).equals(path))
                        .map(operation -> new Found(branch, section, operation)));
    }

    /** The path without the names of its parameters, which are often others in a replacement. */
    private static String shape(String path) {
        String shape = PARAMETER.matcher(path).replaceAll("{}");
        return shape.length() > 1 && shape.endsWith("/") ? shape.substring(0, shape.length() - 1) : shape;
    }
}
