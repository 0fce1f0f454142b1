package io.apiconsole.web;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.distribution.DistributionStatisticConfig;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.stream.Stream;

/** Counts requests by how long they took, so that percentiles can be told over all replicas. */
final class RequestMetrics {

    private static final String REQUESTS = "http.server.requests";

    private static final double[] BOUNDS = Stream.of(
                    "0.005", "0.01", "0.025", "0.05", "0.1", "0.25", "0.5", "1", "5", "30")
            .mapToDouble(seconds ->
                    Double.parseDouble(seconds) * Duration.ofSeconds(1).toNanos())
            .toArray();

    private RequestMetrics() {}

    @Produces
    @Singleton
    static MeterFilter byDuration() {
        return new MeterFilter() {
            @Override
            public DistributionStatisticConfig configure(Meter.Id id, DistributionStatisticConfig config) {
                return REQUESTS.equals(id.getName())
                        ? DistributionStatisticConfig.builder()
                                .serviceLevelObjectives(BOUNDS)
                                .build()
                                .merge(config)
                        : config;
            }
        };
    }
}
