package io.apiconsole.session;

import io.smallrye.config.SmallRyeConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * The keys that come of the configured one. Without that, which only the sandbox and development allow, they are random:
 * sessions end with the process.
 */
@ApplicationScoped
class CookieKeys {

    private static final int RANDOM_BYTES = 32;

    private final byte[] secret;
    private final List<SecretKey> cookies;

    CookieKeys(SmallRyeConfig config, SessionConfig session) {
        this.secret = config.getOptionalValue(LoginSettings.KEY, String.class)
                .map(CookieKeys::bytes)
                .orElseGet(CookieKeys::random);
        this.cookies = Stream.of(Optional.of(secret), session.previousKey().map(CookieKeys::bytes))
                .flatMap(Optional::stream)
                .<SecretKey>map(key -> new SecretKeySpec(derive(key, "cookies"), "AES"))
                .toList();
    }

    /** The one to encrypt with, then those that are still read. */
    List<SecretKey> cookies() {
        return cookies;
    }

    /** For the cookies that Quarkus keeps during a login. */
    String stateSecret() {
        return HexFormat.of().formatHex(derive(secret, "state"));
    }

    /** A name for an account that says nothing about it, the same on every replica. */
    String pseudonym(String account) {
        return HexFormat.of().formatHex(derive(secret, "account " + account), 0, 8);
    }

    private static byte[] derive(byte[] secret, String purpose) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return mac.doFinal(bytes(purpose));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has HmacSHA256", e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] random() {
        byte[] random = new byte[RANDOM_BYTES];
        new SecureRandom().nextBytes(random);
        return random;
    }
}
