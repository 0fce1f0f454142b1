package io.apiconsole.sandbox.login;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Things kept by key for a while, never more than so many: beyond that, the least used ones go early. */
final class ShortLived<T> {

    private final Cache<String, T> kept;

    ShortLived(Duration lifetime, int atMost, Clock clock) {
        this.kept = Caffeine.newBuilder()
                .maximumSize(atMost)
                .expireAfterWrite(lifetime)
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .executor(Runnable::run)
                .build();
    }

    void put(String key, T value) {
        kept.put(key, value);
    }

    Optional<T> get(String key) {
        return key == null ? Optional.empty() : Optional.ofNullable(kept.getIfPresent(key));
    }

    /** Of several callers, one gets it. */
    Optional<T> take(String key) {
        return key == null ? Optional.empty() : Optional.ofNullable(kept.asMap().remove(key));
    }

    long size() {
        kept.cleanUp();
        return kept.estimatedSize();
    }
}
