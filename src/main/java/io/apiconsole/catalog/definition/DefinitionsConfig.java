package io.apiconsole.catalog.definition;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

/** How definitions are fetched, and how much of them is accepted. */
@ConfigMapping(prefix = "console.definitions")
public interface DefinitionsConfig {

    /** A directory that keeps the documents, so that a restart serves at once while the provider is down. */
    Optional<Path> cache();

    /** How many sections are fetched and read at once: more loads sooner and takes more memory meanwhile. */
    @Min(1)
    @Max(64)
    @WithDefault("4")
    int concurrency();

    /** How long one document may take, from connecting to its last byte. */
    @DurationMin(millis = 1)
    @DurationMax(hours = 1)
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
        @Min(1)
        @WithDefault("2000000")
        long tokens();

        /** How deep objects and lists may lie in one another. */
        @Min(8)
        @WithDefault("64")
        int depth();

        /** Characters of one string. */
        @Min(1)
        @WithDefault("262144")
        int string();

        /** Digits of one number. */
        @Min(1)
        @WithDefault("100")
        int number();

        /** Sections of a branch. */
        @Min(1)
        @WithDefault("2000")
        int sections();

        /** Operations of a section. */
        @Min(1)
        @WithDefault("20000")
        int operations();

        /** Models of a section. */
        @Min(1)
        @WithDefault("50000")
        int models();

        /** Properties and allowed values of all the models of a section, those made of generics included. */
        @Min(1)
        @WithDefault("500000")
        int members();
    }
}
