package io.apiconsole.sandbox.api;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * What came in, taken from the connection's thread, so that another one can work on it.
 *
 * @param path below the branch, by segments, decoded
 */
record Request(String branch, String method, List<String> path, MultiMap query, MultiMap headers, byte[] body) {

    static Request of(RoutingContext context, String branch, String base) {
        String below = context.request().path().substring(base.length());
        List<String> path = Arrays.stream(below.split("/", -1))
                .map(segment -> URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8))
                .toList();
        Buffer body = context.body().buffer();
        return new Request(
                branch,
                context.request().method().name(),
                path,
                context.queryParams(),
                context.request().headers(),
                body == null ? new byte[0] : body.getBytes());
    }

    Request withPath(List<String> other) {
        return new Request(branch, method, other, query, headers, body);
    }
}
