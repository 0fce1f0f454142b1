package io.apiconsole.catalog.definition;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;

/**
 * The members of one JSON object of a definition, read leniently: a member that is missing or null is absent, one of
 * the wrong JSON type is absent too and a problem.
 *
 * @param item what the object is, for messages
 */
record Fields(JsonNode node, String item, Problems problems) {

    /** The item cannot be used without something that is missing or wrong; it is to be left out. */
    static final class UnusableException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        UnusableException(String message) {
            super(message, null, false, false);
        }
    }

    /** Checks that the node is an object at all. */
    Fields {
        if (!node.isObject()) {
            throw new UnusableException("is not an object");
        }
    }

    Optional<String> text(String name) {
        return member(name, "a text", JsonNode::isTextual).map(JsonNode::textValue);
    }

    String requiredText(String name) {
        JsonNode member = node.path(name);
        if (!member.isTextual() && !member.isMissingNode() && !member.isNull()) {
            throw new UnusableException("its " + name + " is not a text");
        }
        if (member.asText("").isBlank()) {
            throw new UnusableException("has no " + name);
        }
        return member.textValue();
    }

    boolean flag(String name) {
        return member(name, "true or false", JsonNode::isBoolean)
                .map(JsonNode::booleanValue)
                .orElse(false);
    }

    List<JsonNode> list(String name) {
        return member(name, "a list", JsonNode::isArray)
                .map(array -> StreamSupport.stream(array.spliterator(), false).toList())
                .orElse(List.of());
    }

    Map<String, JsonNode> object(String name) {
        Map<String, JsonNode> members = new LinkedHashMap<>();
        member(name, "an object", JsonNode::isObject).ifPresent(object -> object.properties()
                .forEach(member -> members.put(member.getKey(), member.getValue())));
        return members;
    }

    boolean has(String name) {
        return node.hasNonNull(name);
    }

    private Optional<JsonNode> member(String name, String kind, Predicate<JsonNode> fits) {
        JsonNode member = node.get(name);
        if (member == null || member.isNull()) {
            return Optional.empty();
        }
        if (!fits.test(member)) {
            problems.add(item, "its " + name + " is not " + kind);
            return Optional.empty();
        }
        return Optional.of(member);
    }
}
