package io.apiconsole.web;

import io.netty.bootstrap.ChannelInitializerExtension;
import io.netty.channel.Channel;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.config.SmallRyeConfig;
import java.time.Duration;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Watches over the requests of each connection that comes in. Neither Quarkus nor Vert.x has a limit for how long a
 * request may take to arrive: a byte now and then keeps a connection from being idle for as long as its client likes.
 */
@RegisterForReflection
public final class RequestDeadlines extends ChannelInitializerExtension {

    private final Duration patience;

    /** Called by the service loader. */
    public RequestDeadlines() {
        patience = ConfigProvider.getConfig()
                .unwrap(SmallRyeConfig.class)
                .getConfigMapping(WebConfig.class)
                .requestTimeout();
    }

    @Override
    public void postInitializeServerChildChannel(Channel channel) {
        channel.pipeline().addFirst(new RequestDeadline(patience));
    }
}
