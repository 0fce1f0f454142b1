package io.apiconsole.catalog.definition;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** How definitions are fetched, and how much of them is accepted. */
@ConfigMapping(prefix = "console.definitions")
public interface DefinitionsConfig {

    /** A directory that keeps the documents, so that a restart serves at once while the provider is down. */
    Optional<Path> cache();

    /** How many sections are fetched and read at once: more loads sooner and takes more memory meanwhile. */
    @WithDefault("4")
    int concurrency();

    /** How long one document may take, from connecting to its last byte. */
    @WithDefault("30s")
    Duration timeout();

    /** What a document may be at the most; one beyond is refused whole. */
    Limits limits();

    /** Bounds of one document. The largest real one known has 4 MB, 30,000 lines and 1,121 operations. */
    interface Limits {

        /** Bytes, after content decoding. */
        @WithDefault("32M")
        MemorySize size();

        /** JSON values, names and brackets: bounds the memory that reading takes, where the size does not. */
        @WithDefault("2000000")
        long tokens();

        /** How deep objects and lists may lie in one another. */
        @WithDefault("64")
        int depth();

        /** Characters of one string. */
        @WithDefault("262144")
        int string();

        /** Digits of one number. */
        @WithDefault("100")
        int number();

        /** Sections of a branch. */
        @WithDefault("2000")
        int sections();

        /** Operations of a section. */
        @WithDefault("20000")
        int operations();

        /** Models of a section. */
        @WithDefault("50000")
        int models();
    }
}
