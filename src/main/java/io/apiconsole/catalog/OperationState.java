package io.apiconsole.catalog;

import java.time.OffsetDateTime;

/**
 * How far an operation is in its life.
 *
 * @param value {@code PRODUCTION}, {@code BETA}, {@code ALPHA} or {@code DEPRECATED}; a provider may have others
 * @param label the provider's words for it
 * @param deprecatedDate since when it is deprecated, or null
 * @param deletionDate when it will be, or was to be, removed, or null
 * @param replacement the path to use instead as the definition has it, or null
 */
public record OperationState(
        String value, String label, OffsetDateTime deprecatedDate, OffsetDateTime deletionDate, String replacement) {

    /** Whether one should not start to use the operation. */
    public boolean deprecated() {
        return "DEPRECATED".equals(value);
    }
}
