package io.apiconsole.search;

import io.apiconsole.catalog.Schema;
import io.apiconsole.search.Lines.Line;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The fields of a request's or an answer's body, nested ones too, each a line {@code name: description}. Bounded: models
 * refer to one another without end, and what is deep inside them says little of the operation.
 */
final class BodyFields {

    private static final int MOST = 150;
    private static final int DEEPEST = 5;

    private final Map<String, Schema> models;
    private final Lines.Builder lines;
    private final Map<Schema, List<Line>> known = new IdentityHashMap<>();
    private final Map<Schema, List<Line>> own = new IdentityHashMap<>();

    /** @param models what references of the section point to */
    BodyFields(Map<String, Schema> models, Lines.Builder lines) {
        this.models = models;
        this.lines = lines;
    }

    /** The lines of a body, those of its outer fields first. */
    List<Line> of(Schema body) {
        Schema outer = dereferenced(body);
        return known.computeIfAbsent(outer, schema -> {
            Set<Line> found = new LinkedHashSet<>();
            Set<Schema> seen = Collections.newSetFromMap(new IdentityHashMap<>());
            List<Schema> level = List.of(schema);
            for (int depth = 0; depth < DEEPEST && !level.isEmpty() && found.size() < MOST; depth++) {
                level = fieldsOf(level, found, seen);
            }
            return List.copyOf(found);
        });
    }

    /** Adds the lines of some schemas' own fields. @return the schemas of those fields, none if there are enough */
    private List<Schema> fieldsOf(List<Schema> level, Set<Line> found, Set<Schema> seen) {
        List<Schema> next = new ArrayList<>();
        for (Schema holder : level) {
            Schema schema = dereferenced(holder);
            if (!seen.add(schema)) {
                continue;
            }
            for (Line line : own.computeIfAbsent(schema, this::own)) {
                if (found.size() == MOST) {
                    return List.of();
                }
                found.add(line);
            }
            next.addAll(schema.parts());
        }
        return next;
    }

    private List<Line> own(Schema schema) {
        if (schema.properties() == null) {
            return List.of();
        }
        return schema.properties().entrySet().stream()
                .limit(MOST)
                .map(field -> lines.line(field.getKey(), field.getValue().description()))
                .toList();
    }

    private Schema dereferenced(Schema schema) {
        String key = schema.referencedKey();
        Schema target = key == null ? null : models.get(key);
        return target == null ? schema : target;
    }
}
