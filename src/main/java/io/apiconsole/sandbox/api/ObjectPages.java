package io.apiconsole.sandbox.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.apiconsole.sandbox.ApiException;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The first branch's way to get the things of a list in place of their identifiers, in pages, by request headers. */
final class ObjectPages {

    static final String MODE = "X-Pagination-Mode";
    static final String NUMBER = "X-Pagination-Number";
    static final String SIZE = "X-Pagination-Size";
    static final String SORT = "X-Pagination-Sort";
    static final String ORDER = "X-Pagination-Sort-Order";
    static final String FILTER = "X-Pagination-Filter";

    /** The headers that count, whatever the operation declares. */
    static final List<String> HEADERS = List.of(MODE, NUMBER, SIZE, SORT, ORDER, FILTER);

    private static final String OBJECTS = "CachedObjectList-Pages";
    private static final int USUAL_SIZE = 25;
    private static final int MAX_SIZE = 1_000;
    private static final Pattern CONDITION = Pattern.compile("([\\w.]+):(eq|ne|like)=(.*)");

    private ObjectPages() {}

    /** Empty if the call does not ask for that, or the list has more than identifiers anyway. */
    static Optional<Reply> of(Call call, Kind kind, Collection<JsonNode> found) {
        boolean asked = "v1".equals(call.place().branch()) && OBJECTS.equals(text(call, MODE, ""));
        if (!asked || kind.item() == null || !kind.element().isPlain()) {
            return Optional.empty();
        }
        int size = number(call, SIZE, USUAL_SIZE, MAX_SIZE);
        int page = number(call, NUMBER, 1, Integer.MAX_VALUE / MAX_SIZE);
        List<JsonNode> all = found.stream()
                .filter(item -> passes(item, text(call, FILTER, "")))
                .sorted(order(call))
                .toList();
        ArrayNode shown = JsonNodeFactory.instance.arrayNode();
        all.stream().skip((page - 1L) * size).limit(size).forEach(shown::add);
        return Optional.of(new Reply(
                shown,
                Map.of(
                        NUMBER,
                        Integer.toString(page),
                        SIZE,
                        Integer.toString(size),
                        "X-Pagination-Elements",
                        Integer.toString(all.size()))));
    }

    private static Comparator<JsonNode> order(Call call) {
        String property = text(call, SORT, "");
        if (property.isEmpty()) {
            return (one, other) -> 0;
        }
        Function<JsonNode, JsonNode> key = item -> item.path(property);
        Comparator<JsonNode> order = Comparator.comparing(
                key,
                (one, other) -> one.isNumber() && other.isNumber()
                        ? Double.compare(one.asDouble(), other.asDouble())
                        : one.asText().compareTo(other.asText()));
        return "DESC".equalsIgnoreCase(text(call, ORDER, "")) ? order.reversed() : order;
    }

    private static boolean passes(JsonNode item, String filter) {
        if (filter.isEmpty()) {
            return true;
        }
        Matcher condition = CONDITION.matcher(filter);
        if (!condition.matches()) {
            throw ApiException.badRequest("Invalid header " + FILTER + ": has to be <property>:<eq|ne|like>=<value>");
        }
        String value = item.path(condition.group(1)).asText();
        String wanted = condition.group(3);
        return switch (condition.group(2)) {
            case "eq" -> value.equals(wanted);
            case "ne" -> !value.equals(wanted);
            default -> value.contains(wanted.replace("%25", "").replace("%", ""));
        };
    }

    private static String text(Call call, String header, String otherwise) {
        JsonNode value = call.headers().get(header);
        return value == null ? otherwise : value.asText();
    }

    private static int number(Call call, String header, int otherwise, int max) {
        String text = text(call, header, Integer.toString(otherwise));
        if (!text.matches("[1-9]\\d{0,8}") || Integer.parseInt(text) > max) {
            throw ApiException.badRequest("Invalid header " + header + ": has to be between 1 and " + max);
        }
        return Integer.parseInt(text);
    }
}
