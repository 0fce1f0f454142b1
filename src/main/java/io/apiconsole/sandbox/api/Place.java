package io.apiconsole.sandbox.api;

import io.apiconsole.sandbox.definition.PathNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where a resource is: for each account, everything is elsewhere.
 *
 * @param path its segments, decoded
 */
record Place(String account, String branch, PathNode node, List<String> path) {

    /** The name of this place, in which nothing typed can pass for a border. */
    String key() {
        return account + " " + branch + "/"
                + path.stream()
                        .map(segment -> URLEncoder.encode(segment, StandardCharsets.UTF_8))
                        .collect(Collectors.joining("/"));
    }

    /** What is made up here by: the same for each account. */
    Seed seed() {
        return Seed.of(branch + "/" + String.join("/", path));
    }

    String last() {
        return path.get(path.size() - 1);
    }

    Place parent() {
        return new Place(account, branch, node.parent(), path.subList(0, path.size() - 1));
    }

    /** A place below this one. */
    Place child(PathNode child, String segment) {
        return new Place(
                account,
                branch,
                child,
                Stream.concat(path.stream(), Stream.of(segment)).toList());
    }

    boolean isRoot() {
        return path.isEmpty();
    }
}
