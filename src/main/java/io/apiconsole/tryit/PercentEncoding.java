package io.apiconsole.tryit;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Percent-encoding (RFC 3986 §2.1) of UTF-8. The JDK has that of HTML forms only, with its {@code +} for a space. */
final class PercentEncoding {

    private static final String LETTERS_AND_DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

    /** Never encoded (§2.3). */
    private static final boolean[] UNRESERVED = table(LETTERS_AND_DIGITS + "-._~");

    /** What a path segment may hold as it is (§3.3), but for the semicolon, after which some see parameters. */
    private static final boolean[] SEGMENT = table(LETTERS_AND_DIGITS + "-._~!$&'()*+,=:@");

    private static final char[] HEX = "0123456789ABCDEF".toCharArray();

    private PercentEncoding() {}

    /** Appends a value, so that nothing of it has a meaning where it stands. */
    static void appendValue(String value, StringBuilder to) {
        append(value, UNRESERVED, to);
    }

    /** Appends what is a path segment's own text. */
    static void appendLiteral(String text, StringBuilder to) {
        append(text, SEGMENT, to);
    }

    private static void append(String text, boolean[] kept, StringBuilder to) {
        for (int i = 0; i < text.length(); ) {
            int character = text.codePointAt(i);
            int next = i + Character.charCount(character);
            if (character < kept.length && kept[character]) {
                to.append((char) character);
            } else {
                for (byte octet : text.substring(i, next).getBytes(UTF_8)) {
                    to.append('%').append(HEX[octet >> 4 & 0xF]).append(HEX[octet & 0xF]);
                }
            }
            i = next;
        }
    }

    private static boolean[] table(String characters) {
        boolean[] table = new boolean[128];
        characters.chars().forEach(character -> table[character] = true);
        return table;
    }
}
