package io.apiconsole.search;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** A wrong setting stops the start; left to the first search, it would be found by whoever searches. */
@ApplicationScoped
class SearchStart {

    private final OperationSearch search;
    private final EngineSettings settings;

    SearchStart(OperationSearch search, EngineSettings settings) {
        this.search = search;
        this.settings = settings;
    }

    void check(@Observes StartupEvent starting) {
        settings.check();
        search.isReady(); // it reads its synonyms
    }
}
