package io.apiconsole.tryit;

import io.github.bucket4j.TimeMeter;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Makes the quotas of this replica. */
class QuotasProducer {

    @Produces
    @Singleton
    Quotas quotas(TryConfig config) {
        return new Quotas(config.quota(), config.totalTimeout(), TimeMeter.SYSTEM_NANOTIME);
    }
}
