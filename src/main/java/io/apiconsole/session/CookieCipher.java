package io.apiconsole.session;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import javax.crypto.SecretKey;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jwe.ContentEncryptionAlgorithmIdentifiers;
import org.jose4j.jwe.JsonWebEncryption;
import org.jose4j.jwe.KeyManagementAlgorithmIdentifiers;
import org.jose4j.lang.JoseException;

/** Turns values into texts that only this server and its replicas can read or make: JWE, AES-256-GCM. */
@ApplicationScoped
class CookieCipher {

    private static final AlgorithmConstraints DIRECT =
            new AlgorithmConstraints(ConstraintType.PERMIT, KeyManagementAlgorithmIdentifiers.DIRECT);
    private static final AlgorithmConstraints AES_256_GCM =
            new AlgorithmConstraints(ConstraintType.PERMIT, ContentEncryptionAlgorithmIdentifiers.AES_256_GCM);
    private static final String PURPOSE = "typ";

    private final List<SecretKey> keys;
    private final ObjectMapper mapper;

    CookieCipher(CookieKeys keys, ObjectMapper mapper) {
        this.keys = keys.cookies();
        this.mapper = mapper;
    }

    /**
     * Encrypts a value.
     *
     * @param purpose what it is and in which form; it can be read as that alone
     */
    String encrypt(String purpose, Object value) {
        try {
            JsonWebEncryption jwe = new JsonWebEncryption();
            jwe.setAlgorithmHeaderValue(KeyManagementAlgorithmIdentifiers.DIRECT);
            jwe.setEncryptionMethodHeaderParameter(ContentEncryptionAlgorithmIdentifiers.AES_256_GCM);
            jwe.setHeader(PURPOSE, purpose);
            jwe.setKey(keys.get(0));
            jwe.setPlaintext(mapper.writeValueAsBytes(value));
            return jwe.getCompactSerialization();
        } catch (JoseException | IOException e) {
            throw new IllegalStateException("A value for a cookie cannot be encrypted", e);
        }
    }

    /** The value, unless the text was changed, or made under another key, for another purpose or in another form. */
    <T> Optional<T> decrypt(String purpose, String text, Class<T> type) {
        return keys.stream()
                .map(key -> decrypt(purpose, text, key))
                .flatMap(Optional::stream)
                .findFirst()
                .flatMap(plain -> parse(plain, type));
    }

    private static Optional<byte[]> decrypt(String purpose, String text, SecretKey key) {
        try {
            JsonWebEncryption jwe = new JsonWebEncryption();
            jwe.setAlgorithmConstraints(DIRECT);
            jwe.setContentEncryptionAlgorithmConstraints(AES_256_GCM);
            jwe.setCompactSerialization(text);
            jwe.setKey(key);
            byte[] plain = jwe.getPlaintextBytes();
            return purpose.equals(jwe.getHeader(PURPOSE)) ? Optional.of(plain) : Optional.empty();
        } catch (JoseException e) {
            return Optional.empty();
        }
    }

    /** What another version of the console wrote for the same purpose is not understood, either. */
    private <T> Optional<T> parse(byte[] plain, Class<T> type) {
        try {
            return Optional.of(mapper.readValue(plain, type));
        } catch (IOException e) {
            Log.debug("A cookie is of another form", e);
            return Optional.empty();
        }
    }
}
