package io.apiconsole.tryit;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import java.util.List;

/**
 * What is to be sent, but for the token.
 *
 * @param template the operation's path, with the names of parameters in place of values
 * @param headers all that are sent but Host, and Authorization where that is needed
 * @param body empty if there is none
 * @param tokenNeeded whether the operation is called in the name of someone
 * @param scopes any one of which such a token should have
 */
record OutgoingRequest(
        Upstream upstream,
        HttpMethod method,
        UpstreamTarget target,
        String template,
        MultiMap headers,
        Buffer body,
        boolean tokenNeeded,
        List<String> scopes)
        implements Preparation {}
