package io.apiconsole.tryit;

import io.apiconsole.catalog.Operation;
import io.apiconsole.catalog.Parameter;
import io.apiconsole.catalog.Parameter.In;
import io.apiconsole.tryit.InvalidParameter.Place;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which header fields of the browser's reach the provider: those that the operation declares and a few that the operator
 * allows for all. What frames a message, says who sends it or carries credentials is the console's own in any case.
 */
final class HeaderPolicy {

    /** A field's name (RFC 9110 §5.1). */
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9!#$%&'*+.^_`|~-]+");

    private static final Pattern VALUE = Pattern.compile("[!-~]([ \\t!-~]*[!-~])?");

    private static final Set<String> NEVER = Set.of(
            // The message and its connection
            "connection",
            "content-encoding",
            "content-length",
            "expect",
            "host",
            "http2-settings",
            "keep-alive",
            "max-forwards",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade",
            "via",
            // Who asks, and with what rights
            "authorization",
            "client-ip",
            "cookie",
            "cookie2",
            "forwarded",
            "origin",
            "referer",
            "true-client-ip",
            "user-agent",
            "x-client-ip",
            "x-cluster-client-ip",
            "x-console",
            "x-real-ip",
            // Another operation than the one that was checked
            "x-http-method",
            "x-http-method-override",
            "x-method-override",
            "x-original-url",
            "x-rewrite-url",
            // What the console can read
            "accept-encoding",
            "content-type");

    private static final List<String> NEVER_BEGINNING = List.of("proxy-", "sec-", "x-forwarded-", "x-original-");

    private final Set<String> allowed;

    /**
     * A policy.
     *
     * @param allowed names that may be sent with any operation
     * @throws IllegalArgumentException naming the one that never may
     */
    HeaderPolicy(Collection<String> allowed) {
        for (String name : allowed) {
            if (!NAME.matcher(name).matches() || isNever(name)) {
                throw new IllegalArgumentException(name + " can never be sent");
            }
        }
        this.allowed = allowed.stream().map(HeaderPolicy::canonical).collect(Collectors.toUnmodifiableSet());
    }

    /** The first field that must not be sent, if there is one. */
    Optional<InvalidParameter> check(Operation operation, Map<String, String> fields) {
        Set<String> seen = new HashSet<>();
        for (Entry<String, String> field : fields.entrySet()) {
            String fault = fault(operation, field.getKey(), field.getValue(), seen);
            if (fault != null) {
                return Optional.of(new InvalidParameter(Place.HEADER, field.getKey(), fault));
            }
        }
        return Optional.empty();
    }

    private String fault(Operation operation, String name, String value, Set<String> seen) {
        if (!NAME.matcher(name).matches()) {
            return "This is not the name of a header field.";
        }
        if (isNever(name)) {
            return "This header field cannot be set from the console.";
        }
        if (!allowed.contains(canonical(name)) && !isDeclared(operation, name)) {
            return "The operation has no such header parameter.";
        }
        if (!seen.add(canonical(name))) {
            return "It is given more than once.";
        }
        return VALUE.matcher(value).matches()
                ? null
                : "A value is needed here, of visible ASCII characters and spaces between them.";
    }

    private static boolean isDeclared(Operation operation, String name) {
        return operation.parameters().stream()
                .filter(parameter -> parameter.in() == In.HEADER)
                .map(Parameter::name)
                .anyMatch(name::equalsIgnoreCase);
    }

    private static boolean isNever(String name) {
        String canonical = canonical(name);
        return NEVER.contains(canonical) || NEVER_BEGINNING.stream().anyMatch(canonical::startsWith);
    }

    /** Servers that make variables of field names take {@code x_real_ip} and {@code X-Real-IP} for the same. */
    private static String canonical(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
