package io.apiconsole.sandbox.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.apiconsole.sandbox.ApiException;
import io.apiconsole.sandbox.definition.PathNode;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The things at each place: made up when somebody looks there for the first time, always the same ones, and from then
 * on what became of them.
 */
final class Shelves {

    /** Where there can only be one thing, it has no identifier. */
    static final String ALONE = "";

    private static final List<String> THE_ACCOUNT = List.of("me");
    private static final int MAX_THINGS = 1_000;

    private final Store store;
    private final Clock clock;

    Shelves(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** All things at a place, as they are now. */
    Map<String, JsonNode> all(Place place) {
        Map<String, JsonNode> all = new LinkedHashMap<>();
        shelf(place).things().forEach((id, thing) -> all.put(id, thing.at(clock.instant())));
        return all;
    }

    /**
     * The thing at a place, as it is now.
     *
     * @param place of one thing among several, or of the only one
     * @throws ApiException if there is none
     */
    JsonNode find(Place place) {
        return thing(place).at(clock.instant());
    }

    Thing thing(Place place) {
        if (!place.node().isParameter()) {
            return shelf(place).find(ALONE).orElseThrow(() -> notFound(place));
        }
        Place shelfPlace = place.parent();
        Shelf shelf = shelf(shelfPlace);
        String id = place.last();
        return shelf.find(id).orElseGet(() -> {
            Kind kind = Kind.of(shelfPlace.node());
            if (shelf.isGone(id) || kind.isListed() || shelf.things().size() >= MAX_THINGS) {
                throw notFound(place);
            }
            // Nothing lists these, so whatever somebody names may well be there.
            Thing found = new Thing(
                    item(kind, id, MissingNode.getInstance(), shelfPlace.seed().with(id)));
            put(shelfPlace, id, found);
            return found;
        });
    }

    /**
     * Refuses a place that is below something that does not exist.
     *
     * @param place which itself need not exist
     */
    void checkAbove(Place place) {
        for (Place above = place.parent(); !above.isRoot(); above = above.parent()) {
            if (above.node().isParameter()) {
                thing(above);
            }
        }
    }

    /** Removes the oldest of as many things as there can be. */
    void makeRoom(Place shelfPlace) {
        Map<String, Thing> things = shelf(shelfPlace).things();
        if (things.size() >= MAX_THINGS) {
            removeFrom(shelfPlace, things.keySet().iterator().next());
        }
    }

    /** Adds a thing, or puts it in place of another. */
    void put(Place shelfPlace, String id, Thing thing) {
        Shelf shelf = shelf(shelfPlace);
        if (shelf.find(id).isEmpty() && shelf.things().size() >= MAX_THINGS) {
            throw ApiException.conflict(
                    "There are " + MAX_THINGS + " of these already, which is as many as there can be");
        }
        shelf.put(id, thing);
        store.weigh(shelfPlace.key());
    }

    /** Whether there is the only thing of a place. */
    boolean exists(Place place) {
        return shelf(place).find(ALONE).isPresent();
    }

    /** Puts something in place of a thing, wherever that is. */
    void replace(Place place, Thing thing) {
        boolean one = place.node().isParameter();
        put(one ? place.parent() : place, one ? place.last() : ALONE, thing);
    }

    /** Removes a thing, and all that belongs to it. */
    void remove(Place place) {
        boolean one = place.node().isParameter();
        removeFrom(one ? place.parent() : place, one ? place.last() : ALONE);
        store.clearBelow(place.key());
    }

    void removeFrom(Place shelfPlace, String id) {
        shelf(shelfPlace).remove(id);
        store.weigh(shelfPlace.key());
    }

    /** The value of an item, whose identifier is what it is whatever is given. */
    static JsonNode item(Kind kind, String id, JsonNode given, Seed seed) {
        if (kind.item() == null) {
            Typed plain = kind.element() != null ? kind.element() : kind.id();
            return plain == null
                    ? JsonNodeFactory.instance.textNode(id)
                    : plain.value(plain.read(id), kind.idName(), seed);
        }
        ObjectNode known = given.isObject() ? ((ObjectNode) given).deepCopy() : JsonNodeFactory.instance.objectNode();
        if (kind.idProperty() != null) {
            known.set(kind.idProperty(), kind.item().property(kind.idProperty()).read(id));
        }
        return kind.item().value(known, kind.idName(), seed);
    }

    /** An identifier that nothing at a place has, or had. */
    String newId(Place place, Kind kind, Seed seed) {
        Shelf shelf = shelf(place);
        for (int attempt = 0; attempt < MAX_THINGS * 2; attempt++) {
            String id = Ids.make(kind, seed.with(attempt));
            if (shelf.find(id).isEmpty() && !shelf.isGone(id)) {
                return id;
            }
        }
        throw ApiException.conflict("There is no identifier left for another one");
    }

    private Shelf shelf(Place place) {
        String key = place.key();
        boolean[] isNew = {false};
        Shelf shelf = store.open(key, () -> {
            isNew[0] = true;
            return Kind.isAt(place.node()) ? several(place) : one(place);
        });
        if (isNew[0]) {
            store.weigh(key);
        }
        return shelf;
    }

    private static Shelf several(Place place) {
        Kind kind = Kind.of(place.node());
        Shelf shelf = new Shelf();
        Seed seed = place.seed();
        int count = kind.isListed() || kind.id() == null ? 2 + seed.below(3) : 0;
        for (int number = 0; number < count; number++) {
            Seed own = seed.with(number);
            String id = Ids.make(kind, own);
            JsonNode made = item(kind, id, MissingNode.getInstance(), own);
            shelf.put(id, new Thing(Specified.settled(made, kind.item(), own)));
        }
        return shelf;
    }

    private static Shelf one(Place place) {
        Shelf shelf = new Shelf();
        JsonNode known = place.path().equals(THE_ACCOUNT) ? account(place) : MissingNode.getInstance();
        single(place.node())
                .ifPresent(typed -> shelf.put(
                        ALONE, new Thing(typed.value(known, place.node().segment(), place.seed()))));
        return shelf;
    }

    /** Who somebody is by their token, they are here too. */
    private static JsonNode account(Place place) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("account", place.account())
                .put("nichandle", place.account());
    }

    /** What the only thing at a place is. */
    static Optional<Typed> single(PathNode node) {
        return node.operation("GET")
                .filter(operation -> operation.response() != null)
                .map(Kind::response);
    }

    private static ApiException notFound(Place place) {
        return ApiException.notFound(
                place.node().isParameter()
                        ? "The requested object (" + place.node().parameterName() + " = " + place.last()
                                + ") does not exist"
                        : "There is no " + place.node().segment() + " here");
    }
}
