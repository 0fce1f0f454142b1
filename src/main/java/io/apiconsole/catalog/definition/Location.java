package io.apiconsole.catalog.definition;

import io.apiconsole.catalog.BranchesConfig.BranchConfig;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
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
        String setting = "console.branches." + branchId + (config.definitions().isPresent() ? ".definitions" : ".url");
        String given = config.definitions()
                .or(config::url)
                .orElseThrow(() -> new IllegalArgumentException("console.branches." + branchId
                        + " has neither url nor definitions: set one to the address of the API's root listing"));
        String address = given.startsWith("/") && !Path.of(given).toFile().exists() ? ownServer + given : given;
        if (!isHttp(address)) {
            return file(setting, address);
        }
        List<URI> configured = Stream.of(address, config.url().orElse(null))
                .filter(Objects::nonNull)
                .filter(Location::isHttp)
                .map(text -> uri(setting, text))
                .toList();
        String root = address.replaceFirst("(/|\\.json)$", "");
        return new Location(address.equals(root) ? root + "/" : address, root, configured);
    }

    String section(String path) {
        return sections + path + JSON;
    }

    boolean isHttp() {
        return isHttp(listing);
    }

    private static Location file(String setting, String address) {
        if (!address.endsWith(JSON)) {
            throw new IllegalArgumentException(setting + " is neither an http(s) address nor a .json file: " + address);
        }
        return new Location(address, address.substring(0, address.length() - JSON.length()), List.of());
    }

    private static boolean isHttp(String text) {
        return text.startsWith("http://") || text.startsWith("https://");
    }

    private static URI uri(String setting, String text) {
        try {
            URI uri = new URI(text);
            if (uri.getHost() == null || uri.getUserInfo() != null || uri.getQuery() != null) {
                throw new IllegalArgumentException(setting + " is not a plain http(s) address: " + text);
            }
            return uri;
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(setting + " is not an address: " + e.getMessage(), e);
        }
    }
}
