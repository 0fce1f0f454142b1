package io.apiconsole.sandbox.login;

import io.quarkus.qute.Engine;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.TemplateLocator.TemplateLocation;
import io.quarkus.qute.Variant;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The templates of the pages. Whatever is put into them is escaped as HTML. Values are maps, texts and booleans, so that
 * nothing is looked up by reflection.
 */
final class PageTemplates {

    private static final Variant HTML = Variant.forContentType(Variant.TEXT_HTML);

    private final Engine engine = Engine.builder()
            .addDefaults()
            .addResultMapper(new HtmlEscaper(List.of(Variant.TEXT_HTML)))
            .addLocator(PageTemplates::locate)
            .build();

    /** A page with its values. */
    TemplateInstance page(String name, Map<String, Object> values) {
        TemplateInstance page = engine.getTemplate("sandbox/" + name).instance();
        values.forEach(page::data);
        return page;
    }

    private static Optional<TemplateLocation> locate(String id) {
        String file = "/templates/" + id + ".html";
        try (InputStream stream = PageTemplates.class.getResourceAsStream(file)) {
            return stream == null
                    ? Optional.empty()
                    : Optional.of(new Source(new String(stream.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException("The sandbox's own page " + file + " cannot be read", e);
        }
    }

    /** What a template is made of. */
    private record Source(String text) implements TemplateLocation {

        @Override
        public Reader read() {
            return new StringReader(text);
        }

        @Override
        public Optional<Variant> getVariant() {
            return Optional.of(HTML);
        }
    }
}
