package io.apiconsole.tryit;

import io.apiconsole.tryit.Refusal.Kind;
import io.netty.channel.ConnectTimeoutException;
import io.netty.handler.ssl.SslHandshakeTimeoutException;
import io.vertx.core.http.HttpClosedException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;

/** What a failed exchange with the provider says about it. */
final class UpstreamFaults {

    private UpstreamFaults() {}

    /** The refusal that a failure to connect amounts to. */
    static Refusal whenConnecting(Throwable failure) {
        if (failure instanceof UpstreamAddresses.ForbiddenAddressException) {
            return Refusal.of(
                    Kind.UPSTREAM_FORBIDDEN_ADDRESS,
                    "The provider's name leads to an address where calls must not go. The operator can allow it.");
        }
        if (failure instanceof ConnectTimeoutException
                || failure instanceof SslHandshakeTimeoutException
                || failure instanceof TimeoutException) {
            return timeout("The provider could not be connected to in time.");
        }
        if (failure instanceof SSLException || failure.getCause() instanceof SSLException) {
            return Refusal.of(
                    Kind.UPSTREAM_TLS,
                    "There is no secure connection to the provider: its certificate or TLS is not good.");
        }
        return failure instanceof UnknownHostException || failure instanceof SocketException
                ? Refusal.of(Kind.UPSTREAM_UNREACHABLE, "The provider cannot be reached.")
                : whenAnswering(failure);
    }

    /** The refusal that a failure after connecting amounts to. */
    static Refusal whenAnswering(Throwable failure) {
        if (failure instanceof SSLException) {
            return Refusal.of(Kind.UPSTREAM_TLS, "The secure connection to the provider broke.");
        }
        return failure instanceof HttpClosedException || failure instanceof SocketException
                ? invalidAnswer("The provider ended the connection without a whole answer.")
                : invalidAnswer("The provider's answer is not HTTP as it should be.");
    }

    static Refusal timeout(String detail) {
        return Refusal.of(Kind.UPSTREAM_TIMEOUT, detail);
    }

    static Refusal invalidAnswer(String detail) {
        return Refusal.of(Kind.UPSTREAM_INVALID_ANSWER, detail);
    }
}
