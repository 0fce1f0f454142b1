package io.apiconsole.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A file of inputs below {@code hostile/}: one a line, {@code #} and a space begin a comment, {@code \x0a} is a byte. */
public final class Corpus {

    private static final Pattern BYTE = Pattern.compile("\\\\x([0-9a-f]{2})");

    private Corpus() {}

    public static List<String> read(String name) {
        try (InputStream stream = Corpus.class.getResourceAsStream("/hostile/" + name)) {
            return new String(Objects.requireNonNull(stream, name).readAllBytes(), UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("# "))
                    .map(line -> BYTE.matcher(line).replaceAll(Corpus::character))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The corpus " + name + " cannot be read", e);
        }
    }

    private static String character(java.util.regex.MatchResult match) {
        return Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(match.group(1), 16)));
    }
}
