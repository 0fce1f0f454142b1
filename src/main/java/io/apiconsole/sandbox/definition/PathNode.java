package io.apiconsole.sandbox.definition;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A place in the tree of all paths: what can be done there, and what lies below. */
public final class PathNode {

    private final String segment;
    private final PathNode parent;
    private final Map<String, PathNode> literals = new HashMap<>();
    private final Map<String, Operation> operations = new TreeMap<>();
    private PathNode parameter;

    private PathNode(String segment, PathNode parent) {
        this.segment = segment;
        this.parent = parent;
    }

    static PathNode root() {
        return new PathNode("", null);
    }

    void add(Operation operation) {
        PathNode node = this;
        for (String step : operation.path().substring(1).split("/")) {
            node = node.child(step);
        }
        node.operations.putIfAbsent(operation.method(), operation);
    }

    private PathNode child(String step) {
        if (!step.startsWith("{")) {
            return literals.computeIfAbsent(step, name -> new PathNode(name, this));
        }
        if (parameter == null) {
            parameter = new PathNode(step, this);
        }
        return parameter;
    }

    /** The place of a path that has operations; words before parameters. */
    Optional<PathNode> find(List<String> path) {
        if (path.isEmpty()) {
            return operations.isEmpty() ? Optional.empty() : Optional.of(this);
        }
        List<String> rest = path.subList(1, path.size());
        PathNode literal = literals.get(path.get(0));
        Optional<PathNode> found = literal == null ? Optional.empty() : literal.find(rest);
        return found.isPresent() || parameter == null ? found : parameter.find(rest);
    }

    /** Whether any value stands here. */
    public boolean isParameter() {
        return segment.startsWith("{");
    }

    /** The word that stands here, or the parameter in braces. */
    public String segment() {
        return segment;
    }

    /** The name of the parameter that stands here. */
    public String parameterName() {
        return segment.substring(1, segment.length() - 1);
    }

    /** Null at the root. */
    public PathNode parent() {
        return parent;
    }

    /** What lies below and has a parameter in its place; null if nothing has. */
    public PathNode parameter() {
        return parameter;
    }

    /** What lies below and has a word in its place. */
    public Collection<PathNode> literals() {
        return literals.values();
    }

    /** By method. */
    public Map<String, Operation> operations() {
        return Collections.unmodifiableMap(operations);
    }

    /** The operation of a method. */
    public Optional<Operation> operation(String method) {
        return Optional.ofNullable(operations.get(method));
    }
}
