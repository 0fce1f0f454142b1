package io.apiconsole.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import org.hibernate.models.internal.BaseLineJavaTypes;
import org.junit.jupiter.api.Test;

/** What a native image has to be told of Lucene and Hibernate Search. */
class NativeMetadataTest {

    private static final String FOLDER = "/META-INF/native-image/io.apiconsole/api-console/";

    @Test
    void every_class_that_is_looked_up_by_its_name_is_still_there() throws IOException {
        try (InputStream stream = NativeMetadataTest.class.getResourceAsStream(FOLDER + "reflect-config.json")) {
            for (JsonNode type : new ObjectMapper().readTree(stream)) {
                String name = type.path("name").asText();
                assertThatCode(() -> Class.forName(name, false, NativeMetadataTest.class.getClassLoader()))
                        .as(name)
                        .doesNotThrowAnyException();
            }
        }
    }

    @Test
    void every_class_that_Hibernate_Search_asks_for_at_its_start_is_named() throws IOException {
        Set<String> named = new HashSet<>();
        try (InputStream stream = NativeMetadataTest.class.getResourceAsStream(FOLDER + "reflect-config.json")) {
            new ObjectMapper()
                    .readTree(stream)
                    .forEach(type -> named.add(type.path("name").asText()));
        }

        assertThat(BaseLineJavaTypes.BASELINE_JAVA_TYPES)
                .filteredOn(type -> !type.isPrimitive() && !type.isArray())
                .extracting(Class::getName)
                .isSubsetOf(named);
    }

    @Test
    void every_class_that_is_not_initialized_before_the_start_is_still_there() throws IOException {
        Properties properties = new Properties();
        try (InputStream stream = NativeMetadataTest.class.getResourceAsStream(FOLDER + "native-image.properties")) {
            properties.load(stream);
        }
        String[] names = properties
                .getProperty("Args")
                .replaceFirst("^--initialize-at-run-time=", "")
                .split(",");

        for (String name : names) {
            String file = name.replace('.', '/') + ".class";
            // An image is built by a newer Java than the tests may run on, and gets the newer classes.
            assertThat(Stream.of("/", "/META-INF/versions/21/")
                            .map(folder -> NativeMetadataTest.class.getResource(folder + file)))
                    .as(name)
                    .anyMatch(Objects::nonNull);
        }
    }
}
