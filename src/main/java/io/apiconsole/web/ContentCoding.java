package io.apiconsole.web;

import io.vertx.ext.web.ParsedHeaderValue;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Proactive negotiation of the content coding (RFC 9110 §12.5.3). */
final class ContentCoding {

    /** No coding at all. */
    static final String IDENTITY = "identity";

    private static final String ANY = "*";
    private static final float ACCEPTABLE_IF_NOTHING_ELSE = 0.001f;

    private ContentCoding() {}

    /**
     * The coding that the client likes best, of equals the one offered first.
     *
     * @param offered identity among them, which is what a client gets that wants none of them
     */
    static String choose(List<? extends ParsedHeaderValue> accepted, Collection<String> offered) {
        return offered.stream()
                .filter(coding -> weight(accepted, coding) > 0)
                .min(Comparator.comparing(coding -> -weight(accepted, coding)))
                .orElse(IDENTITY);
    }

    private static float weight(List<? extends ParsedHeaderValue> accepted, String coding) {
        return named(accepted, coding)
                .or(() -> named(accepted, ANY))
                .orElse(coding.equals(IDENTITY) ? ACCEPTABLE_IF_NOTHING_ELSE : 0);
    }

    private static Optional<Float> named(List<? extends ParsedHeaderValue> accepted, String coding) {
        return accepted.stream()
                .filter(value -> value.value().strip().equalsIgnoreCase(coding))
                .map(ParsedHeaderValue::weight)
                .findFirst();
    }
}
