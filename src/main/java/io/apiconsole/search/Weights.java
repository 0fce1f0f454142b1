package io.apiconsole.search;

/** How much each sign of a match counts, found by measuring (see {@code src/bench}). */
record Weights(
        // In a question
        float synonym,
        float compound,
        float completion,
        float completionOfKnown,
        float correction,
        float verb,
        float weak,
        // In the index, for the candidates
        float minimum,
        // Where a word is
        float leaf,
        float path,
        float description,
        float names,
        // Of an operation
        float method,
        float shape,
        float extraSegment,
        float extraLeaf,
        float extraWord,
        float index,
        float deprecated,
        float preliminary,
        float place,
        float order,
        float number,
        float base) {

    static final Weights DEFAULT = new Weights(
            0.7f, 1f, 0.6f, 0.1f, 0.7f, 0.9f, 0.4f, //
            0.3f, //
            1f, 0.9f, 0.9f, 0.5f, //
            0.12f, 0.03f, 0.11f, 0.12f, 0.003f, 0.14f, 0.15f, 0.03f, 0.15f, 0.05f, 0.03f, 0.45f);
}
