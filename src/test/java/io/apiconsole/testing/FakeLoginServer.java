package io.apiconsole.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URLDecoder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;

/**
 * An OpenID provider with discovery, id tokens, rotation of refresh tokens and the end of a session whose old one is used
 * again. It consents by itself, counts what it is asked, and misbehaves as it is told to.
 */
public final class FakeLoginServer implements AutoCloseable {

    public static final String CLIENT = "console";
    public static final String SECRET = "the-client-secret-of-tests-is-long-enough";

    private static final String ISSUED = "tok3n-";

    private final FakeProvider provider = new FakeProvider();
    private final Map<String, Map<String, String>> codes = new ConcurrentHashMap<>();
    private final Map<String, Boolean> refreshTokens = new ConcurrentHashMap<>();
    private final List<String> issued = new CopyOnWriteArrayList<>();
    private final List<Map<String, String>> authorizations = new CopyOnWriteArrayList<>();
    private final List<String> revoked = new CopyOnWriteArrayList<>();
    private final AtomicInteger refreshes = new AtomicInteger();
    private RsaJsonWebKey key;
    private volatile LoginBehaviour behaviour = new LoginBehaviour();

    public FakeLoginServer() {
        rotateKey();
        behave(b -> {});
    }

    /** Behaves so from now on, and well in all that is not set. */
    public FakeLoginServer behave(Consumer<LoginBehaviour> change) {
        LoginBehaviour changed = new LoginBehaviour();
        change.accept(changed);
        behaviour = changed;
        provider.up();
        provider.on("/.well-known/openid-configuration", Answer.json(metadata().encode()))
                .on("/jwks", exchange -> Answer.json(jwks()).to(exchange))
                .on("/authorize", this::authorize)
                .on("/token", this::token)
                .on("/revoke", this::revoke);
        return this;
    }

    /** Forgets what it was asked; its sessions go on. */
    public void forgetRequests() {
        provider.forgetRequests();
        authorizations.clear();
        revoked.clear();
        refreshes.set(0);
    }

    /** Answers nothing but 503 until it is told how to behave. */
    public void down() {
        provider.down();
    }

    /** Signs with another key from now on, and no longer publishes the old one. */
    public void rotateKey() {
        try {
            key = RsaJwkGenerator.generateJwk(2048);
            key.setKeyId(UUID.randomUUID().toString());
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    public String url() {
        return provider.url("");
    }

    /** The paths that were asked for. */
    public List<String> asked() {
        return provider.pathsAsked();
    }

    /** The parameters of each visit of its login page. */
    public List<Map<String, String>> authorizations() {
        return List.copyOf(authorizations);
    }

    /** How many times new tokens were asked for by a refresh token. */
    public int refreshes() {
        return refreshes.get();
    }

    public List<String> revoked() {
        return List.copyOf(revoked);
    }

    /** Every token and code that it has given: nothing of the kind may ever be seen in a browser or a log. */
    public List<String> issued() {
        return List.copyOf(issued);
    }

    @Override
    public void close() {
        provider.close();
    }

    private JsonObject metadata() {
        return new JsonObject()
                .put("issuer", url())
                .put("authorization_endpoint", url() + "/authorize")
                .put("token_endpoint", url() + "/token")
                .put("revocation_endpoint", url() + "/revoke")
                .put("end_session_endpoint", url() + "/end-session")
                .put("jwks_uri", url() + "/jwks");
    }

    private String jwks() {
        return "{\"keys\":[" + key.toJson() + "]}";
    }

    private void authorize(HttpExchange exchange) throws IOException {
        Map<String, String> asked = form(exchange.getRequestURI().getRawQuery());
        authorizations.add(asked);
        String code = issue("code");
        codes.put(code, asked);
        String answer = behaviour.error == null ? "code=" + code : "error=" + behaviour.error;
        exchange.getResponseHeaders()
                .set("Location", asked.get("redirect_uri") + "?" + answer + "&state=" + asked.get("state"));
        exchange.sendResponseHeaders(302, -1);
    }

    private void token(HttpExchange exchange) throws IOException {
        Map<String, String> form = body(exchange);
        if (behaviour.otherSecret || !isClient(exchange)) {
            answer(exchange, 401, new JsonObject().put("error", "invalid_client"));
        } else if ("refresh_token".equals(form.get("grant_type"))) {
            refreshes.incrementAndGet();
            if (behaviour.refresh != null) {
                behaviour.refresh.to(exchange);
            } else if (!Boolean.TRUE.equals(refreshTokens.put(form.get("refresh_token"), false))) {
                refreshTokens.clear();
                answer(exchange, 400, new JsonObject().put("error", "invalid_grant"));
            } else {
                answer(exchange, 200, tokens(null, null));
            }
        } else {
            redeem(exchange, form);
        }
    }

    private void redeem(HttpExchange exchange, Map<String, String> form) throws IOException {
        Map<String, String> asked = codes.remove(String.valueOf(form.get("code")));
        if (asked == null
                || !asked.get("redirect_uri").equals(form.get("redirect_uri"))
                || !asked.get("code_challenge").equals(challenge(String.valueOf(form.get("code_verifier"))))) {
            answer(exchange, 400, new JsonObject().put("error", "invalid_grant"));
        } else {
            answer(exchange, 200, tokens(asked.get("scope"), idToken(asked)));
        }
    }

    private JsonObject tokens(String scope, String idToken) {
        JsonObject tokens = new JsonObject()
                .put("access_token", issue("access"))
                .put("token_type", "Bearer")
                .put("expires_in", behaviour.accessLifetime);
        if (behaviour.withoutAccessTokens) {
            tokens.remove("access_token");
        }
        if (!behaviour.withoutRefreshTokens) {
            String refreshToken = issue("refresh");
            refreshTokens.put(refreshToken, true);
            tokens.put("refresh_token", refreshToken);
        }
        if (idToken != null) {
            tokens.put("id_token", idToken);
        }
        if (scope != null && !behaviour.silentAboutScopes) {
            tokens.put("scope", behaviour.granted == null ? scope : behaviour.granted);
        }
        return tokens;
    }

    private String idToken(Map<String, String> asked) {
        long now = Instant.now().getEpochSecond();
        JsonObject claims = new JsonObject()
                .put("iss", url())
                .put("aud", CLIENT)
                .put("sub", "account-4711")
                .put("name", "Ada Example")
                .put("nonce", asked.get("nonce"))
                .put("iat", now)
                .put("exp", now + 300);
        behaviour.idToken.accept(claims);
        try {
            JsonWebSignature jws = new JsonWebSignature();
            jws.setAlgorithmHeaderValue(behaviour.algorithm);
            if (behaviour.algorithm.equals(AlgorithmIdentifiers.NONE)) {
                jws.setAlgorithmConstraints(org.jose4j.jwa.AlgorithmConstraints.ALLOW_ONLY_NONE);
            } else {
                jws.setKeyIdHeaderValue(behaviour.unknownKey ? UUID.randomUUID().toString() : key.getKeyId());
                jws.setKey(key.getPrivateKey());
            }
            jws.setPayload(claims.encode());
            String token = jws.getCompactSerialization();
            issued.add(token);
            return token;
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    private void revoke(HttpExchange exchange) throws IOException {
        String token = body(exchange).get("token");
        revoked.add(token);
        refreshTokens.remove(token);
        exchange.sendResponseHeaders(200, -1);
    }

    private String issue(String kind) {
        String token = ISSUED + kind + "-" + UUID.randomUUID();
        String filled =
                kind.equals("code") ? token : token + "x".repeat(Math.max(0, behaviour.tokenSize - token.length()));
        issued.add(filled);
        return filled;
    }

    private static boolean isClient(HttpExchange exchange) {
        String expected = Base64.getEncoder().encodeToString((CLIENT + ":" + SECRET).getBytes(UTF_8));
        return ("Basic " + expected).equals(exchange.getRequestHeaders().getFirst("Authorization"));
    }

    static void answer(HttpExchange exchange, int status, JsonObject body) throws IOException {
        byte[] bytes = body.encode().getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private static Map<String, String> body(HttpExchange exchange) throws IOException {
        return form(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
    }

    private static Map<String, String> form(String text) {
        Map<String, String> form = new TreeMap<>();
        for (String field : text.split("&")) {
            String[] parts = field.split("=", 2);
            String value = URLDecoder.decode(parts[1], UTF_8);
            if (form.put(parts[0], value) != null) {
                throw new IllegalStateException("Twice in a request: " + parts[0]);
            }
        }
        return form;
    }

    private static String challenge(String verifier) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
