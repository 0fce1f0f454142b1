package io.apiconsole.catalog;

import java.util.List;
import java.util.Optional;

/**
 * One version line of a provider's API with its own address, such as {@code v1}.
 *
 * @param id short name, unique in the catalogue
 * @param url where calls go: absolute, or starting with {@code /} for this very server; null if the branch can only be
 *     read
 * @param sections in alphabetical order of their paths
 */
public record Branch(String id, String url, List<Section> sections) {

    /** Copies the list, so that a snapshot never changes. */
    public Branch {
        sections = List.copyOf(sections);
    }

    /** The section with this path, if the branch has it. */
    public Optional<Section> section(String path) {
        return sections.stream().filter(section -> section.path().equals(path)).findFirst();
    }
}
