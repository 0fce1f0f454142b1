package io.apiconsole.testing;

import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.function.Consumer;
import org.jose4j.jws.AlgorithmIdentifiers;

/** How the {@link FakeLoginServer} behaves; all is well by default. */
public final class LoginBehaviour {
    /** Seconds; as answered. */
    public int accessLifetime = 300;
    /** What is granted; null for what is asked. */
    public String granted;
    /** Leaves out the scope of the token response. */
    public boolean silentAboutScopes;
    /** Each token is filled up to this length. */
    public int tokenSize;
    /** The error that the browser is sent back with. */
    public String error;
    /** Changes the claims of the id token. */
    public Consumer<JsonObject> idToken = claims -> {};
    /** How the id token is signed. */
    public String algorithm = AlgorithmIdentifiers.RSA_USING_SHA256;
    /** In place of the answer to a request for tokens by a refresh token. */
    public Answer refresh;
    /** Names a key in its id tokens that it has never published. */
    public boolean unknownKey;
    /** Knows the console by another secret than the one that it comes with. */
    public boolean otherSecret;
    /** Gives no access tokens, which are what a grant is about. */
    public boolean withoutAccessTokens;
    /** Gives no refresh tokens. */
    public boolean withoutRefreshTokens;

    /** The error of a token endpoint (RFC 6749 §5.2). */
    public static Answer refusal(String error) {
        return exchange -> FakeLoginServer.answer(exchange, 400, new JsonObject().put("error", error));
    }

    /** An answer that takes its time. */
    public static Answer after(Duration time, Answer answer) {
        return exchange -> {
            try {
                Thread.sleep(time.toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            answer.to(exchange);
        };
    }
}
