package io.apiconsole.tryit;

/** What a request for a call was made into: a call, or why there is none. */
sealed interface Preparation permits OutgoingRequest, Preparation.Refused {

    /** There is none. */
    record Refused(Refusal refusal) implements Preparation {}
}
