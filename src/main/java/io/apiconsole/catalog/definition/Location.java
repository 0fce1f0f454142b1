package io.apiconsole.catalog.definition;

import io.apiconsole.catalog.BranchesConfig.BranchConfig;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where a branch's documents are: by configuration alone, whatever the documents say.
 *
 * @param listing address or file of the root listing
 * @param sections what a section's path is appended to
 * @param configured the servers that the operator named for this branch; none for files, which come from him
 */
record Location(String listing, String sections, List<URI> configured) {

    private static final String JSON = ".json";

    /**
     * Where a configured branch is.
     *
     * @param ownServer the address of this very server, for settings that start with {@code /}
     * @throws IllegalArgumentException naming the setting and the remedy
     */
    static Location of(String branchId, BranchConfig config, URI ownServer) {
        String setting = "console.branches." + branchId;
        Optional<URI> url = config.url().map(text -> url(setting + ".url", text, ownServer));
        if (config.definitions().filter(Location::isFile).isPresent()) {
            String file = config.definitions().get();
            return new Location(file, file.substring(0, file.length() - JSON.length()), List.of());
        }
        URI address = config.definitions()
                .map(text -> definitions(setting + ".definitions", text, ownServer))
                .or(() -> url)
                .orElseThrow(() -> new IllegalArgumentException(setting
                        + " has neither url nor definitions: set one to the address of the API's root listing"));
        String root = address.toString().replaceFirst("(/|\\.json)$", "");
        String listing = address.toString().equals(root) ? root + "/" : address.toString();
        return new Location(
                listing,
                root,
                Stream.of(Optional.of(address), url).flatMap(Optional::stream).toList());
    }

    String section(String path) {
        return sections + path + JSON;
    }

    boolean isHttp() {
        return !configured.isEmpty();
    }

    private static boolean isFile(String text) {
        return !isHttp(text) && text.endsWith(JSON);
    }

    private static boolean isHttp(String text) {
        return text.startsWith("http://") || text.startsWith("https://");
    }

    private static URI url(String setting, String text, URI ownServer) {
        return address(setting, text, ownServer, "an http(s) address nor a path of this server that starts with /");
    }

    private static URI definitions(String setting, String text, URI ownServer) {
        return address(setting, text, ownServer, "an http(s) address nor a .json file");
    }

    private static URI address(String setting, String text, URI ownServer, String allowed) {
        if (!isHttp(text) && !text.startsWith("/")) {
            throw new IllegalArgumentException(setting + " is neither " + allowed + ": " + text);
        }
        try {
            URI uri = new URI(text.startsWith("/") ? ownServer + text : text);
            boolean plain = uri.getRawUserInfo() == null && uri.getRawQuery() == null && uri.getRawFragment() == null;
            if (uri.getHost() == null || !plain) {
                throw new IllegalArgumentException(
                        setting + " must be an address with a host, and without user, query and fragment: " + text);
            }
            return uri;
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(setting + " is not an address: " + e.getMessage(), e);
        }
    }
}
