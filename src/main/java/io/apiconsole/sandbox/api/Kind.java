package io.apiconsole.sandbox.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.apiconsole.sandbox.definition.Input;
import io.apiconsole.sandbox.definition.Input.In;
import io.apiconsole.sandbox.definition.Operation;
import io.apiconsole.sandbox.definition.PathNode;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the definitions say of the things at a place where there can be several: what each of them is, and how it is
 * told from the others.
 *
 * @param element what the list has of each; null if there is no list
 * @param item what each is as a whole; null if that is no more than its identifier
 * @param id what identifiers are in a path; null if no path leads to a single one
 * @param idName the name of that parameter
 * @param idProperty the property of an item that has its identifier; null if none has
 * @param listedIdProperty the same, of what the list has of each
 */
record Kind(Typed element, Typed item, Typed id, String idName, String idProperty, String listedIdProperty) {

    static Kind of(PathNode node) {
        Typed element = node.operation("GET")
                .filter(Operation::listsSomething)
                .map(Kind::response)
                .map(list -> new Typed(list.resolved().path("items"), list.schemas()))
                .orElse(null);
        Optional<Operation> below = Optional.ofNullable(node.parameter()).flatMap(Kind::anyOperation);
        int position = depth(node);
        String idName = below.map(operation -> name(operation, position)).orElse("id");
        Typed id = below.flatMap(operation -> operation.input(In.PATH, idName))
                .map(Kind::input)
                .orElse(null);
        Typed item = item(node, element);
        return new Kind(element, item, id, idName, idProperty(item, idName), idProperty(element, idName));
    }

    static boolean isAt(PathNode node) {
        return node.parameter() != null
                || node.operation("GET").filter(Operation::listsSomething).isPresent();
    }

    static Typed response(Operation operation) {
        return new Typed(operation.response(), operation.schemas());
    }

    static Typed input(Input input) {
        return new Typed(input.schema(), input.schemas());
    }

    /** Whether everything that there is can be found in the list, by identifier: what is not there is nowhere. */
    boolean isListed() {
        return element != null && (element.isPlain() || listedIdProperty != null);
    }

    /** Of the ways in which an identifier is described, the one that says most. */
    Typed mostParticularId() {
        Typed inItem = idProperty == null ? null : item.property(idProperty);
        Typed inElement = listedIdProperty == null ? null : element.property(listedIdProperty);
        Typed inList = element != null && element.isPlain() ? element : inElement;
        List<Typed> described =
                Stream.of(id, inList, inItem).filter(Objects::nonNull).toList();
        return described.stream()
                .filter(Typed::isParticular)
                .findFirst()
                .orElse(described.isEmpty() ? null : described.get(0));
    }

    private static Typed item(PathNode node, Typed element) {
        Optional<Typed> whole = Optional.ofNullable(node.parameter())
                .flatMap(item -> item.operation("GET"))
                .filter(operation -> operation.response() != null)
                .map(Kind::response)
                .filter(Typed::isObject);
        Optional<Typed> created = node.operation("POST")
                .filter(operation -> operation.response() != null)
                .map(Kind::response)
                .filter(Typed::isObject)
                .filter(typed -> element == null);
        return whole.or(() -> Optional.ofNullable(element).filter(typed -> !typed.isPlain()))
                .or(() -> created)
                .orElse(null);
    }

    private static Optional<Operation> anyOperation(PathNode node) {
        return node.operations().values().stream()
                .findFirst()
                .or(() -> node.literals().stream()
                        .flatMap(child -> anyOperation(child).stream())
                        .findFirst())
                .or(() -> Optional.ofNullable(node.parameter()).flatMap(Kind::anyOperation));
    }

    private static int depth(PathNode node) {
        return node.parent() == null ? 0 : 1 + depth(node.parent());
    }

    private static String name(Operation operation, int position) {
        String segment = operation.path().substring(1).split("/")[position];
        return segment.substring(1, segment.length() - 1);
    }

    /** By its name: {@code instanceId} is the {@code instanceId}, the {@code id} or the {@code name} of an instance. */
    private static String idProperty(Typed item, String idName) {
        if (item == null || !item.isObject()) {
            return null;
        }
        JsonNode properties = item.resolved().path("properties");
        String lower = idName.toLowerCase(Locale.ROOT);
        Stream<String> likely = Stream.of(idName, "id", "name");
        Stream<String> similar = properties.properties().stream()
                .map(property -> property.getKey())
                .filter(name -> lower.startsWith(name.toLowerCase(Locale.ROOT))
                        || lower.endsWith(name.toLowerCase(Locale.ROOT)));
        return Stream.concat(likely, similar)
                .filter(properties::has)
                .filter(name -> item.property(name).isPlain())
                .findFirst()
                .orElse(null);
    }
}
