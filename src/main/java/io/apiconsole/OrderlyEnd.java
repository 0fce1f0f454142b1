package io.apiconsole;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import sun.misc.Signal;

/** To be stopped is no failure (K-05): by itself, Java ends with 143 at SIGTERM, however orderly. */
@ApplicationScoped
class OrderlyEnd {

    private static final int SUCCESS = 0;

    void heedSigterm(@Observes StartupEvent started) {
        // In tests and in development, the process is not the console's alone.
        if (LaunchMode.current() == LaunchMode.NORMAL) {
            Signal.handle(new Signal("TERM"), signal -> Quarkus.asyncExit(SUCCESS));
        }
    }
}
