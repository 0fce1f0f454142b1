package io.apiconsole.catalog.definition;

import java.util.List;

/** The OAuth 2.0 scopes that cover an operation, by the rule that the format's provider published. */
final class Scopes {

    private static final String ALL = "all";

    private Scopes() {}

    /** The narrowest scope first; any one of them is enough. */
    static List<String> covering(String sectionPath, String path) {
        String first = path.split("/", 3)[1];
        String narrow =
                switch (first) {
                    case "me" -> "account/all";
                    case "order" -> "order/all";
                    case "service", "services" -> "services/all";
                    case "support" -> "support/all";
                    default -> "product/" + sectionPath.substring(1).replace('/', '-') + "/all";
                };
        return List.of(narrow, ALL);
    }
}
