package io.apiconsole.session;

/** The login server answered a request for tokens with an error of RFC 6749 §5.2. */
final class GrantRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean grantInvalid;

    GrantRefusedException(int status, boolean grantInvalid) {
        super("The login server refused to give tokens: " + status + (grantInvalid ? " invalid_grant" : ""));
        this.grantInvalid = grantInvalid;
    }

    /** Whether it is the code or refresh token that is at fault, and so will be every time. */
    boolean isGrantInvalid() {
        return grantInvalid;
    }
}
