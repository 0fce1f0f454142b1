package io.apiconsole.catalog.definition;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.apiconsole.catalog.BranchesConfig.BranchConfig;
import io.apiconsole.catalog.DefinitionProblem;
import io.apiconsole.catalog.Operation;
import io.apiconsole.catalog.Schema;
import io.apiconsole.catalog.Section;
import io.apiconsole.catalog.definition.Document.Validators;
import io.apiconsole.catalog.definition.ListingReader.Entry;
import io.apiconsole.testing.Fixtures;
import io.quarkus.runtime.configuration.DurationConverter;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.runtime.configuration.MemorySizeConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What the tests of this package start from. */
final class Some {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Some() {}

    /** A section as it was read, and what of it could not be used. */
    record Read(Section section, List<DefinitionProblem> problems) {

        Operation operation(String method, String path) {
            return section.operation(method, path)
                    .orElseThrow(() -> new AssertionError("There is no " + method + " " + path + ", only "
                            + section.operations().stream().map(Operation::id).toList()));
        }

        Schema response(String path) {
            return operation("GET", path).response().schema();
        }

        Schema model(String key) {
            return section.schemas().get(key);
        }

        Schema property(String model, String name) {
            return model(model).properties().get(name);
        }

        /** As lines {@code item: cause}. */
        List<String> complaints() {
            return problems.stream()
                    .map(problem -> problem.item() + ": " + problem.cause())
                    .toList();
        }
    }

    static DefinitionsConfig config(Map<String, String> settings) {
        return new SmallRyeConfigBuilder()
                .withConverter(MemorySize.class, 100, new MemorySizeConverter())
                .withConverter(Duration.class, 100, new DurationConverter())
                .withMapping(DefinitionsConfig.class)
                .withDefaultValues(settings)
                .build()
                .getConfigMapping(DefinitionsConfig.class);
    }

    static DefinitionsConfig.Limits limits(String... namesAndValues) {
        Map<String, String> settings = new HashMap<>();
        for (int at = 0; at < namesAndValues.length; at += 2) {
            settings.put("console.definitions.limits." + namesAndValues[at], namesAndValues[at + 1]);
        }
        return config(settings).limits();
    }

    static Document document(String text) {
        return new Document(text.getBytes(StandardCharsets.UTF_8), Validators.NONE);
    }

    static JsonNode json(String text) {
        return new JsonDocuments(limits()).parse(document(text));
    }

    static Read read(Fixtures fixture) {
        String name = fixture.name().toLowerCase(Locale.ROOT);
        return read("/" + name.substring(0, (name + "_").indexOf('_')), fixture.json(), limits());
    }

    static Read read(String section, String document, DefinitionsConfig.Limits limits) {
        Problems problems = new Problems("v1", section);
        JsonNode json = new JsonDocuments(limits).parse(document(document));
        Section read = new SectionReader(limits).read(json, new Entry(section, ""), "digest", problems);
        return new Read(read, problems.list());
    }

    static Read readModels(String models) {
        return read("/x", "{\"apis\":[],\"models\":" + models + "}", limits());
    }

    static BranchConfig branch(String url, String definitions) {
        return new BranchConfig() {
            @Override
            public Optional<String> url() {
                return Optional.ofNullable(url);
            }

            @Override
            public Optional<String> definitions() {
                return Optional.ofNullable(definitions);
            }

            @Override
            public boolean inPrivateNetwork() {
                return false;
            }

            @Override
            public int order() {
                return 0;
            }
        };
    }

    /** The schema as the API shows it, with single quotes. */
    static String shown(Schema schema) {
        return JSON.valueToTree(schema).toString().replace('"', '\'');
    }
}
