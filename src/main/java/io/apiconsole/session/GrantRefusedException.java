package io.apiconsole.session;

import java.util.Set;

/** The login server answered a request for tokens with an error of RFC 6749 §5.2, or without a token. */
final class GrantRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private static final String INVALID_GRANT = "invalid_grant";
    private static final Set<String> OF_THE_CLIENT = Set.of("invalid_client", "unauthorized_client");

    private final String error;

    /** @param error of the answer, if it had one; whatever is not known is left out of the message */
    GrantRefusedException(int status, String error) {
        super("The login server refused to give tokens: " + status + known(error));
        this.error = error;
    }

    private GrantRefusedException(String message) {
        super(message);
        this.error = null;
    }

    /** It said yes, and gave nothing (RFC 6749 §5.1). */
    static GrantRefusedException withoutToken() {
        return new GrantRefusedException("The login server gave no access token");
    }

    /** Whether it is the code or refresh token that is at fault, and so will be every time. */
    boolean isGrantInvalid() {
        return INVALID_GRANT.equals(error);
    }

    /** Whether it is the console itself that is refused, whoever it asks for. */
    boolean isClientRefused() {
        return error != null && OF_THE_CLIENT.contains(error);
    }

    private static String known(String error) {
        if (INVALID_GRANT.equals(error)) {
            return " " + error;
        }
        return error != null && OF_THE_CLIENT.contains(error)
                ? " " + error + ". Set quarkus.oidc.client-id and quarkus.oidc.credentials.secret to what it knows."
                : "";
    }
}
