package io.apiconsole.catalog;

/** A branch's definitions cannot be had: the provider is down, slow, or sends what is no definition. */
public class DefinitionsUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Says what could not be had, in a sentence for the operator. */
    public DefinitionsUnavailableException(String message) {
        super(message);
    }

    /** Says what could not be had, and keeps why. */
    public DefinitionsUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
