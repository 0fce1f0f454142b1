package io.apiconsole.sandbox;

/** A call to the API that is refused, in the terms of the provider's errors. */
public final class ApiException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String type;

    private ApiException(int status, String type, String message) {
        // Refusals are nothing exceptional here: no stack is ever looked at.
        super(message, null, false, false);
        this.status = status;
        this.type = type;
    }

    /** The request is not what the operation takes. */
    public static ApiException badRequest(String message) {
        return new ApiException(400, "Client::BadRequest", message);
    }

    /** There is no access token, or none that is any good. */
    public static ApiException unauthorized(String message) {
        return new ApiException(401, "Client::Unauthorized", message);
    }

    /** The token's scopes do not cover the operation. */
    public static ApiException forbidden(String message) {
        return new ApiException(403, "Client::Forbidden", message);
    }

    /** There is no such operation, or no such resource. */
    public static ApiException notFound(String message) {
        return new ApiException(404, "Client::NotFound", message);
    }

    /** The path has operations, but none of this method. */
    public static ApiException notAllowed(String message) {
        return new ApiException(405, "Client::MethodNotAllowed", message);
    }

    /** The resource is not in a state for that. */
    public static ApiException conflict(String message) {
        return new ApiException(409, "Client::Conflict", message);
    }

    /** The body is more than is read. */
    public static ApiException tooLarge(String message) {
        return new ApiException(413, "Client::RequestEntityTooLarge", message);
    }

    /** The status of the answer. */
    public int status() {
        return status;
    }

    /** Its class, such as {@code Client::NotFound}. */
    public String type() {
        return type;
    }
}
