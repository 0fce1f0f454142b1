package io.apiconsole.sandbox.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.junit.jupiter.api.Test;

/** What is kept is bounded, whoever floods it. */
class StoreTest {

    private static final long BUDGET = 1_000_000;

    private final Store store = new Store(BUDGET);

    @Test
    void a_flood_of_things_makes_the_oldest_forgotten() {
        for (int i = 0; i < 10_000; i++) {
            add("place" + i, "thing", 1_000);
        }

        assertThat(store.total()).isLessThanOrEqualTo(BUDGET);
        assertThat(store.open("place0", Shelf::new).things()).isEmpty();
        assertThat(store.open("place9999", Shelf::new).things()).hasSize(1);
    }

    @Test
    void what_is_asked_for_stays() {
        for (int i = 0; i < 10_000; i++) {
            add("place" + i, "thing", 1_000);
            store.open("place0", Shelf::new);
        }

        assertThat(store.open("place0", Shelf::new).things()).hasSize(1);
    }

    @Test
    void one_place_alone_cannot_be_too_much() {
        for (int i = 0; i < 1_000; i++) {
            add("place", "thing" + i, 10_000);
        }

        assertThat(store.total()).isLessThanOrEqualTo(BUDGET);
    }

    @Test
    void what_is_below_a_place_goes_with_it() {
        add("zones/a/records", "1", 10);
        add("zones/ab/records", "1", 10);
        long before = store.total();

        store.clearBelow("zones/a");

        assertThat(store.total()).isEqualTo(before / 2);
        assertThat(store.open("zones/a/records", Shelf::new).things()).isEmpty();
        assertThat(store.open("zones/ab/records", Shelf::new).things()).hasSize(1);
    }

    @Test
    void the_number_of_what_is_gone_is_bounded_too() {
        Shelf shelf = new Shelf();
        for (int i = 0; i < 5_000; i++) {
            shelf.remove("id" + i);
        }

        assertThat(shelf.isGone("id0")).isFalse();
        assertThat(shelf.isGone("id4999")).isTrue();
    }

    private void add(String key, String id, int length) {
        store.open(key, Shelf::new).put(id, new Thing(JsonNodeFactory.instance.textNode("x".repeat(length))));
        store.weigh(key);
    }
}
