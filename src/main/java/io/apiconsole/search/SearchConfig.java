package io.apiconsole.search;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import org.hibernate.validator.constraints.time.DurationMin;

/** How operations are searched. Settings of Hibernate Search itself ({@code hibernate.search.*}) are handed on to it. */
@ConfigMapping(prefix = "console.search")
public interface SearchConfig {

    /** Where the index is. */
    @WithDefault("lucene")
    Backend backend();

    /** A file with more synonyms, in the form of the ones that are built in; they are added to those. */
    Optional<Path> synonyms();

    /** A search that takes longer is broken off and refused with 503: it would hold up those that wait. */
    @DurationMin(millis = 1)
    @WithDefault("1s")
    Duration timeout();

    /** How many searches run at once; if not set, half as many as there are processors, 1 to 8: the rest is for others. */
    @Min(1)
    @Max(1_000)
    OptionalInt concurrency();

    /** How many searches may wait for their turn. Those beyond are refused with 503. */
    @Min(1)
    @Max(100_000)
    @WithDefault("200")
    int waiting();

    /** Where an index can be. */
    enum Backend {
        /** In the memory of this process. */
        LUCENE,
        /** In Elasticsearch or OpenSearch. */
        ELASTICSEARCH
    }
}
