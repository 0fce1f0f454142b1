package io.apiconsole.tryit;

import java.util.concurrent.atomic.AtomicInteger;

/** A number of places; whoever finds none left is not let in, and nobody waits. */
final class Bulkhead {

    private final int places;
    private final AtomicInteger taken = new AtomicInteger();

    Bulkhead(int places) {
        this.places = places;
    }

    /** Takes a place, which is to be left again; false if there is none. */
    boolean enter() {
        if (taken.incrementAndGet() <= places) {
            return true;
        }
        taken.decrementAndGet();
        return false;
    }

    void leave() {
        taken.decrementAndGet();
    }

    int taken() {
        return taken.get();
    }
}
