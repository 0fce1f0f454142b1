package io.apiconsole;

import io.netty.bootstrap.ChannelInitializerExtension;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/** Where the console starts. */
@QuarkusMain
public final class Start {

    private Start() {}

    /** Starts it; the process ends with it. */
    public static void main(String... args) {
        // Has to be there before the first connection: io.apiconsole.web.RequestDeadlines is such an extension.
        System.setProperty(ChannelInitializerExtension.EXTENSIONS_SYSTEM_PROPERTY, "serviceload");
        Quarkus.run(args);
    }
}
