package io.apiconsole.sandbox.login;

import io.apiconsole.sandbox.SandboxConfig;
import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.Jwt;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;

/** Makes and checks access tokens: JWTs signed with a key that is as old as the process. */
@ApplicationScoped
public class SandboxTokens {

    private static final String ISSUER = "urn:sandbox:login";
    private static final String AUDIENCE = "urn:sandbox:api";
    private static final String SCOPE = "scope";
    private static final String GRANT = "sid";

    private final KeyPair key;
    private final Grants grants;
    private final SandboxConfig config;
    private final Clock clock;

    SandboxTokens(Grants grants, SandboxConfig config, Clock clock) throws NoSuchAlgorithmException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(256);
        this.key = generator.generateKeyPair();
        this.grants = grants;
        this.config = config;
        this.clock = clock;
    }

    String issue(Grant grant, Set<String> scopes) {
        Instant now = clock.instant();
        return Jwt.issuer(ISSUER)
                .audience(AUDIENCE)
                .subject(grant.account().id())
                .claim("client_id", Client.ID)
                .claim(SCOPE, String.join(" ", scopes))
                .claim(GRANT, grant.id())
                .issuedAt(now)
                .expiresAt(now.plus(config.accessTokenLifetime()))
                .jws()
                .algorithm(SignatureAlgorithm.ES256)
                .sign(key.getPrivate());
    }

    /** Who a token was issued to; empty if it is none of ours, has run out or was revoked. */
    public Optional<Caller> callerOf(String accessToken) {
        try {
            JwtClaims claims = new JwtConsumerBuilder()
                    .setVerificationKey(key.getPublic())
                    .setJwsAlgorithmConstraints(new AlgorithmConstraints(
                            ConstraintType.PERMIT, AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256))
                    .setExpectedIssuer(ISSUER)
                    .setExpectedAudience(AUDIENCE)
                    .setRequireSubject()
                    .setRequireExpirationTime()
                    .setEvaluationTime(NumericDate.fromMilliseconds(clock.millis()))
                    .build()
                    .processToClaims(accessToken);
            Set<String> scopes = Set.of(claims.getStringClaimValue(SCOPE).split(" "));
            Instant expiresAt = Instant.ofEpochMilli(claims.getExpirationTime().getValueInMillis());
            return grants.find(claims.getStringClaimValue(GRANT))
                    .map(grant -> new Caller(grant.account(), scopes, expiresAt, grant.id()));
        } catch (InvalidJwtException | MalformedClaimException notOurs) {
            return Optional.empty();
        }
    }

    /** Ends the grant that a caller's token belongs to, and so all its tokens. */
    public void revoke(Caller caller) {
        grants.revoke(caller.grant());
    }
}
