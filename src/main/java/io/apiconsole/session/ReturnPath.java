package io.apiconsole.session;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Where a browser goes after a login: always a place in the page, on this very host. */
final class ReturnPath {

    static final String HOME = "/";

    private static final int LONGEST = 2_048;

    private static final String SEGMENT = "(?:[A-Za-z0-9._~!$&'()*+,=:@-]|%[0-9A-Fa-f]{2})+";

    /** What no browser's parser strips, takes for a slash or for the end of an attribute. */
    private static final String PLAIN = "[\\x21-\\x7e&&[^#<>\"\\\\]]*";

    /** A path of RFC 3986 without empty segments, a query and a fragment. */
    private static final Pattern PLACE =
            Pattern.compile("(/|(?:/" + SEGMENT + ")+/?)(?:\\?" + PLAIN + ")?(?:#" + PLAIN + ")?");

    /** What in a path means something else to whoever decodes it once more. */
    private static final List<String> ENCODED_TRAPS = List.of("%2f", "%5c", "%2e", "%25", "%3b", "%0", "%1", "%7f");

    private static final List<String> NO_PLACES = List.of("/api", "/login", "/logout", "/sandbox", "/assets", "/q");

    private ReturnPath() {}

    /** The path with its query and fragment if it is a place in the page, else {@link #HOME}. */
    static String of(String wanted) {
        if (wanted == null || wanted.length() > LONGEST || !wanted.startsWith("/")) {
            return HOME;
        }
        var place = PLACE.matcher(wanted);
        return place.matches() && isPlace(place.group(1)) ? wanted : HOME;
    }

    /** Tells the page that the login was refused, in its query. */
    static String denied(String path) {
        int hash = path.indexOf('#');
        String place = hash < 0 ? path : path.substring(0, hash);
        String fragment = hash < 0 ? "" : path.substring(hash);
        return place + (place.contains("?") ? "&" : "?") + "login=denied" + fragment;
    }

    private static boolean isPlace(String path) {
        String lower = path.toLowerCase(Locale.ROOT);
        return ENCODED_TRAPS.stream().noneMatch(lower::contains)
                && Arrays.stream(path.split("/")).noneMatch(segment -> segment.equals(".") || segment.equals(".."))
                && NO_PLACES.stream().noneMatch(prefix -> (lower + "/").startsWith(prefix + "/"));
    }
}
