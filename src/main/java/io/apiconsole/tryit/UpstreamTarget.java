package io.apiconsole.tryit;

import io.apiconsole.tryit.InvalidParameter.Place;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where one call goes: a configured server, and below its prefix a path template with each parameter replaced by exactly
 * one encoded value. Whatever the values are, they cannot name another server, another operation or another parameter.
 *
 * @param requestTarget path and query as they are sent (RFC 9112 §3.2.1)
 */
record UpstreamTarget(BranchServer server, String requestTarget) implements TargetResult {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}/]+)}");
    private static final Pattern SEPARATOR = Pattern.compile("[/\\\\]");

    /** Visible ASCII, of which a segment is never empty, and never a dot segment, encoded or not. */
    private static final Pattern SAFE =
            Pattern.compile("(/(?!(\\.|%2[eE]){1,2}([/?]|$))[!-~&&[^/?#\\\\]]+)+(\\?[!-~&&[^#]]*)?");

    UpstreamTarget {
        if (!requestTarget.startsWith(server.prefix() + "/")
                || !SAFE.matcher(requestTarget).matches()) {
            throw new IllegalArgumentException("Not a request target below " + server.prefix());
        }
    }

    /**
     * Builds the target of an operation.
     *
     * @param template the operation's path, its segments neither empty nor dots
     * @param pathValues a value for each parameter of the template
     * @param queryValues in the order in which they are to be sent
     */
    static TargetResult of(
            BranchServer server,
            String template,
            Map<String, String> pathValues,
            Map<String, List<String>> queryValues) {
        StringBuilder target = new StringBuilder(128).append(server.prefix());
        for (String segment : template.substring(1).split("/", -1)) {
            target.append('/');
            InvalidParameter invalid = appendSegment(segment, pathValues, target);
            if (invalid != null) {
                return invalid;
            }
        }
        InvalidParameter invalid = appendQuery(queryValues, target);
        return invalid != null ? invalid : new UpstreamTarget(server, target.toString());
    }

    /** The whole address. */
    String uri() {
        return (server.tls() ? "https://" : "http://") + server.authority() + requestTarget;
    }

    /** Appends a segment of the template with its values; null if it can. */
    private static InvalidParameter appendSegment(String template, Map<String, String> values, StringBuilder target) {
        int begin = target.length();
        int literal = 0;
        Matcher placeholder = PLACEHOLDER.matcher(template);
        String name = null;
        while (placeholder.find()) {
            PercentEncoding.appendLiteral(template.substring(literal, placeholder.start()), target);
            literal = placeholder.end();
            name = placeholder.group(1);
            String fault = pathFault(values.get(name));
            if (fault != null) {
                return new InvalidParameter(Place.PATH, name, fault);
            }
            PercentEncoding.appendValue(values.get(name), target);
        }
        PercentEncoding.appendLiteral(template.substring(literal), target);
        // Of harmless parts a dot segment can still come together.
        return name != null && isDots(target.substring(begin))
                ? new InvalidParameter(Place.PATH, name, "Dots alone would name another resource.")
                : null;
    }

    private static InvalidParameter appendQuery(Map<String, List<String>> values, StringBuilder target) {
        char separator = '?';
        for (Entry<String, List<String>> parameter : values.entrySet()) {
            for (String value : parameter.getValue()) {
                String fault = parameter.getKey().isEmpty() ? "It has no name." : textFault(parameter.getKey());
                fault = fault != null ? fault : textFault(value);
                if (fault != null) {
                    return new InvalidParameter(Place.QUERY, parameter.getKey(), fault);
                }
                target.append(separator);
                PercentEncoding.appendValue(parameter.getKey(), target);
                target.append('=');
                PercentEncoding.appendValue(value, target);
                separator = '&';
            }
        }
        return null;
    }

    private static String pathFault(String value) {
        if (value == null || value.isEmpty()) {
            return "A value is needed here.";
        }
        // Encoded, dots between slashes are data. Servers that decode before they resolve would go astray all the same.
        return SEPARATOR.splitAsStream(value).anyMatch(UpstreamTarget::isDots)
                ? "Dots alone, at the ends or between slashes, would name another resource."
                : textFault(value);
    }

    private static String textFault(String text) {
        if (Texts.hasControlCharacter(text)) {
            return "Control characters, such as line breaks, cannot be sent here.";
        }
        return Texts.hasHalfCharacter(text) ? "It holds half a character, which cannot be sent." : null;
    }

    private static boolean isDots(String segment) {
        return segment.equals(".") || segment.equals("..");
    }
}
