package io.apiconsole.catalog;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One HTTP operation of a provider.
 *
 * @param method the verb in upper case
 * @param path the template, such as {@code /domain/{zone}}
 * @param description one line of plain text, may be empty
 * @param longDescription Markdown that may hold HTML, or null
 * @param authentication who may call it
 * @param iamActions the rights a caller needs
 * @param requestBody null if the operation takes none
 * @param response what a success answers
 * @param errors names of the errors it documents
 */
public record Operation(
        String method,
        String path,
        String description,
        String longDescription,
        OperationState state,
        Authentication authentication,
        List<IamAction> iamActions,
        List<Parameter> parameters,
        Body requestBody,
        Body response,
        List<String> errors) {

    private static final Pattern NOT_IN_AN_ANCHOR = Pattern.compile("[\\s#:?&={}]");

    /** Copies the lists, so that a snapshot never changes. */
    public Operation {
        iamActions = List.copyOf(iamActions);
        parameters = List.copyOf(parameters);
        errors = List.copyOf(errors);
    }

    /** The anchor of links to this operation, unique in its section: {@code get-/domain/-zone-}. */
    public String id() {
        return method.toLowerCase(Locale.ROOT) + "-"
                + NOT_IN_AN_ANCHOR.matcher(path).replaceAll("-");
    }

    /** The request body, if the operation takes one. */
    public Optional<Body> body() {
        return Optional.ofNullable(requestBody);
    }

    /**
     * Who may call an operation.
     *
     * @param required false: it must be called without a token
     * @param scopes any one of these OAuth 2.0 scopes is enough
     */
    public record Authentication(boolean required, List<String> scopes) {}

    /**
     * A right of the provider's access management.
     *
     * @param required false: the call works without it, with less in its answer
     * @param description plain text or null
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record IamAction(String name, boolean required, String description) {}

    /**
     * A request's or an answer's JSON body.
     *
     * @param description plain text or null
     * @param schema null if there is no content
     */
    public record Body(boolean required, String description, Schema schema) {}
}
