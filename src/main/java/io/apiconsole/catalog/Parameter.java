package io.apiconsole.catalog;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * A value that a caller gives outside the body.
 *
 * @param in where it goes
 * @param description plain text, may be empty
 */
public record Parameter(String name, In in, boolean required, String description, Schema schema) {

    /** The places of OpenAPI that the console serves. */
    public enum In {
        /** A segment of the path. */
        @JsonProperty("path")
        PATH,
        /** The query string. */
        @JsonProperty("query")
        QUERY,
        /** A header field. */
        @JsonProperty("header")
        HEADER
    }
}
