package io.apiconsole.tryit;

import io.github.bucket4j.TimeMeter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Makes the quotas of this replica. */
class QuotasProducer {

    @Produces
    @Singleton
    Quotas quotas(TryConfig config, MeterRegistry registry) {
        Quotas quotas = new Quotas(config.quota(), config.totalTimeout(), TimeMeter.SYSTEM_NANOTIME);
        Gauge.builder("console.try.callers", quotas, Quotas::callers)
                .description("Callers whose quotas are remembered")
                .register(registry);
        return quotas;
    }
}
