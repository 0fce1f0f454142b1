package io.apiconsole.session;

import io.quarkus.arc.Unremovable;
import io.quarkus.oidc.common.OidcEndpoint;
import io.quarkus.oidc.common.OidcResponseFilter;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.DecodeException;
import io.vertx.mutiny.core.buffer.Buffer;
import jakarta.enterprise.context.ApplicationScoped;

/** Tells refusals of the login server from its failures, before the framework makes one and the same of both. */
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
            standing.accepted();
            return member("access_token", answer.responseBody()) == null
                    ? Uni.createFrom().failure(GrantRefusedException.withoutToken())
                    : Uni.createFrom().voidItem();
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
