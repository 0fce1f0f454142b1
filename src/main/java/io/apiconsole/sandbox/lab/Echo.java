package io.apiconsole.sandbox.lab;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import java.util.Map;

/** Answers that tell of the call. */
final class Echo {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private Echo() {}

    static void echo(LabCall call) {
        Buffer body = call.context().body().buffer();
        ObjectNode echo = JSON.objectNode();
        echo.put("method", call.context().request().method().name());
        echo.put("path", call.context().request().path());
        echo.set("query", lists(call.context().queryParams()));
        echo.set("headers", headersOf(call));
        echo.set("body", call.body().isMissingNode() ? JSON.nullNode() : call.body());
        echo.putObject("bodySize").put("unit", "B").put("value", body == null ? 0 : body.length());
        Json.send(call, echo);
    }

    static void repeat(LabCall call) {
        Json.send(call, call.body());
    }

    static void headers(LabCall call) {
        Json.send(call, headersOf(call));
    }

    private static ObjectNode headersOf(LabCall call) {
        return lists(call.context().request().headers());
    }

    private static ObjectNode lists(MultiMap values) {
        ObjectNode lists = JSON.objectNode();
        for (Map.Entry<String, String> value : values) {
            lists.withArray("/" + value.getKey().replace("~", "~0").replace("/", "~1"))
                    .add(masked(value.getKey(), value.getValue()));
        }
        return lists;
    }

    private static String masked(String name, String value) {
        return name.equalsIgnoreCase("Authorization") ? value.split(" ", 2)[0] + " …" : value;
    }
}
