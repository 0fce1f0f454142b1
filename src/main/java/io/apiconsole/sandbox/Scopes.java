package io.apiconsole.sandbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The scopes that can be asked for at the log-in, and what they cover. */
@ApplicationScoped
public class Scopes {

    private static final String ALL = "all";

    private static final Map<String, String> BY_FIRST_SEGMENT = Map.of(
            "me", "account/all",
            "order", "order/all",
            "service", "services/all",
            "services", "services/all",
            "support", "support/all");

    private static final Pattern PRODUCT = Pattern.compile("product/[\\w-]{1,100}/all");

    private final Map<String, String> descriptions = new LinkedHashMap<>();

    Scopes(SandboxDefinitions definitions) {
        descriptions.put(ALL, "Everything: read, change and delete whatever the account has");
        descriptions.put("account/all", "Your account: contact details, users, API clients, bills");
        descriptions.put("order/all", "Orders: carts, quotes and purchases");
        descriptions.put("services/all", "Services: renewal, contacts, termination");
        descriptions.put("support/all", "Support: tickets and messages");
        definitions.descriptions().forEach((section, description) -> {
            if (!BY_FIRST_SEGMENT.containsKey(firstSegment(section))) {
                String product = "The product " + section.substring(1).replace('/', ' ');
                descriptions.putIfAbsent(ofProduct(section), description.isBlank() ? product : description);
            }
        });
    }

    /** Every scope with what it gives access to, the wide ones first. */
    public Map<String, String> all() {
        return Collections.unmodifiableMap(descriptions);
    }

    /** The first of these that there is none of. */
    public Optional<String> unknownOf(Collection<String> scopes) {
        return scopes.stream().filter(scope -> !isKnown(scope)).findFirst();
    }

    /** What a scope gives access to: a product's may be asked for although its section is not served. */
    public String describe(String scope) {
        return descriptions.getOrDefault(scope, "A product that is not served here");
    }

    private boolean isKnown(String scope) {
        return descriptions.containsKey(scope) || PRODUCT.matcher(scope).matches();
    }

    /** Whether any of the granted scopes covers an operation. */
    public static boolean cover(Set<String> granted, String section, String path) {
        return granted.stream().anyMatch(covering(section, path)::contains);
    }

    /** The scopes that cover an operation, the narrowest first; any one of them is enough. */
    public static List<String> covering(String section, String path) {
        return List.of(BY_FIRST_SEGMENT.getOrDefault(firstSegment(path), ofProduct(section)), ALL);
    }

    private static String firstSegment(String path) {
        return path.split("/", 3)[1];
    }

    private static String ofProduct(String section) {
        return "product/" + section.substring(1).replace('/', '-') + "/all";
    }
}
