package io.apiconsole.web;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.http.HttpRequestDecoder;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.concurrent.Future;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Closes a connection on which a request has begun and does not come to its end in time, be it in its head or in its
 * body. Neither the wait for a request nor that for its answer counts.
 */
final class RequestDeadline extends ChannelInboundHandlerAdapter {

    private final Duration patience;
    private boolean watching;
    private Future<?> deadline;

    RequestDeadline(Duration patience) {
        this.patience = patience;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object bytes) {
        if (!watching) {
            watching = watchEnds(context.pipeline());
        }
        if (watching && deadline == null) {
            deadline = context.executor().schedule(() -> context.close(), patience.toMillis(), TimeUnit.MILLISECONDS);
        }
        context.fireChannelRead(bytes);
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        met();
        context.fireChannelInactive();
    }

    /** The decoder comes after this handler has been made. */
    private boolean watchEnds(ChannelPipeline pipeline) {
        ChannelHandlerContext decoder = pipeline.context(HttpRequestDecoder.class);
        if (decoder != null) {
            pipeline.addAfter(decoder.name(), "request-end", new End());
        }
        return decoder != null;
    }

    private void met() {
        if (deadline != null) {
            deadline.cancel(false);
            deadline = null;
        }
    }

    /** Sees requests where the decoder has made them of bytes. */
    private final class End extends ChannelInboundHandlerAdapter {

        @Override
        public void channelRead(ChannelHandlerContext context, Object part) {
            if (part instanceof LastHttpContent) {
                met();
            }
            context.fireChannelRead(part);
        }
    }
}
