package io.apiconsole.tryit;

/** What became of a call. */
sealed interface TryOutcome permits Refusal, TryOutcome.Answered, TryOutcome.BrokenOff, TryOutcome.Cancelled {

    /** A short name, of which there are few. */
    String label();

    /** The provider's answer went to the browser whole, whatever its status. */
    record Answered(int status) implements TryOutcome {
        @Override
        public String label() {
            return "answered-" + status / 100 + "xx";
        }
    }

    /**
     * The answer could not be brought to its end, so the browser's connection was cut.
     *
     * @param cause why
     */
    record BrokenOff(Refusal.Kind cause) implements TryOutcome {
        @Override
        public String label() {
            return "broken-off";
        }
    }

    /** The browser went away. */
    record Cancelled() implements TryOutcome {
        @Override
        public String label() {
            return "cancelled";
        }
    }
}
