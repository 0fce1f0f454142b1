package io.apiconsole.sandbox.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.stream.StreamSupport;

/** Query parameters that are named like a property, and leave of a list those that have such a value. */
final class Filters {

    private static final String FROM = ".from";
    private static final String TO = ".to";

    private Filters() {}

    static boolean pass(JsonNode item, Map<String, JsonNode> query) {
        return query.entrySet().stream().allMatch(filter -> passes(item, filter.getKey(), filter.getValue()));
    }

    private static boolean passes(JsonNode item, String name, JsonNode wanted) {
        if (name.equals("from") || name.endsWith(FROM)) {
            JsonNode value = item.path(name.equals("from") ? name : name.substring(0, name.length() - FROM.length()));
            return !value.isTextual() || value.asText().compareTo(wanted.asText()) >= 0;
        }
        if (name.equals("to") || name.endsWith(TO)) {
            JsonNode value = item.path(name.equals("to") ? name : name.substring(0, name.length() - TO.length()));
            return !value.isTextual() || value.asText().compareTo(wanted.asText()) <= 0;
        }
        if (!item.has(name) || !item.get(name).isValueNode()) {
            return true;
        }
        String value = item.get(name).asText();
        return wanted.isArray()
                ? StreamSupport.stream(wanted.spliterator(), false)
                        .anyMatch(one -> one.asText().equals(value))
                : wanted.asText().equals(value);
    }
}
