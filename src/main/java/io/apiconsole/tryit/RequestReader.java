package io.apiconsole.tryit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.vertx.core.buffer.Buffer;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;

/** Reads what the page sends, and nothing that is only like it. */
@ApplicationScoped
class RequestReader {

    private final ObjectReader reader = JsonMapper.builder()
            // Of two values for one name, two readers may take a different one.
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .build()
            .readerFor(TryRequest.class);

    /** The request; empty if it is none. */
    Optional<TryRequest> read(Buffer body) {
        try {
            return Optional.ofNullable(reader.<TryRequest>readValue(body.getBytes()))
                    .filter(RequestReader::isWhole);
        } catch (JsonProcessingException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new IllegalStateException("Bytes in memory can be read", e);
        }
    }

    private static boolean isWhole(TryRequest request) {
        TryRequest.Parameters parameters = request.parameters();
        return request.branch() != null
                && request.method() != null
                && request.path() != null
                && parameters.path().values().stream().allMatch(Objects::nonNull)
                && parameters.header().values().stream().allMatch(Objects::nonNull)
                && parameters.query().values().stream()
                        .allMatch(values -> values != null && values.stream().allMatch(Objects::nonNull));
    }
}
