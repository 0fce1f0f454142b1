package io.apiconsole.session;

import io.quarkus.arc.Unremovable;
import io.quarkus.oidc.common.OidcEndpoint;
import io.quarkus.oidc.common.OidcResponseFilter;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.DecodeException;
import io.vertx.mutiny.core.buffer.Buffer;
import jakarta.enterprise.context.ApplicationScoped;

/** Tells answers without tokens from those that never came, before the framework makes one and the same of both. */
@ApplicationScoped
@Unremovable
@OidcEndpoint(OidcEndpoint.Type.TOKEN)
class TokenAnswers implements OidcResponseFilter {

    private static final int OK = 200;

    private final ClientStanding standing;

    TokenAnswers(ClientStanding standing) {
        this.standing = standing;
    }

    @Override
    public Uni<Void> filter(OidcResponseFilterContext answer) {
        if (answer.statusCode() == OK) {
            if (member("access_token", answer.responseBody()) == null) {
                return Uni.createFrom().failure(GrantRefusedException.withoutToken());
            }
            standing.accepted();
            return Uni.createFrom().voidItem();
        }
        GrantRefusedException refusal =
                new GrantRefusedException(answer.statusCode(), member("error", answer.responseBody()));
        if (refusal.isClientRefused()) {
            standing.refused();
        }
        return Uni.createFrom().failure(refusal);
    }

    /** Null if there is none. */
    private static String member(String name, Buffer body) {
        try {
            return body == null ? null : body.toJsonObject().getString(name);
        } catch (DecodeException | ClassCastException e) {
            return null;
        }
    }
}
