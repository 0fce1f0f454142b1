package io.apiconsole.catalog.definition;

import io.apiconsole.catalog.DefinitionsUnavailableException;
import io.apiconsole.catalog.definition.Document.Validators;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Gets documents, from the web or from files, no larger than the limit. */
@ApplicationScoped
class DocumentSource {

    private final HttpDocuments http;
    private final long limit;

    DocumentSource(HttpDocuments http, DefinitionsConfig config) {
        this.http = http;
        this.limit = config.limits().size().asLongValue();
    }

    /**
     * Gets a document if it has changed.
     *
     * @param known the validators of the version at hand
     * @return empty if that version is the current one; fails with {@link DefinitionsUnavailableException}
     */
    Uni<Optional<Document>> fetch(String address, Validators known, boolean isHttp) {
        return isHttp
                ? http.fetch(URI.create(address), known)
                : Uni.createFrom().item(() -> read(Path.of(address), known));
    }

    private Optional<Document> read(Path file, Validators known) {
        try {
            Validators current = new Validators(null, Files.getLastModifiedTime(file) + " " + Files.size(file));
            return current.equals(known) ? Optional.empty() : Optional.of(new Document(bytes(file), current));
        } catch (IOException e) {
            throw new DefinitionsUnavailableException("the file cannot be read", e);
        }
    }

    private byte[] bytes(Path file) throws IOException {
        try (InputStream stream = Files.newInputStream(file)) {
            byte[] bytes = stream.readNBytes((int) Math.min(limit + 1, Integer.MAX_VALUE));
            if (bytes.length > limit) {
                throw new DefinitionsUnavailableException("larger than " + limit + " bytes");
            }
            return bytes;
        }
    }
}
