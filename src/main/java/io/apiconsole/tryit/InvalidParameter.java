package io.apiconsole.tryit;

/**
 * A value that cannot be sent.
 *
 * @param name of the parameter, as the request called it
 * @param reason a sentence for the person who typed it; repeats nothing of the value
 */
record InvalidParameter(Place in, String name, String reason) implements TargetResult {

    /** Where the value was to go. */
    enum Place {
        PATH("path"),
        QUERY("query"),
        HEADER("header"),
        BODY("body");

        private final String label;

        Place(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }
}
