package io.apiconsole.sandbox.lab;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import java.util.Locale;

/** Answers that are large, or would be. */
final class Large {

    /** Of an item, with what parts it from the next. */
    private static final int ITEM = 1_000;

    private static final int MEGABYTE = 1_000_000;
    private static final String FILLER = "the quick brown fox jumps over the lazy dog ".repeat(ITEM / 40);

    private Large() {}

    static void large(LabCall call) {
        int items = call.number("megabytes", 100, 1, 1_024) * (MEGABYTE / ITEM);
        call.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, Json.TYPE)
                .putHeader(HttpHeaders.CONTENT_LENGTH, Long.toString((long) items * ITEM));
        if (call.context().request().method() == HttpMethod.HEAD) {
            call.response().end();
        } else {
            Pump.send(call, items, (first, last, out) -> {
                for (int number = first; number <= last; number++) {
                    out.write(item(number, items));
                }
            });
        }
    }

    static void compressed(LabCall call) {
        int items = call.number("items", 100, 1, 100_000);
        String encoding = call.text("encoding", "gzip");
        call.response()
                .setChunked(true)
                .putHeader(HttpHeaders.CONTENT_TYPE, Json.TYPE)
                .putHeader(HttpHeaders.CONTENT_ENCODING, encoding);
        Pump.send(call, items, encoding, (first, last, out) -> {
            for (int number = first; number <= last; number++) {
                out.write(item(number, items));
            }
        });
    }

    /**
     * An item in its list: the first opens it, the last closes it, and each is as long as the others, so that the length
     * of the whole is known before.
     */
    static byte[] item(int number, int last) {
        String opening = number == 1 ? "[" : "";
        String start = "%s{\"id\":\"%s\",\"number\":%d,\"padding\":\"".formatted(opening, id(number), number);
        String end = number == last ? "\"}]" : "\"},";
        String padding = FILLER.substring(0, ITEM - start.length() - end.length());
        return (start + padding + end).getBytes(US_ASCII);
    }

    private static String id(int number) {
        long bits = (number + 1L) * 0x9E3779B97F4A7C15L;
        String hex = String.format(Locale.ROOT, "%016x", bits ^ (bits >>> 29));
        return hex.substring(0, 8) + "-" + hex.substring(8, 12) + "-4" + hex.substring(13) + "-8" + hex.substring(0, 3)
                + "-" + hex.substring(4);
    }
}
