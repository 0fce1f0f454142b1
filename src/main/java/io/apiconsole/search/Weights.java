package io.apiconsole.search;

/**
 * How much each sign of a match counts, found by measuring (see {@code src/bench}).
 */
record Weights(
        float path,
        float leaf,
        float description,
        float details,
        float parameters,
        float request,
        float response,
        float synonym,
        float compound,
        float completion,
        float completionOfKnown,
        float correction,
        float verb,
        float weak,
        float method,
        float shape,
        float deprecated,
        float preliminary,
        float place,
        float minimum) {

    static final Weights DEFAULT = new Weights(
            1.5f, 0.8f, 1.5f, 0.3f, 0.2f, 0.2f, 0.1f, 0.6f, 1.2f, 0.6f, 0.1f, 0.7f, 0.4f, 0.3f, 3f, 1f, 3f, 0.7f, 3f,
            0.5f);
}
