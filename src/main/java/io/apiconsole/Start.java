package io.apiconsole;

import io.netty.bootstrap.ChannelInitializerExtension;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.runtime.annotations.QuarkusMain;
import sun.misc.Signal;

/** Where the console starts, and how it ends. */
@QuarkusMain
public class Start implements QuarkusApplication {

    private static final int IN_ORDER = 0;

    /** Starts it, and returns when it has ended. */
    public static void main(String... args) {
        // Has to be there before the first connection: io.apiconsole.web.RequestDeadlines is such an extension.
        System.setProperty(ChannelInitializerExtension.EXTENSIONS_SYSTEM_PROPERTY, "serviceload");
        Quarkus.run(Start.class, args);
    }

    @Override
    public int run(String... args) {
        if (LaunchMode.current() == LaunchMode.NORMAL) {
            endInOrder();
        }
        Quarkus.waitForExit();
        return IN_ORDER;
    }

    /** To be stopped is no failure (K-05): by itself, Java would end with 143 at SIGTERM, however orderly. */
    private static void endInOrder() {
        Signal.handle(new Signal("TERM"), signal -> Quarkus.asyncExit(IN_ORDER));
    }
}
