package io.apiconsole.search;

import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;

/** What Lucene and Hibernate Search look up by its name, which a native image has to be told. */
class NativeMetadataTest {

    private static final String FILE = "/META-INF/native-image/io.apiconsole/api-console/reflect-config.json";

    @Test
    void every_class_of_it_is_still_there() throws IOException {
        try (InputStream stream = NativeMetadataTest.class.getResourceAsStream(FILE)) {
            for (JsonNode type : new ObjectMapper().readTree(stream)) {
                String name = type.path("name").asText();
                assertThatCode(() -> Class.forName(name, false, NativeMetadataTest.class.getClassLoader()))
                        .as(name)
                        .doesNotThrowAnyException();
            }
        }
    }
}
