package io.apiconsole.sandbox.login;

import java.time.Instant;
import java.util.Set;

/**
 * Who a call comes from, by its access token.
 *
 * @param scopes of the token
 * @param expiresAt when the token runs out
 * @param grant the grant behind it, to revoke it by
 */
public record Caller(Account account, Set<String> scopes, Instant expiresAt, String grant) {}
