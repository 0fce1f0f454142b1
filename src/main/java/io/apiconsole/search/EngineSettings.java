package io.apiconsole.search;

import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.Config;
import org.hibernate.search.engine.environment.bean.BeanReference;

/** The settings of Hibernate Search: ours for the chosen backend, and what the operator adds. */
@ApplicationScoped
class EngineSettings {

    static final String PREFIX = "hibernate.search.";
    private static final String BACKEND = PREFIX + "backend.";

    private final SearchConfig.Backend backend;
    private final Map<String, String> added = new HashMap<>();

    EngineSettings(SearchConfig search, Config config) {
        this.backend = search.backend();
        for (String name : config.getPropertyNames()) {
            if (name.startsWith(PREFIX)) {
                config.getOptionalValue(name, String.class).ifPresent(value -> added.put(name, value));
            }
        }
    }

    /** @throws ConfigurationException if this build does not have the chosen backend */
    void check() {
        if (backend == SearchConfig.Backend.ELASTICSEARCH) {
            try {
                Class.forName("org.hibernate.search.backend.elasticsearch.ElasticsearchBackend");
            } catch (ClassNotFoundException e) {
                throw new ConfigurationException(
                        "console.search.backend: this console was built without Elasticsearch; build it with"
                                + " -Pelasticsearch",
                        e);
            }
        }
    }

    /** For one more index. */
    Map<String, Object> next() {
        Map<String, Object> settings =
                switch (backend) {
                    case LUCENE -> lucene();
                    case ELASTICSEARCH -> elasticsearch("operations-" + UUID.randomUUID());
                };
        settings.putAll(added);
        return settings;
    }

    /** An index in the heap, for which nothing has to be writable and nothing is left behind. */
    static Map<String, Object> lucene() {
        Map<String, Object> settings = common("operations");
        settings.put(BACKEND + "type", "lucene");
        settings.put(BACKEND + "directory.type", BeanReference.ofInstance(new HeapDirectories()));
        settings.put(BACKEND + "analysis.configurer", BeanReference.ofInstance(new LuceneAnalysis()));
        settings.put(BACKEND + "lucene_version", "9.12.3");
        // It is written once and then only read: to commit and refresh in between would be for nobody.
        settings.put(BACKEND + "io.commit_interval", "600000");
        settings.put(BACKEND + "io.refresh_interval", "600000");
        // By one queue, and with up to 64 MB in hand, a catalogue becomes one segment: none has to be merged.
        settings.put(BACKEND + "indexing.queue_count", "1");
        settings.put(BACKEND + "io.writer.ram_buffer_size", "64");
        settings.put(BACKEND + "thread_pool.size", "1");
        return settings;
    }

    /** An index of its own name, so that replicas and generations do not disturb each other; dropped when closed. */
    static Map<String, Object> elasticsearch(String index) {
        Map<String, Object> settings = common(index);
        settings.put(BACKEND + "type", "elasticsearch");
        // By its name: the backend is on the class path only where it was asked for at the build.
        settings.put(BACKEND + "analysis.configurer", "class:io.apiconsole.search.ElasticsearchAnalysis");
        settings.put(PREFIX + "schema_management.strategy", "drop-and-create-and-drop");
        return settings;
    }

    private static Map<String, Object> common(String index) {
        Map<String, Object> settings = new HashMap<>();
        settings.put(PREFIX + "mapping.configurer", BeanReference.ofInstance(new OperationMapping(index)));
        return settings;
    }
}
