package io.apiconsole.sandbox.login;

import io.apiconsole.sandbox.Scopes;
import io.vertx.core.MultiMap;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What the client asks the user for (RFC 6749 §4.1.1, RFC 7636 §4.3).
 *
 * @param scopes in the order asked for
 * @param state null if it sent none
 * @param challenge of the code verifier, by S256
 */
record AuthorizationRequest(String redirectUri, Set<String> scopes, String state, String challenge) {

    private static final String REDIRECT_URI = "redirect_uri";
    private static final Pattern CHALLENGE = Pattern.compile("[\\w-]{43}");

    /** What is kept of each request has to be little, as everyone can make some. */
    private static final int MAX_SCOPES = 100;

    private static final int MAX_STATE = 2_000;

    private static final List<String> PARAMETERS = List.of(
            "client_id", "response_type", REDIRECT_URI, "scope", "state", "code_challenge", "code_challenge_method");

    /** An authorization request, read. */
    sealed interface Reading permits Asked, Refused, Untrusted {}

    /** It is one. */
    record Asked(AuthorizationRequest request) implements Reading {}

    /** The client made a mistake, and is told at its address (RFC 6749 §4.1.2.1). */
    record Refused(String redirectUri, String state, OAuthError error) implements Reading {}

    /** It is not the client that asks, or not where it wants the answer: nobody is sent anywhere. */
    record Untrusted(String reason) implements Reading {}

    static Reading read(MultiMap query, String origin, Scopes known) {
        String redirectUri = query.get(REDIRECT_URI);
        if (query.getAll("client_id").size() != 1 || !Client.ID.equals(query.get("client_id"))) {
            return new Untrusted("The application that sent you here is not known.");
        }
        if (query.getAll(REDIRECT_URI).size() != 1 || !Client.owns(redirectUri, origin)) {
            return new Untrusted(
                    "The application that sent you here wants the answer at an address that is not its own.");
        }
        String state = query.get("state");
        Set<String> scopes = scopes(query.get("scope"));
        return fault(query, scopes, known)
                .<Reading>map(error -> new Refused(redirectUri, state, error))
                .orElseGet(() ->
                        new Asked(new AuthorizationRequest(redirectUri, scopes, state, query.get("code_challenge"))));
    }

    private static Set<String> scopes(String scope) {
        return scope == null || scope.isBlank()
                ? Set.of()
                : new LinkedHashSet<>(Arrays.asList(scope.strip().split(" +")));
    }

    private static Optional<OAuthError> fault(MultiMap query, Set<String> scopes, Scopes known) {
        Optional<String> repeated = PARAMETERS.stream()
                .filter(name -> query.getAll(name).size() > 1)
                .findFirst();
        if (repeated.isPresent()) {
            return Optional.of(OAuthError.invalidRequest(repeated.get() + " is there twice"));
        }
        if (scopes.size() > MAX_SCOPES
                || query.contains("state") && query.get("state").length() > MAX_STATE) {
            return Optional.of(OAuthError.invalidRequest("scope or state is too long"));
        }
        if (!"code".equals(query.get("response_type"))) {
            return Optional.of(new OAuthError("unsupported_response_type", "response_type has to be code"));
        }
        if (!"S256".equals(query.get("code_challenge_method"))
                || !CHALLENGE
                        .matcher(query.get("code_challenge") == null ? "" : query.get("code_challenge"))
                        .matches()) {
            return Optional.of(OAuthError.invalidRequest("a code_challenge by S256 is needed"));
        }
        if (scopes.isEmpty() || known.unknownOf(scopes).isPresent()) {
            return Optional.of(new OAuthError("invalid_scope", "scope has to name at least one scope, and known ones"));
        }
        return Optional.empty();
    }
}
