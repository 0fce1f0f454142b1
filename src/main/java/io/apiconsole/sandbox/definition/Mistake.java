package io.apiconsole.sandbox.definition;

import com.networknt.schema.JsonNodePath;
import com.networknt.schema.ValidationMessage;

/**
 * What is wrong with a value.
 *
 * @param place where in it, such as {@code rules[0].path}; empty for the value itself
 * @param reason what it is or has not, to be read after the place: "is required"
 */
public record Mistake(String place, String reason) {

    static Mistake of(ValidationMessage message) {
        String place = place(message.getInstanceLocation());
        return switch (message.getType()) {
            case "required" -> new Mistake(join(place, message.getProperty()), "is required");
            case "type" ->
                new Mistake(
                        place, "has to be of type " + message.getSchemaNode().asText());
            case "enum" -> new Mistake(place, "has to be one of " + message.getSchemaNode());
            case "format" ->
                new Mistake(
                        place, "has to be a valid " + message.getSchemaNode().asText());
            case "readOnly" -> new Mistake(place, "is read-only");
            case "propertyNames" -> new Mistake(place, "has a key that is not allowed");
            default -> new Mistake(place, "does not fit its type");
        };
    }

    private static String place(JsonNodePath location) {
        StringBuilder place = new StringBuilder();
        for (int i = 0; i < location.getNameCount(); i++) {
            Object step = location.getElement(i);
            if (step instanceof Number) {
                place.append('[').append(step).append(']');
            } else {
                place.append(place.isEmpty() ? "" : ".").append(step);
            }
        }
        return place.toString();
    }

    private static String join(String place, String name) {
        return place.isEmpty() ? name : place + "." + name;
    }
}
