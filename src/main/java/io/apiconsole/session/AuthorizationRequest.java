package io.apiconsole.session;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The address that the browser is sent to for a login (RFC 6749 §4.1.1). The framework makes it, with the same scopes for
 * everyone; those that were chosen are added here.
 */
record AuthorizationRequest(String location) {

    private static final String SCOPE = "scope=";
    private static final String STATE = "state=";

    /** The value that the login server hands back, which tells logins apart. */
    String state() {
        return parameters()
                .filter(parameter -> parameter.startsWith(STATE))
                .findFirst()
                .map(parameter -> URLDecoder.decode(parameter.substring(STATE.length()), StandardCharsets.UTF_8))
                .orElseThrow(() -> new IllegalStateException("The framework makes no login without a state"));
    }

    /** Asks for these too. */
    AuthorizationRequest withScopes(Collection<String> scopes) {
        String chosen = scopes.stream()
                .map(scope -> URLEncoder.encode(scope, StandardCharsets.UTF_8))
                .collect(Collectors.joining("+"));
        String query = parameters()
                .map(parameter -> parameter.startsWith(SCOPE) ? withMore(parameter, chosen) : parameter)
                .collect(Collectors.joining("&"));
        return new AuthorizationRequest(location.substring(0, location.indexOf('?') + 1) + query);
    }

    /** As a path of whatever origin the browser knows this server by. */
    AuthorizationRequest within(String origin) {
        return new AuthorizationRequest(location.substring(origin.length()));
    }

    private Stream<String> parameters() {
        return Stream.of(location.substring(location.indexOf('?') + 1).split("&"));
    }

    private static String withMore(String parameter, String scopes) {
        return parameter.equals(SCOPE) ? parameter + scopes : parameter + "+" + scopes;
    }
}
