package io.apiconsole.session;

import jakarta.enterprise.context.ApplicationScoped;

/** Whether the login server, when it was last asked for tokens, knew the console by its id and secret. */
@ApplicationScoped
class ClientStanding {

    private volatile boolean refused;

    void accepted() {
        refused = false;
    }

    void refused() {
        refused = true;
    }

    boolean isRefused() {
        return refused;
    }
}
