package io.apiconsole.packaged;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.awaitility.Awaitility;

/** The console whose sandbox is the provider of the replicas; its access tokens live shortly. */
public class SharedProvider extends OnFreePorts {

    private static final Duration LIFETIME = Duration.ofSeconds(6);

    @Override
    public Map<String, String> getConfigOverrides() {
        Map<String, String> overrides = new HashMap<>(super.getConfigOverrides());
        overrides.put("console.sandbox.access-token-lifetime", LIFETIME.toString());
        return overrides;
    }

    /** Returns when all access tokens that there are now have run out. */
    public static void letAccessTokensRunOut() {
        Instant end = Instant.now().plus(LIFETIME);
        Awaitility.await("the end of access tokens").until(() -> Instant.now().isAfter(end));
    }
}
