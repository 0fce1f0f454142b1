package io.apiconsole.tryit;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

/** How calls to the provider are made, and how much of everything one may take. */
@ConfigMapping(prefix = "console.try")
public interface TryConfig {

    /** Header fields that may be sent with any operation, beside those that it declares. */
    @WithDefault(
            "Accept,Accept-Language,Cache-Control,If-Match,If-Modified-Since,If-None-Match,If-Unmodified-Since,Pragma,Prefer")
    List<String> headers();

    /** The longest path and query together that is sent; providers refuse longer ones than about this. */
    @WithDefault("8K")
    MemorySize maxTarget();

    /** All header fields of a call together. */
    @WithDefault("8K")
    MemorySize maxHeaders();

    /** Status line and header fields of an answer; one that has more is refused. */
    @WithDefault("64K")
    MemorySize maxAnswerHead();

    /** What a compressed answer may grow to; one that grows beyond is broken off. */
    @WithDefault("1G")
    MemorySize maxDecompressed();

    /**
     * How often as large as it came a compressed answer may become, looked at after its first megabyte. Text shrinks to
     * a twentieth, bombs to a thousandth.
     */
    @Min(1)
    @WithDefault("200")
    int maxCompressionRatio();

    /** For a connection to one address of the provider. Lower says sooner that it is down, and may be wrong on bad days. */
    @DurationMin(millis = 1)
    @DurationMax(minutes = 5)
    @WithDefault("5s")
    Duration connectTimeout();

    /** For the TLS handshake on a new connection. */
    @DurationMin(millis = 1)
    @DurationMax(minutes = 5)
    @WithDefault("5s")
    Duration tlsTimeout();

    /** From the request to the end of the answer's head: what the slowest operation needs. */
    @DurationMin(millis = 1)
    @DurationMax(hours = 1)
    @WithDefault("60s")
    Duration answerTimeout();

    /** How long the provider may pause within an answer. Waiting for the browser to read does not count. */
    @DurationMin(millis = 1)
    @DurationMax(hours = 1)
    @WithDefault("30s")
    Duration stallTimeout();

    /** For a call as a whole, however fast it runs. Higher lets larger answers through, and holds a connection longer. */
    @DurationMin(millis = 1)
    @DurationMax(hours = 24)
    @WithDefault("10m")
    Duration totalTimeout();

    /**
     * How long an unused connection is kept: less than the provider keeps it, which is seldom under 5 s. A call that
     * meets a connection that is being closed fails, since no call is made twice.
     */
    @DurationMin(seconds = 1)
    @DurationMax(hours = 1)
    @WithDefault("4s")
    Duration keepAlive();

    /**
     * Calls of one branch that may be under way at once on this replica, and so its connections. None waits for
     * another: beyond, calls are refused with 503 at once, and only those of this branch.
     */
    @Min(1)
    @Max(10_000)
    @WithDefault("256")
    int connections();

    /** How long the addresses of the provider's name are kept before it is asked for again. */
    @DurationMin(millis = 1)
    @DurationMax(hours = 1)
    @WithDefault("10s")
    Duration addressesKept();

    /** The TLS configuration ({@code quarkus.tls.<name>.*}) for calls, say with a CA of one's own; else the default one. */
    Optional<String> tls();

    /** How much one caller may call. */
    Quota quota();

    /** Of one caller on one replica: replicas do not share what they have counted. */
    interface Quota {

        /** Calls that may be made in a burst, and that come back evenly over the period. */
        @Min(1)
        @Max(1_000_000)
        @WithDefault("240")
        int calls();

        /** In which all of the calls come back. */
        @DurationMin(millis = 1)
        @DurationMax(hours = 24)
        @WithDefault("1m")
        Duration period();

        /** Calls that may be under way at once. */
        @Min(1)
        @Max(10_000)
        @WithDefault("10")
        int concurrent();
    }
}
