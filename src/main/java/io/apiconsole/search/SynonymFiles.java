package io.apiconsole.search;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The synonyms that are built in, and those that the operator adds. */
final class SynonymFiles {

    private static final String BUILT_IN = "/search/synonyms.txt";

    private SynonymFiles() {}

    /** @throws ConfigurationException if the operator's file cannot be read, saying why */
    static Synonyms read(SearchConfig config) {
        Synonyms builtIn = builtIn();
        return config.synonyms().map(file -> builtIn.and(of(file))).orElse(builtIn);
    }

    static Synonyms builtIn() {
        try (InputStream stream = SynonymFiles.class.getResourceAsStream(BUILT_IN);
                BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return Synonyms.parse(reader.lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException("The built-in synonyms cannot be read", e);
        }
    }

    private static Synonyms of(Path file) {
        try {
            return Synonyms.parse(Files.readAllLines(file));
        } catch (IOException e) {
            throw new ConfigurationException("console.search.synonyms: the file " + file + " cannot be read", e);
        } catch (IllegalArgumentException e) {
            throw new ConfigurationException("console.search.synonyms: in the file " + file + ", " + e.getMessage(), e);
        }
    }
}
