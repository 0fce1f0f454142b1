package io.apiconsole.sandbox.api;

import static java.util.Map.entry;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Values that look like somebody's: by format, else by what the name suggests. Addresses and numbers are those that RFC
 * 2606, RFC 5737, RFC 3849, RFC 7042 and Ofcom reserve for documentation.
 */
final class Plausible {

    /** What is made up happened in the weeks before, and may end in those after. */
    private static final Instant EPOCH = Instant.parse("2026-01-05T08:00:00Z");

    private static final List<String> NAMES = List.of(
            "web-shop", "staging", "backup", "intranet", "analytics", "gateway", "archive", "mail", "blog", "crm");
    private static final List<String> PEOPLE = List.of("jane", "omar", "lucie", "kenji", "amara", "piotr");
    private static final List<String> REGIONS = List.of("eu-west-1", "eu-central-1", "ca-east-1", "us-west-2");

    private static final Map<String, List<String>> BY_NAME = Map.ofEntries(
            entry("address", List.of("12 Example Street", "3 Quay Road", "48 Mill Lane")),
            entry("city", List.of("Lyon", "Gdansk", "Porto", "Leeds")),
            entry("code", List.of("standard-2026", "premium-2026", "starter-2026")),
            entry("body", List.of("Good morning, the disk of our server is slow since Monday.", "Solved, thank you.")),
            entry("comment", List.of("Checked on Monday", "For the spring campaign", "Migrated from the old site")),
            entry("content", List.of("Hello", "v=spf1 -all", "203.0.113.10")),
            entry("country", List.of("FR", "PL", "PT", "GB")),
            entry("currency", List.of("EUR")),
            entry("currencycode", List.of("EUR")),
            entry("datacenter", List.of("gra3", "rbx8", "bhs5", "waw1")),
            entry("description", List.of("Front end of the web shop", "Nightly backups", "Reports for the team")),
            entry("firstname", List.of("Jane", "Omar", "Lucie", "Kenji")),
            entry("lastname", List.of("Doe", "Haddad", "Martin", "Sato")),
            entry("image", List.of("debian-12", "ubuntu-24.04", "rocky-9")),
            entry("language", List.of("en_GB", "fr_FR", "pl_PL")),
            entry("model", List.of("S-2-8", "M-4-16", "L-8-32")),
            entry("organisation", List.of("Example Ltd", "Sample SARL")),
            entry("os", List.of("debian-12", "ubuntu-24.04", "rocky-9")),
            entry("path", List.of("/var/www", "/srv/data", "/home/jane")),
            entry("protocol", List.of("https", "tcp", "udp")),
            entry("component", List.of("public-cloud", "dns", "email", "network")),
            entry(
                    "message",
                    List.of("The backup is done", "Maintenance on Sunday night", "The quota is nearly reached")),
            entry("reason", List.of("Not needed any more", "Moved to another plan")),
            entry("status", List.of("active")),
            entry("street", List.of("12 Example Street", "3 Quay Road", "48 Mill Lane")),
            entry("subject", List.of("The disk is slow", "A question about a bill", "Move to another region")),
            entry("text", List.of("Some requests are slow.", "The cause is found.", "Everything is back to normal.")),
            entry("title", List.of("Slow answers", "Planned maintenance", "Delayed mails")),
            entry("type", List.of("standard", "premium")),
            entry("value", List.of("42", "enabled", "blue")),
            entry("vat", List.of("FR12345678901", "PL1234567890")),
            entry("zip", List.of("69001", "80-001", "4000-001", "LS1 4DY")),
            entry("zipcode", List.of("69001", "80-001", "4000-001", "LS1 4DY")),
            entry("state", List.of("active")),
            entry("unit", List.of("GB")),
            entry("version", List.of("1.4.2", "2.0.1", "3.11.0")),
            entry("zone", List.of("eu-west-1a", "eu-west-1b")));

    private static final List<String> BY_WHOLE_NAME = List.of("zonename", "domainname", "sitename");

    private static final Map<String, Integer> LARGEST = Map.ofEntries(
            entry("port", 9000),
            entry("priority", 50),
            entry("quantity", 5),
            entry("size", 200),
            entry("progress", 100),
            entry("ram", 128),
            entry("cores", 16),
            entry("ttl", 3600),
            entry("weight", 100));

    /** What things are named that have yet to happen, and that happen after what else there is a time of. */
    private static final Pattern AHEAD = Pattern.compile("expir|next|renew|until|engagement");

    private static final Pattern AFTERWARDS = Pattern.compile("updat|done|finish|resolv|clos|end|last|modif");

    private static final Pattern WORD_BORDER = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|[^A-Za-z0-9]+");

    private Plausible() {}

    static String text(String name, String format, Seed seed) {
        int number = seed.below(250) + 1;
        return switch (format) {
            case "date" -> day(name, seed).toString();
            case "date-time" -> moment(name, seed).toString();
            case "duration" -> seed.oneOf(List.of("P1M", "P3M", "P1Y"));
            case "ip", "ipv4" -> "203.0.113." + number;
            case "ip-block", "ipv4-block" -> "198.51.100." + (number / 8) * 8 + "/29";
            case "ipv6" -> "2001:db8::" + Integer.toHexString(number);
            case "ipv6-block" -> "2001:db8:" + Integer.toHexString(number) + "::/48";
            case "mac-address" -> "00:00:5e:00:53:" + seed.hex(2);
            case "password" -> "correct-horse-" + seed.hex(6);
            case "phone-number" -> "+441632960" + (100 + number);
            case "time" -> String.format("%02d:%02d:00", seed.below(24), seed.below(4) * 15);
            case "uuid" -> uuid(seed);
            default -> named(name, seed);
        };
    }

    static long integer(String name, Seed seed) {
        String last = last(name);
        if (last.endsWith("id") || last.equals("number")) {
            return 100_000L + seed.below(900_000);
        }
        if (last.equals("timestamp")) {
            return moment(name, seed).getEpochSecond();
        }
        return last.equals("year") ? 2026 : 1 + seed.below(LARGEST.getOrDefault(last, 20));
    }

    private static String uuid(Seed seed) {
        String head = seed.hex(16);
        String tail = seed.with(1).hex(16);
        return head.substring(0, 8) + "-" + head.substring(8, 12) + "-4" + head.substring(13) + "-a"
                + tail.substring(1, 4) + "-" + tail.substring(4);
    }

    private static LocalDate day(String name, Seed seed) {
        return LocalDate.ofInstant(moment(name, seed), ZoneOffset.UTC);
    }

    private static Instant moment(String name, Seed seed) {
        String lower = name.toLowerCase(Locale.ROOT);
        int days = seed.below(100);
        if (AHEAD.matcher(lower).find()) {
            days += 400;
        } else if (AFTERWARDS.matcher(lower).find()) {
            days += 100;
        }
        return EPOCH.plus(days, ChronoUnit.DAYS).plus(seed.with(1).below(36_000), ChronoUnit.SECONDS);
    }

    private static String named(String name, Seed seed) {
        String whole = String.join("", words(name));
        String last = last(name);
        List<String> known = BY_NAME.getOrDefault(whole, BY_NAME.get(last));
        if (known != null) {
            return seed.oneOf(known);
        }
        return switch (BY_WHOLE_NAME.contains(whole) ? whole : last) {
            case "id", "token", "key", "fingerprint", "checksum", "hash", "serial" -> seed.hex(12);
            case "email", "mail", "to", "from" -> seed.oneOf(PEOPLE) + "@example.com";
            case "user", "login", "username", "account", "owner", "nic", "nichandle" ->
                seed.oneOf(PEOPLE) + seed.below(90);
            case "domain", "hostname", "fqdn", "host", "target", "zonename", "domainname", "sitename" ->
                seed.oneOf(NAMES) + seed.below(90) + ".example.com";
            case "url", "uri", "link", "href" -> "https://www.example.com/" + seed.oneOf(NAMES);
            case "region", "location" -> seed.oneOf(REGIONS);
            case "urn" -> "urn:v1:nimbus:resource:example:" + seed.hex(8);
            default ->
                last.endsWith("name")
                        ? seed.oneOf(NAMES) + "-" + seed.below(90)
                        : String.join("-", words(name)) + "-" + seed.hex(4);
        };
    }

    private static String last(String name) {
        List<String> words = words(name);
        return words.isEmpty() ? "" : words.get(words.size() - 1);
    }

    private static List<String> words(String name) {
        return WORD_BORDER
                .splitAsStream(name)
                .filter(word -> !word.isEmpty())
                .map(word -> word.toLowerCase(Locale.ROOT))
                .toList();
    }
}
