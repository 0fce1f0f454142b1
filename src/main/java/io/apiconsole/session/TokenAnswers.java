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

    @Override
    public Uni<Void> filter(OidcResponseFilterContext answer) {
        if (answer.statusCode() == OK) {
            return Uni.createFrom().voidItem();
        }
        return Uni.createFrom()
                .failure(new GrantRefusedException(answer.statusCode(), isInvalidGrant(answer.responseBody())));
    }

    private static boolean isInvalidGrant(Buffer body) {
        try {
            return body != null && "invalid_grant".equals(body.toJsonObject().getValue("error"));
        } catch (DecodeException | ClassCastException e) {
            return false;
        }
    }
}
