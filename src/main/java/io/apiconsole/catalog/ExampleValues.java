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

    /** The last word of a name, in lower case and the singular, and what one would write there. */
    private static final Map<String, String> BY_NAME = Map.ofEntries(
            entry("address", "12 Example Street"),
            entry("algorithm", "sha256"),
            entry("category", "standard"),
            entry("city", "Lyon"),
            entry("class", "standard"),
            entry("code", "standard-2026"),
            entry("comment", "Checked on Monday"),
            entry("content", "Hello"),
            entry("country", "FR"),
            entry("cron", "0 3 * * *"),
            entry("currency", "EUR"),
            entry("date", "2026-03-14"),
            entry("description", "Front end of the web shop"),
            entry("domain", "example.com"),
            entry("email", "jane.doe@example.com"),
            entry("fingerprint", "SHA256:4f1c9b0e7a2d"),
            entry("firstname", "Jane"),
            entry("fqdn", "www.example.com"),
            entry("host", "www.example.com"),
            entry("hostname", "www.example.com"),
            entry("id", "a1b2c3d4"),
            entry("image", "debian-12"),
            entry("ip", "203.0.113.42"),
            entry("publickey", "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5 jane@example.com"),
            entry("language", "en_GB"),
            entry("lastname", "Doe"),
            entry("level", "standard"),
            entry("locale", "en_GB"),
            entry("location", "eu-west-1"),
            entry("login", "jane"),
            entry("mail", "jane.doe@example.com"),
            entry("message", "The backup is done"),
            entry("method", "automatic"),
            entry("mode", "automatic"),
            entry("organisation", "Example Ltd"),
            entry("path", "/var/www"),
            entry("phone", "+441632960123"),
            entry("protocol", "https"),
            entry("reason", "Not needed any more"),
            entry("region", "eu-west-1"),
            entry("role", "admin"),
            entry("size", "standard"),
            entry("state", "active"),
            entry("status", "active"),
            entry("tag", "production"),
            entry("target", "www.example.com"),
            entry("text", "Hello"),
            entry("title", "Web shop"),
            entry("token", "a1b2c3d4e5f6"),
            entry("type", "standard"),
            entry("unit", "GB"),
            entry("url", "https://www.example.com/"),
            entry("urn", "urn:v1:eu:resource:example:a1b2c3d4"),
            entry("user", "jane"),
            entry("sshkey", "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5 jane@example.com"),
            entry("username", "jane"),
            entry("value", "42"),
            entry("version", "1.4.2"),
            entry("zone", "example.com"),
            entry("zonename", "example.com"));

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
        List<String> words = words(name);
        String whole = String.join("", words);
        String last = BY_NAME.containsKey(whole) ? whole : lastWord(name);
        boolean alone = words.size() == 1;
        if (last.endsWith("zone") && !alone) {
            return "eu-west-1a";
        }
        if (last.endsWith("name") && !BY_NAME.containsKey(last)) {
            return alone ? "web-shop" : "my-" + words.get(0);
        }
        return BY_NAME.getOrDefault(last, name.isBlank() ? "text" : String.join("-", words));
    }

    /** In the singular where that is what the table has: the items of {@code tags} are named like {@code tag}. */
    private static String lastWord(String name) {
        List<String> words = words(name);
        String last = words.isEmpty() ? "" : words.get(words.size() - 1);
        String singular = last.endsWith("s") ? last.substring(0, last.length() - 1) : last;
        return BY_NAME.containsKey(singular) ? singular : last;
    }

    private static List<String> words(String name) {
        return WORD_BORDER
                .splitAsStream(name)
                .filter(word -> !word.isEmpty())
                .map(word -> word.toLowerCase(Locale.ROOT))
                .toList();
    }
}
