package io.apiconsole.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;

/** The build on the class path, as its listing names it: hashed names differ from build to build. */
final class FrontendAssets {

    private FrontendAssets() {}

    static List<FrontendBuild.Asset> all() {
        try (InputStream listing = FrontendAssets.class.getResourceAsStream("/frontend/assets.json")) {
            return Arrays.asList(new ObjectMapper().readValue(listing, FrontendBuild.Asset[].class));
        } catch (IOException e) {
            throw new UncheckedIOException("The frontend is not built", e);
        }
    }

    /** A script that is there in all codings. */
    static String script() {
        return all().stream()
                .filter(asset ->
                        asset.path().endsWith(".js") && asset.encodings().size() == 2)
                .map(FrontendBuild.Asset::path)
                .findFirst()
                .orElseThrow();
    }
}
