package io.apiconsole.tryit;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map.Entry;
import java.util.Set;

/** The head of a provider's answer, written down as data (RFC 9112 §10.1): none of it becomes part of ours. */
final class AnswerHead {

    /** Of the connection between the console and the provider, and so no part of the answer (RFC 9110 §7.6.1). */
    private static final Set<String> HOP_BY_HOP = Set.of(
            "connection",
            "keep-alive",
            "proxy-authenticate",
            "proxy-connection",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade");

    private static final List<String> OF_CODED_BODY = List.of("content-encoding", "content-length");

    private AnswerHead() {}

    /**
     * Status line, header fields and the empty line.
     *
     * @param decoded whether the content coding is taken off, and with it the fields that speak of it
     */
    static Buffer of(HttpClientResponse answer, boolean decoded) {
        StringBuilder head = new StringBuilder(512)
                .append("HTTP/1.1 ")
                .append(answer.statusCode())
                .append(' ');
        appendText(answer.statusMessage(), head);
        head.append("\r\n");
        List<String> ofConnection = namedByConnection(answer);
        for (Entry<String, String> field : answer.headers()) {
            String name = field.getKey().toLowerCase(Locale.ROOT);
            if (!HOP_BY_HOP.contains(name)
                    && !ofConnection.contains(name)
                    && !(decoded && OF_CODED_BODY.contains(name))) {
                appendText(field.getKey(), head);
                head.append(": ");
                appendText(field.getValue(), head);
                head.append("\r\n");
            }
        }
        return Buffer.buffer(head.append("\r\n").toString().getBytes(ISO_8859_1));
    }

    private static List<String> namedByConnection(HttpClientResponse answer) {
        List<String> names = new ArrayList<>();
        for (String list : answer.headers().getAll(HttpHeaders.CONNECTION)) {
            for (String name : list.split(",")) {
                names.add(name.strip().toLowerCase(Locale.ROOT));
            }
        }
        return names;
    }

    /** The decoder gives one character for each byte; those that could begin another line are not let through. */
    private static void appendText(String text, StringBuilder head) {
        head.append(text.replace('\r', ' ').replace('\n', ' ').replace('\0', ' '));
    }
}
