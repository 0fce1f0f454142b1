package io.apiconsole.web;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.util.Map;

/**
 * A file of the frontend, ready to be sent.
 *
 * @param type its media type
 * @param immutable whether its name changes with its content
 * @param representations by content coding, the preferred one first; {@code identity} is among them
 */
record StaticFile(String type, boolean immutable, Map<String, Representation> representations) {

    private static final String FOR_EVER = "public, max-age=31536000, immutable";
    private static final String IF_UNCHANGED = "no-cache";

    /**
     * The bytes under one content coding.
     *
     * @param etag strong and of this coding alone (RFC 9110 §8.8.3.3), with quotes
     */
    record Representation(Buffer body, String etag) {}

    /** Sets the status and the header fields of the answer to a GET or HEAD request, and returns its body. */
    Buffer begin(RoutingContext context) {
        String encoding = ContentCoding.choose(context.parsedHeaders().acceptEncoding(), representations.keySet());
        Representation representation = representations.get(encoding);
        context.response()
                .putHeader(HttpHeaders.CACHE_CONTROL, immutable ? FOR_EVER : IF_UNCHANGED)
                .putHeader(HttpHeaders.ETAG, representation.etag())
                .putHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING)
                .putHeader(SecurityHeaders.CONTENT_SECURITY_POLICY, SecurityHeaders.PAGE_POLICY);
        if (context.isFresh()) {
            context.response().setStatusCode(304);
            return Buffer.buffer();
        }
        context.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, type)
                .putHeader(
                        HttpHeaders.CONTENT_LENGTH,
                        String.valueOf(representation.body().length()));
        if (!encoding.equals(ContentCoding.IDENTITY)) {
            context.response().putHeader(HttpHeaders.CONTENT_ENCODING, encoding);
        }
        return representation.body();
    }
}
