package io.apiconsole.sandbox.lab;

import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelOption;
import io.netty.handler.timeout.IdleStateHandler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.net.impl.ConnectionBase;

/** The connection itself, for what no well-behaved server does with it. */
final class Connection {

    private Connection() {}

    /** Takes away the limit on how long nothing may move, which was asked for; after this answer nothing follows. */
    static void neverIdle(LabCall call) {
        Channel channel = channel(call);
        ChannelHandler limit = channel.pipeline().get(IdleStateHandler.class);
        if (limit != null) {
            channel.pipeline().remove(limit);
        }
        call.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        call.context().addEndHandler(sent -> channel.close());
    }

    /** Sends bytes past everything that would make HTTP of them, and hangs up. */
    static void sendRaw(LabCall call, byte[] bytes) {
        channel(call)
                .pipeline()
                .firstContext()
                .writeAndFlush(Unpooled.wrappedBuffer(bytes))
                .addListener(ChannelFutureListener.CLOSE);
    }

    static void close(LabCall call) {
        channel(call).close();
    }

    /** Hangs up in a way that tells the other side that something broke. */
    static void reset(LabCall call) {
        channel(call).config().setOption(ChannelOption.SO_LINGER, 0);
        channel(call).close();
    }

    private static Channel channel(LabCall call) {
        return ((ConnectionBase) call.context().request().connection()).channel();
    }
}
