package io.apiconsole.tryit;

import io.apiconsole.tryit.TryOutcome.Answered;
import io.apiconsole.tryit.TryOutcome.BrokenOff;
import io.apiconsole.tryit.TryOutcome.Cancelled;
import io.quarkus.logging.Log;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;

/**
 * One call on its way: to the provider, and back to the browser as fast as that reads. All of it runs on the event loop
 * of the browser's request, so that nothing needs a lock. It ends exactly once, with an outcome.
 */
final class TryCall {

    private final OutgoingRequest call;
    private final UpstreamClient client;
    private final TryConfig config;
    private final RoutingContext context;
    private final HttpServerResponse browser;
    private final Vertx vertx;
    private final Context loop;
    private final Consumer<TryOutcome> whenOver;
    private final long began = System.nanoTime();

    private Deadline deadline;
    private HttpClientRequest request;
    private AnswerStream stream;
    private boolean over;

    TryCall(
            OutgoingRequest call,
            UpstreamClient client,
            TryConfig config,
            RoutingContext context,
            Consumer<TryOutcome> whenOver) {
        this.call = call;
        this.client = client;
        this.config = config;
        this.context = context;
        this.browser = context.response();
        this.vertx = context.vertx();
        this.loop = vertx.getOrCreateContext();
        this.whenOver = whenOver;
    }

    void start() {
        Duration patience = Collections.min(List.of(config.answerTimeout(), config.totalTimeout()));
        deadline = new Deadline(
                vertx, patience, () -> end(UpstreamFaults.timeout("The provider did not answer in time.")));
        context.addEndHandler(end -> {
            if (end.failed()) {
                end(new Cancelled());
            }
        });
        call.upstream().addresses().current().onComplete(found -> {
            if (found.succeeded()) {
                connect(found.result());
            } else {
                end(UpstreamFaults.whenConnecting(found.cause()));
            }
        });
    }

    private void connect(List<InetAddress> addresses) {
        if (over) {
            return;
        }
        client.request(call, addresses).onComplete(connected -> {
            if (connected.failed()) {
                end(UpstreamFaults.whenConnecting(connected.cause()));
            } else if (over) {
                connected.result().reset();
            } else {
                send(connected.result());
            }
        });
    }

    private void send(HttpClientRequest connected) {
        request = connected;
        long sent = System.nanoTime();
        request.response().onComplete(answer -> {
            if (over) {
                return;
            }
            deadline.cancel();
            if (answer.succeeded()) {
                receive(answer.result(), System.nanoTime() - sent);
            } else {
                end(UpstreamFaults.whenAnswering(answer.cause()));
            }
        });
        // What goes wrong in sending shows in the response too.
        if (call.body().length() == 0) {
            request.end();
        } else {
            request.end(call.body());
        }
    }

    private void receive(HttpClientResponse answer, long nanos) {
        // For an answer that is given up before it is passed on.
        answer.exceptionHandler(failure -> Log.debug("An answer was given up", failure));
        List<String> codings = answer.headers().getAll(HttpHeaders.CONTENT_ENCODING);
        boolean coded = !ContentDecoder.isNone(codings);
        if (answer.statusCode() < 200) {
            end(UpstreamFaults.invalidAnswer("The provider answered with a status that ends no request."));
            return;
        }
        if (coded && (codings.size() > 1 || !ContentDecoder.knows(codings.get(0)))) {
            end(UpstreamFaults.invalidAnswer("The provider's answer has a content coding that nobody asked for."));
            return;
        }
        ContentDecoder decoder = coded ? ContentDecoder.of(codings.get(0), config) : null;
        stream = new AnswerStream(
                answer, decoder, browser, nanos / 100_000 / 10.0, loop, config.stallTimeout(), remaining());
        stream.start(this::end);
    }

    private Duration remaining() {
        return config.totalTimeout().minusNanos(System.nanoTime() - began);
    }

    private void end(TryOutcome outcome) {
        if (over) {
            return;
        }
        over = true;
        deadline.cancel();
        if (stream != null) {
            stream.stop();
        }
        if (request != null && !(outcome instanceof Answered)) {
            // The connection cannot be used again, and the provider need not go on.
            request.reset();
        }
        if (outcome instanceof BrokenOff) {
            // Cut off, it is at least not taken for a whole one.
            context.request().connection().close();
        }
        whenOver.accept(outcome);
    }
}
