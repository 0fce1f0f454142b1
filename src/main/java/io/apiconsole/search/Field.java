package io.apiconsole.search;

/** The fields of the index. Those of {@link SearchedIn} hold what people search, the others what they choose by. */
final class Field {

    static final String PATH = "path";
    static final String DESCRIPTION = "description";
    static final String DETAILS = "details";
    static final String PARAMETERS = "parameters";
    static final String REQUEST = "request";
    static final String RESPONSE = "response";

    static final String BRANCH = "branch";
    static final String SECTION = "section";
    static final String METHOD = "method";
    static final String STATE = "state";

    private Field() {}
}
