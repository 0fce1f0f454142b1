package io.apiconsole.tryit;

import io.apiconsole.tryit.TryOutcome.Answered;
import io.apiconsole.tryit.TryOutcome.BrokenOff;
import io.netty.handler.codec.compression.DecompressionException;
import io.vertx.core.Context;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * Passes an answer on, as {@code message/http}. Of it no more is in memory than the browser's connection takes at once;
 * while that is full, the provider's is not read.
 */
final class AnswerStream {

    private static final int HELD_BYTES = 64 * 1024;
    private static final int NO_CONTENT = 204;
    private static final int NOT_MODIFIED = 304;

    private static final CharSequence MESSAGE = HttpHeaders.createOptimized("message/http");
    private static final CharSequence SERVER_TIMING = HttpHeaders.createOptimized("Server-Timing");
    private static final CharSequence CONTENT_DISPOSITION = HttpHeaders.createOptimized("Content-Disposition");
    private static final CharSequence CONTENT_SECURITY_POLICY = HttpHeaders.createOptimized("Content-Security-Policy");

    /** Opened by itself, it is a file to keep: nothing of it is shown as a page of ours. */
    private static final CharSequence AS_FILE = HttpHeaders.createOptimized("attachment; filename=\"answer.http\"");

    private static final CharSequence NO_PAGE =
            HttpHeaders.createOptimized("sandbox; default-src 'none'; frame-ancestors 'none'");

    private final HttpClientResponse answer;
    private final ContentDecoder decoder;
    private final HttpServerResponse browser;
    private final double millis;
    private final Context loop;
    private final long stallNanos;
    private final long endsAt;

    private Consumer<TryOutcome> whenOver;
    private Deadline watch;
    private Buffer held;
    private int headLength;
    private boolean flushing;
    private boolean waitingForBrowser;
    private boolean received;
    private boolean over;
    private long moved;

    /**
     * A stream that has not begun.
     *
     * @param decoder null where the body is not coded
     * @param millis how long the provider took to answer
     * @param stall how long the provider may pause
     * @param remaining how long all of it may take
     */
    AnswerStream(
            HttpClientResponse answer,
            ContentDecoder decoder,
            HttpServerResponse browser,
            double millis,
            Context loop,
            Duration stall,
            Duration remaining) {
        this.answer = answer;
        this.decoder = decoder;
        this.browser = browser;
        this.millis = millis;
        this.loop = loop;
        this.stallNanos = stall.toNanos();
        this.moved = System.nanoTime();
        this.endsAt = moved + remaining.toNanos();
    }

    void start(Consumer<TryOutcome> listener) {
        whenOver = listener;
        held = AnswerHead.of(answer, decoder != null);
        headLength = held.length();
        // Most answers are whole by then, and need neither.
        loop.runOnContext(next -> {
            watch();
            if (decoder == null) {
                flush();
            }
        });
        answer.exceptionHandler(failure -> breakOff(UpstreamFaults.whenAnswering(failure)));
        answer.endHandler(end -> finish());
        answer.handler(this::receive);
    }

    /** Lets nothing more happen. */
    void stop() {
        over = true;
        if (watch != null) {
            watch.cancel();
        }
        if (decoder != null) {
            decoder.close();
        }
    }

    private void receive(Buffer piece) {
        if (over) {
            return;
        }
        moved = System.nanoTime();
        if (decoder == null) {
            write(piece);
            holdBack();
        } else {
            decoder.offer(piece);
            decode();
        }
    }

    /** Decodes as much as the browser takes. */
    private void decode() {
        try {
            while (!holdBack()) {
                Buffer piece = decoder.next();
                if (piece == null) {
                    return;
                }
                write(piece);
                flushSoon();
            }
        } catch (DecompressionException notCodedSo) {
            breakOff(UpstreamFaults.invalidAnswer(
                    "The provider's answer is not compressed as it says, or would become too large."));
        }
    }

    private void finish() {
        received = true;
        if (!over && !waitingForBrowser) {
            conclude();
        }
    }

    private void conclude() {
        if (decoder != null && !decoder.isWhole()) {
            breakOff(UpstreamFaults.invalidAnswer("The provider's answer is compressed and ends too early."));
            return;
        }
        whenOver.accept(new Answered(answer.statusCode()));
        if (held == null) {
            browser.end();
        } else {
            setFields();
            browser.end(held);
        }
    }

    /** What comes together with the head is sent together with it: most answers are small and then one write. */
    private void write(Buffer piece) {
        if (held == null) {
            browser.write(piece);
            return;
        }
        held.appendBuffer(piece);
        if (held.length() > HELD_BYTES) {
            flush();
        }
    }

    /** Once what has come already is seen to. */
    private void flushSoon() {
        if (!flushing) {
            flushing = true;
            loop.runOnContext(next -> flush());
        }
    }

    private void flush() {
        if (over || held == null) {
            return;
        }
        setFields();
        setLength();
        browser.write(held);
        held = null;
    }

    private void setFields() {
        browser.setStatusCode(200)
                .putHeader(HttpHeaders.CONTENT_TYPE, MESSAGE)
                .putHeader(SERVER_TIMING, "upstream;dur=" + millis)
                .putHeader(CONTENT_DISPOSITION, AS_FILE)
                .putHeader(CONTENT_SECURITY_POLICY, NO_PAGE);
    }

    /** With the length known, the browser can tell how far it is. */
    private void setLength() {
        String length = answer.getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length == null || decoder != null || hasNoBody()) {
            browser.setChunked(true);
        } else {
            browser.putHeader(HttpHeaders.CONTENT_LENGTH, String.valueOf(headLength + Long.parseLong(length)));
        }
    }

    /** Such an answer may give the length of the body that another would have (RFC 9110 §8.6). */
    private boolean hasNoBody() {
        return answer.request().getMethod() == HttpMethod.HEAD
                || answer.statusCode() == NO_CONTENT
                || answer.statusCode() == NOT_MODIFIED;
    }

    /** Stops reading from the provider while the browser cannot take more; whether it is so. */
    private boolean holdBack() {
        if (over || !browser.writeQueueFull()) {
            return over;
        }
        waitingForBrowser = true;
        answer.pause();
        browser.drainHandler(drained -> goOn());
        return true;
    }

    private void goOn() {
        if (over || !waitingForBrowser) {
            return;
        }
        waitingForBrowser = false;
        moved = System.nanoTime();
        if (decoder != null) {
            decode();
        }
        if (over || waitingForBrowser) {
            return;
        }
        if (received) {
            conclude();
        } else {
            answer.resume();
        }
    }

    /** Looks again when the provider could first have paused for too long, or the time is up. */
    private void watch() {
        if (over) {
            return;
        }
        long now = System.nanoTime();
        long left = Math.min(endsAt - now, (waitingForBrowser ? now : moved) + stallNanos - now);
        if (left <= 0) {
            breakOff(UpstreamFaults.timeout("The provider did not end its answer in time."));
        } else {
            watch = new Deadline(loop.owner(), Duration.ofNanos(left), this::watch);
        }
    }

    /** As long as nothing of the answer was sent, it can be a refusal instead. */
    private void breakOff(Refusal refusal) {
        if (!over) {
            whenOver.accept(browser.headWritten() ? new BrokenOff(refusal.kind()) : refusal);
        }
    }
}
