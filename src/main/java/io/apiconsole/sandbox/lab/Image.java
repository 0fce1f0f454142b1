package io.apiconsole.sandbox.lab;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import java.io.IOException;

/** Answers that are pictures: a gradient, in the format and the width asked for. */
final class Image {

    private static final int MAX_NAME = 1_000;

    private Image() {}

    static void answer(LabCall call) {
        int width = call.number("width", 320, 1, 2_000);
        int height = Math.max(1, width * 9 / 16);
        String format = call.text("format", "png");
        String download = call.text("download", "");
        if (download.length() > MAX_NAME) {
            throw LabCall.wrong("download", "is longer than " + MAX_NAME + " characters");
        }
        if (!download.isEmpty()) {
            call.response().putHeader("Content-Disposition", disposition(download));
        }
        call.response().putHeader(HttpHeaders.CONTENT_TYPE, format.equals("svg") ? "image/svg+xml" : "image/" + format);
        call.context()
                .vertx()
                .executeBlocking(() -> draw(format, width, height))
                .onSuccess(image -> {
                    if (!call.isAbandoned()) {
                        call.response().end(Buffer.buffer(image));
                    }
                })
                .onFailure(call.context()::fail);
    }

    private static byte[] draw(String format, int width, int height) throws IOException {
        return switch (format) {
            case "gif" -> Gif.draw(width, height);
            case "jpeg" -> Jpeg.draw(width, height);
            case "svg" -> svg(width, height);
            default -> Png.draw(width, height);
        };
    }

    /** How bright a point is, from 0 to 255. */
    static int brightness(int x, int y, int width, int height) {
        return 255 * (x * height + y * width) / (2 * width * height);
    }

    /** With a script in it, which is not to run when the picture is shown. */
    private static byte[] svg(int width, int height) {
        return """
                <svg xmlns="http://www.w3.org/2000/svg" width="%1$d" height="%2$d" viewBox="0 0 %1$d %2$d">
                  <script>alert("A script in a picture has run")</script>
                  <linearGradient id="g" x2="1" y2="1"><stop stop-color="#000"/><stop offset="1" stop-color="#fff"/></linearGradient>
                  <rect width="100%%" height="100%%" fill="url(#g)"/>
                </svg>
                """
                .formatted(width, height)
                .getBytes(UTF_8);
    }

    /** RFC 6266: what all understand, and what is right. */
    private static String disposition(String name) {
        String plain = name.replaceAll("[^\\x20-\\x7E]|[\"\\\\]", "_");
        StringBuilder exact = new StringBuilder();
        for (byte octet : name.getBytes(UTF_8)) {
            boolean safe = octet > 0 && (Character.isLetterOrDigit(octet) || "!#$&+-.^_`|~".indexOf(octet) >= 0);
            exact.append(safe ? String.valueOf((char) octet) : "%%%02X".formatted(octet & 0xFF));
        }
        return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + exact;
    }
}
