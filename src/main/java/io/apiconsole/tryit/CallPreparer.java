package io.apiconsole.tryit;

import io.apiconsole.catalog.Operation;
import io.apiconsole.tryit.CallableOperations.Found;
import io.apiconsole.tryit.Preparation.Refused;
import io.apiconsole.tryit.Refusal.Kind;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.Set;

/** Makes of an operation and values what is to be sent, or says what of them cannot be. */
@Singleton
class CallPreparer {

    private static final String USER_AGENT = "api-console";
    private static final Set<String> WITH_LENGTH_ALWAYS = Set.of("POST", "PUT", "PATCH");

    private final CallableOperations operations;
    private final Upstreams upstreams;
    private final HeaderPolicy headers;
    private final long maxTarget;
    private final long maxHeaders;

    CallPreparer(CallableOperations operations, Upstreams upstreams, TryConfig config) {
        this.operations = operations;
        this.upstreams = upstreams;
        this.headers = policy(config);
        this.maxTarget = config.maxTarget().asLongValue();
        this.maxHeaders = config.maxHeaders().asLongValue();
    }

    private static HeaderPolicy policy(TryConfig config) {
        try {
            return new HeaderPolicy(config.headers());
        } catch (IllegalArgumentException e) {
            throw new ConfigurationException(
                    "console.try.headers has a header field that must not be there: " + e.getMessage());
        }
    }

    Preparation prepare(TryRequest request) {
        if (!operations.isLoaded()) {
            return refused(Refusal.retryAfter(Kind.CATALOG_LOADING, "The catalogue is being loaded.", 1));
        }
        Optional<Found> found = operations.find(request.branch(), request.method(), request.path());
        if (found.isEmpty()) {
            return refused(Refusal.of(Kind.UNKNOWN_OPERATION, "The catalogue has no such operation."));
        }
        Optional<Upstream> upstream = upstreams.of(request.branch());
        return upstream.isEmpty()
                ? refused(Refusal.of(Kind.BRANCH_NOT_CALLABLE, "The operations of this branch can only be read."))
                : prepare(request, found.get(), upstream.get());
    }

    private Preparation prepare(TryRequest request, Found found, Upstream upstream) {
        Operation operation = found.operation();
        Optional<InvalidParameter> invalid = headers.check(
                        operation, request.parameters().header())
                .or(() -> new ParameterChecks(operation, found.section().schemas()).check(request));
        if (invalid.isPresent()) {
            return refused(Refusal.of(invalid.get()));
        }
        TargetResult result = UpstreamTarget.of(
                upstream.server(),
                operation.path(),
                request.parameters().path(),
                request.parameters().query());
        if (result instanceof InvalidParameter refused) {
            return refused(Refusal.of(refused));
        }
        UpstreamTarget target = (UpstreamTarget) result;
        if (target.requestTarget().length() > maxTarget) {
            return tooLarge("The values make the address longer than " + maxTarget + " characters.");
        }
        if (size(request.parameters().header()) > maxHeaders) {
            return tooLarge("The header fields are larger than " + maxHeaders + " bytes.");
        }
        Buffer body = body(request);
        return new OutgoingRequest(
                upstream,
                HttpMethod.valueOf(operation.method()),
                target,
                operation.path(),
                headers(request, operation.method(), body),
                body,
                operation.authentication().required(),
                operation.authentication().scopes());
    }

    private static Buffer body(TryRequest request) {
        return request.body() == null || request.body().isBlank() ? Buffer.buffer() : Buffer.buffer(request.body());
    }

    private static MultiMap headers(TryRequest request, String method, Buffer body) {
        MultiMap fields = MultiMap.caseInsensitiveMultiMap();
        fields.set(HttpHeaders.ACCEPT, "*/*");
        request.parameters().header().forEach(fields::set);
        // Not the browser's: what the console says of itself.
        fields.set(HttpHeaders.USER_AGENT, USER_AGENT);
        fields.set(HttpHeaders.ACCEPT_ENCODING, HttpHeaders.IDENTITY);
        if (body.length() > 0) {
            fields.set(HttpHeaders.CONTENT_TYPE, "application/json");
        }
        if (body.length() > 0 || WITH_LENGTH_ALWAYS.contains(method)) {
            fields.set(HttpHeaders.CONTENT_LENGTH, String.valueOf(body.length()));
        }
        return fields;
    }

    private static long size(Map<String, String> fields) {
        long size = 0;
        for (Entry<String, String> field : fields.entrySet()) {
            size += field.getKey().length() + field.getValue().length();
        }
        return size;
    }

    private static Refused tooLarge(String detail) {
        return refused(Refusal.of(Kind.TOO_LARGE, detail));
    }

    private static Refused refused(Refusal refusal) {
        return new Refused(refusal);
    }
}
