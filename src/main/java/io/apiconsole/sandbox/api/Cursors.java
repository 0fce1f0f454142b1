package io.apiconsole.sandbox.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.apiconsole.sandbox.ApiException;
import io.apiconsole.sandbox.definition.Input.In;
import java.util.Base64;
import java.util.Map;

/** Pages of lists, by cursors that mean something to the server alone. */
final class Cursors {

    private static final String SIZE = "X-Pagination-Size";
    private static final String CURSOR = "X-Pagination-Cursor";
    private static final String NEXT = "X-Pagination-Cursor-Next";

    private static final int USUAL_SIZE = 50;
    private static final int MAX_SIZE = 500;
    private static final String PREFIX = "after:";

    private Cursors() {}

    static Reply page(Call call, ArrayNode all) {
        if (call.operation().input(In.HEADER, CURSOR).isEmpty()) {
            return Reply.of(all);
        }
        long size = call.headers().containsKey(SIZE) ? call.headers().get(SIZE).asLong() : USUAL_SIZE;
        if (size < 1 || size > MAX_SIZE) {
            throw ApiException.badRequest("Invalid header " + SIZE + ": has to be between 1 and " + MAX_SIZE);
        }
        int start = Math.min(start(call.headers().get(CURSOR)), all.size());
        int end = (int) Math.min(start + size, all.size());
        ArrayNode page = JsonNodeFactory.instance.arrayNode();
        for (int i = start; i < end; i++) {
            page.add(all.get(i));
        }
        return new Reply(page, end < all.size() ? Map.of(NEXT, cursor(end)) : Map.of());
    }

    private static String cursor(int start) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString((PREFIX + start).getBytes(UTF_8));
    }

    private static int start(JsonNode cursor) {
        if (cursor == null || cursor.asText().isEmpty()) {
            return 0;
        }
        try {
            String text = new String(Base64.getUrlDecoder().decode(cursor.asText()), UTF_8);
            if (text.matches(PREFIX + "\\d{1,9}")) {
                return Integer.parseInt(text.substring(PREFIX.length()));
            }
        } catch (IllegalArgumentException notBase64) {
            // As wrong as any other text.
        }
        throw ApiException.badRequest("Invalid header " + CURSOR + ": is none that was given out");
    }
}
