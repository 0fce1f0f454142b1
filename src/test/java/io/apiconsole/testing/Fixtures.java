package io.apiconsole.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Small definitions of the project's own, one for each trap of the format. */
public enum Fixtures {
    /** An ordinary section: a shop with orders. */
    SHOP,
    /** Operations to be called: with and without a token, with values in every place. */
    CALLS,
    /** Nothing but models: no operations at all. */
    NO_APIS,
    /** Every state, dates that are none, and replacements in every form. */
    STATES,
    /** Both styles of a body, and parameters that are forgotten, doubled or in an unknown place. */
    PARAMETERS,
    /** Generic models, open, closed, in one another. */
    GENERICS,
    /** Maps, lists, enumerations and aliases. */
    TYPES,
    /** Models whose key is not their namespace and id. */
    KEYS,
    /** Models that contain themselves. */
    RECURSION,
    /** IAM actions and errors in the two forms. */
    IAM_ACTIONS,
    /** Something wrong in every kind of item, and a good one beside each. */
    BROKEN,
    /** Texts, keys and names that attack whoever shows them. */
    HOSTILE_TEXTS,
    /** Paths that would lead a call elsewhere. */
    HOSTILE_PATHS,
    /** A listing with hostile, double and broken entries. */
    LISTING;

    /** The document. */
    public String json() {
        String file =
                "/definitions/" + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-') + ".json";
        try (InputStream stream = Fixtures.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException("There is no " + file);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
