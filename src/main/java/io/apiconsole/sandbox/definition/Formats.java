package io.apiconsole.sandbox.definition;

import static java.util.Map.entry;

import com.networknt.schema.ExecutionContext;
import com.networknt.schema.Format;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The formats of texts, by the names that schemas have for them, and what they look like. */
public final class Formats {

    private static final Pattern UUID =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    private static final Pattern IPV4 =
            Pattern.compile("((25[0-5]|2[0-4]\\d|1?\\d?\\d)\\.){3}(25[0-5]|2[0-4]\\d|1?\\d?\\d)");

    private static final Pattern IPV6 = Pattern.compile("(?=.*:.*:)[0-9a-fA-F:.]{2,45}");
    private static final Pattern MAC = Pattern.compile("([0-9a-fA-F]{2}[:-]){5}[0-9a-fA-F]{2}");
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9 ().-]{2,30}");
    private static final Pattern PREFIX = Pattern.compile("\\d{1,3}");
    private static final Pattern MONTHS_AND_DAYS = Pattern.compile("P(\\d+Y)?(\\d+M)?(\\d+W)?(\\d+D)?(T.+)?");

    private static final Map<String, Predicate<String>> ALL = Map.ofEntries(
            entry("date", text -> parses(text, LocalDate::parse)),
            entry("date-time", text -> parses(text, OffsetDateTime::parse)),
            entry("duration", Formats::isDuration),
            entry("ip", text -> isIpv4(text) || isIpv6(text)),
            entry("ip-block", text -> isBlock(text, Formats::isIpv4, 32) || isBlock(text, Formats::isIpv6, 128)),
            entry("ipv4", Formats::isIpv4),
            entry("ipv4-block", text -> isBlock(text, Formats::isIpv4, 32)),
            entry("ipv6", Formats::isIpv6),
            entry("ipv6-block", text -> isBlock(text, Formats::isIpv6, 128)),
            entry("mac-address", text -> MAC.matcher(text).matches()),
            entry("phone-number", text -> PHONE.matcher(text).matches()),
            entry("time", text -> parses(text, LocalTime::parse) || parses(text, OffsetTime::parse)),
            entry("uuid", text -> UUID.matcher(text).matches()));

    private Formats() {}

    /** Whether a text has a format; one of an unknown name allows all. */
    public static boolean fits(String format, String text) {
        Predicate<String> known = ALL.get(format);
        return known == null || known.test(text);
    }

    /** For the validator. */
    static Collection<Format> forValidator() {
        return ALL.entrySet().stream()
                .<Format>map(format -> new Checked(format.getKey(), format.getValue()))
                .toList();
    }

    private record Checked(String name, Predicate<String> check) implements Format {
        @Override
        public String getName() {
            return name;
        }

        @Override
        public boolean matches(ExecutionContext context, String text) {
            return check.test(text);
        }
    }

    private static boolean parses(String text, Function<String, ?> parser) {
        try {
            parser.apply(text);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static boolean isDuration(String text) {
        if (text.length() < 3 || !MONTHS_AND_DAYS.matcher(text).matches()) {
            return false;
        }
        int time = text.indexOf('T');
        String days = time < 0 ? text : text.substring(0, time);
        return (days.equals("P") || parses(days, Period::parse))
                && (time < 0 || parses("P" + text.substring(time), Duration::parse));
    }

    private static boolean isIpv4(String text) {
        return IPV4.matcher(text).matches();
    }

    /** Groups of at most four digits, eight of them unless some are left out once. */
    private static boolean isIpv6(String text) {
        if (!IPV6.matcher(text).matches() || text.contains(":::")) {
            return false;
        }
        int gap = text.indexOf("::");
        if (gap >= 0 && text.indexOf("::", gap + 1) >= 0) {
            return false;
        }
        List<String> groups = List.of(text.split(":", -1));
        String last = groups.get(groups.size() - 1);
        boolean ends = !last.contains(".") || isIpv4(last);
        int count = groups.size() + (last.contains(".") ? 1 : 0);
        return ends
                && groups.stream().filter(group -> !group.equals(last)).allMatch(group -> group.length() <= 4)
                && (last.contains(".") || last.length() <= 4)
                && (gap >= 0 ? count <= 9 : count == 8);
    }

    private static boolean isBlock(String text, Predicate<String> address, int bits) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            return address.test(text);
        }
        String prefix = text.substring(slash + 1);
        return address.test(text.substring(0, slash))
                && PREFIX.matcher(prefix).matches()
                && Integer.parseInt(prefix) <= bits;
    }
}
