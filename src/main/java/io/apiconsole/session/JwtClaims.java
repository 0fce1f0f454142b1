package io.apiconsole.session;

import io.quarkus.oidc.common.runtime.OidcCommonUtils;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a token says about itself, unverified: it came from the login server's own hand, and nothing that anyone may do
 * depends on it. An opaque token says nothing.
 */
record JwtClaims(JsonObject json) {

    private static final List<String> SCOPES = List.of("scope", "scp");

    static JwtClaims of(String token) {
        String content = token == null || token.isBlank() ? null : OidcCommonUtils.getJwtContentPart(token);
        try {
            return new JwtClaims(
                    content == null ? new JsonObject() : new JsonObject(OidcCommonUtils.base64UrlDecode(content)));
        } catch (IllegalArgumentException | DecodeException opaque) {
            return new JwtClaims(new JsonObject());
        }
    }

    Optional<String> subject() {
        return json.getValue("sub") instanceof String subject ? Optional.of(subject) : Optional.empty();
    }

    /** Second of the epoch. */
    Optional<Long> expiry() {
        return json.getValue("exp") instanceof Number expiry && expiry.longValue() > 0
                ? Optional.of(expiry.longValue())
                : Optional.empty();
    }

    /** Empty if it says nothing about scopes. */
    Set<String> scopes() {
        Set<String> scopes = new LinkedHashSet<>();
        for (String claim : SCOPES) {
            Object value = json.getValue(claim);
            if (value instanceof String list) {
                scopes.addAll(split(list));
            } else if (value instanceof Iterable<?> items) {
                items.forEach(item -> scopes.add(String.valueOf(item)));
            }
        }
        return scopes;
    }

    static Set<String> split(String scopes) {
        return new LinkedHashSet<>(List.of(scopes.strip().split("\\s+")));
    }
}
