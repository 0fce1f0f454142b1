package io.apiconsole.catalog.definition;

import io.apiconsole.catalog.BranchReader;
import io.apiconsole.catalog.BranchesConfig;
import io.apiconsole.catalog.BranchesConfig.BranchConfig;
import io.apiconsole.catalog.Section;
import io.quarkus.vertx.http.HttpServer;
import io.vertx.core.Vertx;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;

/** Readers as the application wires them, without the application. */
public final class Readers {

    private static final HttpServer NO_SERVER = new HttpServer() {
        @Override
        public int getPort() {
            return 1;
        }

        @Override
        public int getSecurePort() {
            return -1;
        }

        @Override
        public int getManagementPort() {
            return -1;
        }

        @Override
        public URI getLocalBaseUri() {
            return URI.create("http://localhost:1");
        }
    };

    private Readers() {}

    /** A reader of these branches; settings are given without their prefix {@code console.definitions}. */
    public static BranchReader of(Vertx vertx, BranchesConfig branches, Map<String, String> settings) {
        Map<String, String> prefixed = new HashMap<>();
        settings.forEach((name, value) -> prefixed.put("console.definitions." + name, value));
        DefinitionsConfig config = Some.config(prefixed);
        DocumentSource source = new DocumentSource(new HttpDocuments(vertx, config, branches), config);
        DocumentReader documents = new DocumentReader(source, new DefinitionCache(config));
        return new OvhBranchReader(documents, config, NO_SERVER);
    }

    /** Branches as configured. */
    public static BranchesConfig branches(Map<String, BranchConfig> branches) {
        return new BranchesConfig() {
            @Override
            public Map<String, BranchConfig> branches() {
                return branches;
            }

            @Override
            public Map<String, BranchConfig> defaultBranches() {
                return Map.of();
            }
        };
    }

    /** A branch as configured; either may be null. */
    public static BranchConfig branch(String url, String definitions) {
        return Some.branch(url, definitions);
    }

    /** A section read from its document under the limits that are the default. */
    public static Section section(String path, String document) {
        return Some.read(path, document, Some.limits()).section();
    }
}
