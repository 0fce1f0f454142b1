package io.apiconsole.sandbox.api;

/** A call that is refused, in the terms of the provider's errors. */
final class ApiException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String type;

    private ApiException(int status, String type, String message) {
        // Refusals are nothing exceptional here: no stack is ever looked at.
        super(message, null, false, false);
        this.status = status;
        this.type = type;
    }

    static ApiException badRequest(String message) {
        return new ApiException(400, "Client::BadRequest", message);
    }

    static ApiException unauthorized(String message) {
        return new ApiException(401, "Client::Unauthorized", message);
    }

    static ApiException forbidden(String message) {
        return new ApiException(403, "Client::Forbidden", message);
    }

    static ApiException notFound(String message) {
        return new ApiException(404, "Client::NotFound", message);
    }

    int status() {
        return status;
    }

    /** Its class, such as {@code Client::NotFound}. */
    String type() {
        return type;
    }
}
