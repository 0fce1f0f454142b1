package io.apiconsole.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.apiconsole.web.StaticFile.Representation;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.vertx.core.buffer.Buffer;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads what the frontend's build made: the files that {@code assets.json} lists, in each of their codings. */
final class FrontendBuild {

    static final String LISTING = "assets.json";

    private static final String CLASS_PATH_FOLDER = "frontend/";
    private static final Map<String, String> SUFFIX_BY_CODING = Map.of("br", ".br", "gzip", ".gz");
    private static final int ETAG_BYTES = 12;

    private final ObjectMapper mapper;
    private final Source source;

    private FrontendBuild(ObjectMapper mapper, Source source) {
        this.mapper = mapper;
        this.source = source;
    }

    static FrontendBuild onClassPath(ObjectMapper mapper) {
        return new FrontendBuild(mapper, FrontendBuild::openResource);
    }

    static FrontendBuild in(Path folder, ObjectMapper mapper) {
        return new FrontendBuild(mapper, name -> Files.newInputStream(folder.resolve(name)));
    }

    /** Where the files are. */
    private interface Source {
        InputStream open(String name) throws IOException;
    }

    /** An entry of the listing. */
    @RegisterForReflection
    record Asset(String path, String file, String type, boolean immutable, List<String> encodings) {}

    /** The files by the path at which each is served; fails if there is no build, or an unfinished one. */
    Map<String, StaticFile> read() throws IOException {
        Map<String, StaticFile> files = new HashMap<>();
        for (Asset asset : mapper.readValue(bytes(LISTING), Asset[].class)) {
            files.put(asset.path(), new StaticFile(asset.type(), asset.immutable(), representations(asset)));
        }
        return Map.copyOf(files);
    }

    private Map<String, Representation> representations(Asset asset) throws IOException {
        byte[] plain = bytes(asset.file());
        String digest = digest(plain);
        Map<String, Representation> byCoding = new LinkedHashMap<>();
        for (String coding : asset.encodings()) {
            byte[] encoded = bytes(asset.file() + SUFFIX_BY_CODING.get(coding));
            byCoding.put(coding, representation(encoded, digest + "-" + coding));
        }
        byCoding.put(ContentCoding.IDENTITY, representation(plain, digest));
        return byCoding;
    }

    private static Representation representation(byte[] bytes, String tag) {
        return new Representation(Buffer.buffer(bytes), '"' + tag + '"');
    }

    private byte[] bytes(String name) throws IOException {
        try (InputStream stream = source.open(name)) {
            return stream.readAllBytes();
        }
    }

    private static InputStream openResource(String name) throws IOException {
        String resource = CLASS_PATH_FOLDER + name;
        InputStream stream = Thread.currentThread().getContextClassLoader().getResourceAsStream(resource);
        if (stream == null) {
            throw new FileNotFoundException("There is no " + resource + " on the class path");
        }
        return stream;
    }

    private static String digest(byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, ETAG_BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
