package io.apiconsole.sandbox.definition;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.apiconsole.sandbox.SandboxDefinitions;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** What can be called, by branch and path. A branch is read when it is called for the first time. */
@ApplicationScoped
public class ApiDefinitions {

    private final SandboxDefinitions documents;
    private final ObjectMapper mapper;
    private final Map<String, PathNode> branches = new ConcurrentHashMap<>();

    ApiDefinitions(SandboxDefinitions documents, ObjectMapper mapper) {
        this.documents = documents;
        this.mapper = mapper;
    }

    /**
     * The place of a path, where some operation is.
     *
     * @param path its segments, decoded
     */
    public Optional<PathNode> find(String branch, List<String> path) {
        return branches.computeIfAbsent(branch, this::read).find(path);
    }

    private PathNode read(String branch) {
        PathNode root = PathNode.root();
        documents.sections(branch).forEach((section, document) -> {
            try {
                new SectionReader(section, mapper.readTree(document)).read(root::add);
            } catch (IOException e) {
                throw new UncheckedIOException("The sandbox's definition " + branch + section + " is not JSON", e);
            }
        });
        return root;
    }
}
