package io.apiconsole.catalog.definition;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Reads a root listing: which sections a branch has. It has no say in where they are. */
final class ListingReader {

    /** As people sort: the case decides only between what is else the same. */
    static final Comparator<String> ALPHABETICAL =
            String.CASE_INSENSITIVE_ORDER.thenComparing(Comparator.naturalOrder());

    private static final Pattern SECTION_PATH = Pattern.compile("(/[A-Za-z0-9_-][A-Za-z0-9_.-]*){1,10}");
    private static final int MAX_PATH = 200;

    private final int limit;

    ListingReader(int limit) {
        this.limit = limit;
    }

    /** A section that the listing names. */
    record Entry(String path, String description) {}

    /**
     * The sections in alphabetical order.
     *
     * @param configured where the branch is by configuration
     * @throws Fields.UnusableException if the document is no listing, or names no section
     */
    List<Entry> read(JsonNode document, List<URI> configured, Problems problems) {
        Fields root = new Fields(document, "the listing", problems);
        reportOtherHost(root, configured, problems);
        Map<String, Entry> entries = new TreeMap<>(ALPHABETICAL);
        for (JsonNode api : root.list("apis")) {
            String item = "section " + api.path("path").asText("without a path");
            try {
                Entry entry = entry(new Fields(api, item, problems));
                if (entries.size() >= limit) {
                    throw new Fields.UnusableException("there are more than " + limit + " sections");
                }
                if (entries.putIfAbsent(entry.path(), entry) != null) {
                    throw new Fields.UnusableException("is there twice");
                }
            } catch (Fields.UnusableException e) {
                problems.add(item, e.getMessage());
            }
        }
        if (entries.isEmpty()) {
            throw new Fields.UnusableException("names no section");
        }
        return List.copyOf(entries.values());
    }

    private static Entry entry(Fields api) {
        String path = api.requiredText("path");
        if (path.length() > MAX_PATH || !SECTION_PATH.matcher(path).matches() || path.contains("..")) {
            throw new Fields.UnusableException("is not a section's path");
        }
        return new Entry(path, api.text("description").orElse(""));
    }

    /** SECURITY P-12: a document cannot send us, or a token, to another host. */
    private static void reportOtherHost(Fields root, List<URI> configured, Problems problems) {
        Optional<String> basePath = root.text("basePath").filter(text -> text.contains("//"));
        if (basePath.isEmpty() || configured.isEmpty()) {
            return;
        }
        String authority = basePath.get().replaceFirst("^[^/]*//", "").replaceFirst("/.*$", "");
        if (configured.stream().noneMatch(uri -> authority.equalsIgnoreCase(uri.getAuthority()))) {
            problems.add("basePath", "names another server than the configured one and is ignored: " + basePath.get());
        }
    }
}
