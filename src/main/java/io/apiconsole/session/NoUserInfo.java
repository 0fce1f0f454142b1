package io.apiconsole.session;

import io.quarkus.arc.Unremovable;
import io.quarkus.oidc.OidcRequestContext;
import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.UserInfo;
import io.quarkus.oidc.UserInfoCache;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;

/**
 * Keeps the framework from asking who has logged in. Without an id token it insists on it, and fails the login if there
 * is no answer; but which scopes were chosen may not allow the question. {@link Grants} asks, and does without.
 */
@Alternative
@Priority(1)
@ApplicationScoped
@Unremovable
class NoUserInfo implements UserInfoCache {

    private static final UserInfo NOTHING = new UserInfo("{}");

    @Override
    public Uni<UserInfo> getUserInfo(
            String token, OidcTenantConfig config, OidcRequestContext<UserInfo> requestContext) {
        return Uni.createFrom().item(NOTHING);
    }

    @Override
    public Uni<Void> addUserInfo(
            String token, UserInfo userInfo, OidcTenantConfig config, OidcRequestContext<Void> requestContext) {
        return Uni.createFrom().voidItem();
    }
}
