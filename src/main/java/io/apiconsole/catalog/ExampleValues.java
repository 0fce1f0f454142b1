package io.apiconsole.catalog;

import static java.util.Map.entry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Plain values for examples, by format, else by what the name suggests. Addresses and numbers are those that RFC 2606,
 * RFC 5737, RFC 3849, RFC 7042 and Ofcom reserve for documentation.
 */
final class ExampleValues {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private static final Map<String, String> BY_FORMAT = Map.ofEntries(
            entry("date", "2026-03-14"),
            entry("date-time", "2026-03-14T09:26:53+01:00"),
            entry("duration", "P1M"),
            entry("ip", "203.0.113.42"),
            entry("ip-block", "203.0.113.0/24"),
            entry("ipv4", "203.0.113.42"),
            entry("ipv4-block", "203.0.113.0/24"),
            entry("ipv6", "2001:db8::42"),
            entry("ipv6-block", "2001:db8::/48"),
            entry("mac-address", "00:00:5e:00:53:2a"),
            entry("password", "correct-horse-battery-staple"),
            entry("phone-number", "+441632960123"),
            entry("time", "09:26:53"),
            entry("uuid", "6f1c2a52-6ea1-4b5e-8d0f-3b9d0c6f7e21"));

    /** The last word of a name, in lower case, and what one would write there. */
    private static final Map<String, String> BY_NAME = Map.ofEntries(
            entry("address", "12 Example Street"),
            entry("city", "Lyon"),
            entry("comment", "Checked on Monday"),
            entry("country", "FR"),
            entry("currency", "EUR"),
            entry("description", "Front end of the web shop"),
            entry("domain", "example.com"),
            entry("email", "jane.doe@example.com"),
            entry("firstname", "Jane"),
            entry("fqdn", "www.example.com"),
            entry("host", "www.example.com"),
            entry("hostname", "www.example.com"),
            entry("id", "a1b2c3d4"),
            entry("ip", "203.0.113.42"),
            entry("language", "en_GB"),
            entry("locale", "en_GB"),
            entry("login", "jane"),
            entry("mail", "jane.doe@example.com"),
            entry("message", "The backup is done"),
            entry("organisation", "Example Ltd"),
            entry("phone", "+441632960123"),
            entry("title", "Web shop"),
            entry("url", "https://www.example.com/"),
            entry("urn", "urn:v1:eu:resource:example:a1b2c3d4"),
            entry("user", "jane"),
            entry("username", "jane"),
            entry("version", "1.4.2"),
            entry("zone", "example.com"));

    private static final Map<String, Long> NUMBER_BY_NAME = Map.ofEntries(
            entry("id", 1024L),
            entry("number", 42L),
            entry("port", 443L),
            entry("priority", 10L),
            entry("quantity", 1L),
            entry("size", 20L),
            entry("timeout", 30L),
            entry("timestamp", 1_773_476_813L),
            entry("ttl", 3600L),
            entry("year", 2026L));

    private static final Pattern WORD_BORDER = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|[^A-Za-z0-9]+");

    private ExampleValues() {}

    /** A value of a schema that is neither an object with properties nor a list nor a map. */
    static JsonNode of(String name, Schema schema) {
        if (schema.allowed() != null) {
            Object first = schema.allowed().get(0);
            return first instanceof Long number ? JSON.numberNode(number) : JSON.textNode(first.toString());
        }
        if (schema.is("string")) {
            return JSON.textNode(text(name, schema.format()));
        }
        if (schema.is("integer")) {
            return JSON.numberNode(NUMBER_BY_NAME.getOrDefault(lastWord(name), 1L));
        }
        if (schema.is("number")) {
            return JSON.numberNode(1.5);
        }
        if (schema.is("boolean")) {
            return JSON.booleanNode(true);
        }
        if (schema.is("null")) {
            return JSON.nullNode();
        }
        return schema.is("object") ? JSON.objectNode() : JSON.textNode(text(name, null));
    }

    private static String text(String name, String format) {
        if (BY_FORMAT.containsKey(String.valueOf(format))) {
            return BY_FORMAT.get(format);
        }
        String last = lastWord(name);
        if (last.endsWith("name")) {
            List<String> others = List.of(WORD_BORDER.split(name));
            return others.size() == 1 ? "my-name" : "my-" + others.get(0).toLowerCase(Locale.ROOT);
        }
        String word = name.isBlank()
                ? "text"
                : String.join("-", WORD_BORDER.split(name)).toLowerCase(Locale.ROOT);
        return BY_NAME.getOrDefault(last, word);
    }

    private static String lastWord(String name) {
        String[] words = WORD_BORDER.split(name);
        return words.length == 0 ? "" : words[words.length - 1].toLowerCase(Locale.ROOT);
    }
}
