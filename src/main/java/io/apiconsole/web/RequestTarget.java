package io.apiconsole.web;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a request target (RFC 9112 §3.2) must be to be served here: a path that means the same however often and by
 * whomever it is decoded and normalised.
 */
final class RequestTarget {

    /** A path segment's characters by RFC 3986, but for the semicolon, which some take for the start of parameters. */
    private static final String PLAIN =
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~!$&'()*+,=:@";

    /** Below here an encoded slash is data: the embedded provider takes values such as {@code 10.0.0.0/8} in a segment. */
    private static final String ENCODED_SLASHES_ALLOWED = "/sandbox/";

    private static final List<String> DOT_SEGMENTS = List.of(".", "..");

    private RequestTarget() {}

    /** What is wrong with a target, in a sentence that repeats nothing of it; empty if nothing is. */
    static Optional<String> fault(String target) {
        int query = target.indexOf('?');
        String path = query < 0 ? target : target.substring(0, query);
        if (!path.startsWith("/")) {
            return Optional.of("The request target is not a path.");
        }
        if (path.contains("//")) {
            return Optional.of("The path has an empty segment.");
        }
        if (target.chars().anyMatch(Character::isISOControl)) {
            return Optional.of("The request target has a control character.");
        }
        if (!path.startsWith(ENCODED_SLASHES_ALLOWED)
                && path.toUpperCase(Locale.ROOT).contains("%2F")) {
            return Optional.of("The path has an encoded slash.");
        }
        return decode(path)
                .map(RequestTarget::faultOfDecoded)
                .orElse(Optional.of("The path has a character that is not allowed there or is not encoded as UTF-8."));
    }

    private static Optional<String> faultOfDecoded(String path) {
        if (path.chars().anyMatch(c -> c == '\\' || c == ';' || c == '%' || Character.isISOControl(c))) {
            return Optional.of("The path has an encoded character that is not allowed there.");
        }
        if (Arrays.stream(path.split("/")).anyMatch(DOT_SEGMENTS::contains)) {
            return Optional.of("The path has a dot segment.");
        }
        return Optional.empty();
    }

    /** Empty if there is no one way to decode it: the JDK's decoders would put something in place of what is wrong. */
    private static Optional<String> decode(String path) {
        if (path.chars().allMatch(RequestTarget::isPlain)) {
            return Optional.of(path);
        }
        ByteArrayOutputStream octets = new ByteArrayOutputStream(path.length());
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            if (c == '%' && isHexPair(path, i + 1)) {
                octets.write(HexFormat.fromHexDigits(path, i + 1, i + 3));
                i += 2;
            } else if (isPlain(c)) {
                octets.write(c);
            } else {
                return Optional.empty();
            }
        }
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(octets.toByteArray()))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static boolean isPlain(int c) {
        return c == '/' || PLAIN.indexOf(c) >= 0;
    }

    private static boolean isHexPair(String path, int start) {
        return start + 2 <= path.length()
                && HexFormat.isHexDigit(path.charAt(start))
                && HexFormat.isHexDigit(path.charAt(start + 1));
    }
}
