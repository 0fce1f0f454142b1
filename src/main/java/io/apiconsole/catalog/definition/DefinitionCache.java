package io.apiconsole.catalog.definition;

import io.apiconsole.catalog.definition.Document.Validators;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.Properties;

/**
 * Keeps documents in the configured directory for the next start. Each is written aside and moved into place, so that a
 * stop in between leaves the old one whole.
 */
@ApplicationScoped
class DefinitionCache {

    private static final String ETAG = "etag";
    private static final String LAST_MODIFIED = "last-modified";

    private final Optional<Path> directory;

    DefinitionCache(DefinitionsConfig config) {
        this.directory = config.cache();
    }

    /** Keeps a document; a full or read-only disk costs the next start its head start, and no more. */
    void keep(String address, Document document) {
        if (directory.isEmpty()) {
            return;
        }
        try {
            Files.createDirectories(directory.get());
            // Validators that outlived their document would turn the next answer into a wrong 304.
            Files.deleteIfExists(file(address, ".properties"));
            write(file(address, ".json"), document.bytes());
            Properties validators = new Properties();
            Optional.ofNullable(document.validators().etag()).ifPresent(etag -> validators.put(ETAG, etag));
            Optional.ofNullable(document.validators().lastModified())
                    .ifPresent(date -> validators.put(LAST_MODIFIED, date));
            StringWriter text = new StringWriter();
            validators.store(text, null);
            write(file(address, ".properties"), text.toString().getBytes(StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            Log.warnf("The definitions of %s are not kept for the next start: %s", address, e);
        }
    }

    /** What was kept, if anything. */
    Optional<Document> load(String address) {
        if (directory.isEmpty()) {
            return Optional.empty();
        }
        try {
            byte[] bytes = Files.readAllBytes(file(address, ".json"));
            return Optional.of(new Document(bytes, validators(address)));
        } catch (NoSuchFileException nothingKept) {
            return Optional.empty();
        } catch (IOException e) {
            Log.warnf("The kept definitions of %s cannot be read: %s", address, e);
            return Optional.empty();
        }
    }

    private Validators validators(String address) throws IOException {
        Path file = file(address, ".properties");
        if (!Files.exists(file)) {
            return Validators.NONE;
        }
        Properties validators = new Properties();
        try (var reader = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1)) {
            validators.load(reader);
        }
        return new Validators(validators.getProperty(ETAG), validators.getProperty(LAST_MODIFIED));
    }

    /** Named by its address, so that another provider's documents are never taken for this one's. */
    private Path file(String address, String extension) {
        return directory.orElseThrow().resolve(Document.digest(address) + extension);
    }

    private static void write(Path file, byte[] bytes) throws IOException {
        Path aside = Files.createTempFile(file.getParent(), "aside", ".tmp");
        try {
            Files.write(aside, bytes);
            Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(aside);
        }
    }
}
