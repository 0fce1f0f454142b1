package io.apiconsole.catalog;

import java.util.concurrent.atomic.AtomicInteger;

/** How far a load of the catalogue is: sections loaded, of how many that the listings have named so far. */
public final class LoadProgress {

    private final AtomicInteger loaded = new AtomicInteger();
    private final AtomicInteger total = new AtomicInteger();

    /** A listing named that many sections. */
    public void expect(int sections) {
        total.addAndGet(sections);
    }

    /** One section is done, for good or bad. */
    public void sectionDone() {
        loaded.incrementAndGet();
    }

    /** Sections that are done. */
    public int loaded() {
        return loaded.get();
    }

    /** Sections that are known of; 0 until the first listing is there. */
    public int total() {
        return total.get();
    }
}
