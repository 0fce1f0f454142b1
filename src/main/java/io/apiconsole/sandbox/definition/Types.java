package io.apiconsole.sandbox.definition;

import static java.util.Map.entry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * From type expressions, {@code T | T[] | map[K]V | map[K][]V | G<T>}, to JSON Schema. What is no type, or has no model,
 * allows any value.
 */
final class Types {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Pattern PLACEHOLDER = Pattern.compile("(?<![\\w.])T(?![\\w.])");
    private static final String OPEN = "T";
    private static final int MAX_LENGTH = 300;
    private static final String STRING = "string";

    private static final Map<String, ObjectNode> BASE = Map.ofEntries(
            entry("any", JSON.objectNode()),
            entry(OPEN, JSON.objectNode()),
            entry("boolean", plain("boolean", null)),
            entry("date", plain(STRING, "date")),
            entry("datetime", plain(STRING, "date-time")),
            entry("double", plain("number", null)),
            entry("duration", plain(STRING, "duration")),
            entry("internationalPhoneNumber", plain(STRING, "phone-number")),
            entry("ip", plain(STRING, "ip")),
            entry("ipBlock", plain(STRING, "ip-block")),
            entry("ipv4", plain(STRING, "ipv4")),
            entry("ipv4Block", plain(STRING, "ipv4-block")),
            entry("ipv6", plain(STRING, "ipv6")),
            entry("ipv6Block", plain(STRING, "ipv6-block")),
            entry("long", plain("integer", null)),
            entry("macAddress", plain(STRING, "mac-address")),
            entry("password", plain(STRING, "password")),
            entry("phoneNumber", plain(STRING, "phone-number")),
            entry(STRING, plain(STRING, null)),
            entry("text", plain(STRING, "text")),
            entry("time", plain(STRING, "time")),
            entry("uuid", plain(STRING, "uuid")));

    private final Models models;

    Types(Models models) {
        this.models = models;
    }

    private static ObjectNode plain(String type, String format) {
        ObjectNode schema = JSON.objectNode().put("type", type);
        return format == null ? schema : schema.put("format", format);
    }

    /**
     * The schema of a type.
     *
     * @param item a parameter or a property: says its type short and, if at all, in full: {@code string} may be a
     *     {@code duration:string}
     * @param shortName the name of the member with the short one
     * @param argument what the placeholder {@code T} stands for
     */
    ObjectNode of(JsonNode item, String shortName, String argument) {
        String type = item.path(shortName).asText("any");
        String alias = item.path("fullType").asText(type).split(":", 2)[0];
        return of(BASE.containsKey(alias) ? alias : type, argument);
    }

    ObjectNode of(String expression, String argument) {
        String base = expression.substring(expression.lastIndexOf(':') + 1).strip();
        if (base.length() + argument.length() > MAX_LENGTH) {
            return BASE.get("any");
        }
        Parser parser = new Parser(base, argument);
        ObjectNode schema = parser.type();
        return parser.at == base.length() ? schema : BASE.get("any");
    }

    /** Recursive descent; the length of an expression bounds its depth. */
    private final class Parser {

        private final String text;
        private final String argument;
        private int at;

        Parser(String text, String argument) {
            this.text = text;
            this.argument = argument;
        }

        private ObjectNode type() {
            if (skip("[]")) {
                return listOf(type());
            }
            if (skip("map[")) {
                ObjectNode keys = type();
                skip("]");
                ObjectNode map = plain("object", null);
                map.set("propertyNames", keys);
                map.set("additionalProperties", type());
                return map;
            }
            ObjectNode type = named();
            while (skip("[]")) {
                type = listOf(type);
            }
            return type;
        }

        private ObjectNode named() {
            int start = at;
            while (at < text.length() && "[]<>".indexOf(text.charAt(at)) < 0) {
                at++;
            }
            String name = text.substring(start, at);
            if (skip("<")) {
                int inner = at;
                type();
                String own =
                        PLACEHOLDER.matcher(text.substring(inner, at)).replaceAll(Matcher.quoteReplacement(argument));
                skip(">");
                return models.reference(name, own);
            }
            if (name.equals(OPEN) && !argument.equals(OPEN)) {
                return of(argument, OPEN);
            }
            ObjectNode base = BASE.get(name);
            return base == null ? models.reference(name) : base;
        }

        private ObjectNode listOf(ObjectNode items) {
            ObjectNode list = plain("array", null);
            list.set("items", items);
            return list;
        }

        private boolean skip(String token) {
            boolean found = text.startsWith(token, at);
            at += found ? token.length() : 0;
            return found;
        }
    }
}
