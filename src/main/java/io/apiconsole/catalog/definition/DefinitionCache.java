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
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Keeps documents in the configured directory for the next start. Each is written aside and moved into place, so that a
 * stop in between leaves the old one whole.
 */
@ApplicationScoped
class DefinitionCache {

    private static final String DIGEST = "digest";
    private static final String ETAG = "etag";
    private static final String LAST_MODIFIED = "last-modified";

    private final Optional<Path> directory;

    /** One warning is enough for a disk that is full. */
    private final AtomicBoolean failing = new AtomicBoolean();

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
            write(file(address, ".json"), document.bytes());
            Properties validators = new Properties();
            validators.put(DIGEST, document.digest());
            Optional.ofNullable(document.validators().etag()).ifPresent(etag -> validators.put(ETAG, etag));
            Optional.ofNullable(document.validators().lastModified())
                    .ifPresent(date -> validators.put(LAST_MODIFIED, date));
            StringWriter text = new StringWriter();
            validators.store(text, null);
            write(file(address, ".properties"), text.toString().getBytes(StandardCharsets.ISO_8859_1));
            failing.set(false);
        } catch (IOException e) {
            if (failing.compareAndSet(false, true)) {
                Log.warnf("Definitions are not kept for the next start, see console.definitions.cache: %s", e);
            }
        }
    }

    /** What was kept, if anything. */
    Optional<Document> load(String address) {
        if (directory.isEmpty()) {
            return Optional.empty();
        }
        try {
            Document kept = new Document(Files.readAllBytes(file(address, ".json")), Validators.NONE);
            return Optional.of(new Document(kept.bytes(), validators(address, kept.digest())));
        } catch (NoSuchFileException nothingKept) {
            return Optional.empty();
        } catch (IOException e) {
            Log.warnf("The kept definitions of %s cannot be read: %s", address, e);
            return Optional.empty();
        }
    }

    /** None if they are another document's, which would turn the next answer into a wrong 304. */
    private Validators validators(String address, String digest) throws IOException {
        Path file = file(address, ".properties");
        if (!Files.exists(file)) {
            return Validators.NONE;
        }
        Properties validators = new Properties();
        try (var reader = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1)) {
            validators.load(reader);
        } catch (IllegalArgumentException notWrittenByUs) {
            return Validators.NONE;
        }
        return digest.equals(validators.getProperty(DIGEST))
                ? new Validators(validators.getProperty(ETAG), validators.getProperty(LAST_MODIFIED))
                : Validators.NONE;
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
