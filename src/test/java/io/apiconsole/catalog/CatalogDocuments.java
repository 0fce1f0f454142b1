package io.apiconsole.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import java.io.IOException;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;

/** All documents of a catalogue, and what others say of them. */
final class CatalogDocuments {

    private final CatalogSnapshot snapshot;

    CatalogDocuments(CatalogSnapshot snapshot) {
        this.snapshot = snapshot;
    }

    void forEachSection(BiConsumer<Branch, Section> check) {
        for (Branch branch : snapshot.branches()) {
            branch.sections().forEach(section -> check.accept(branch, section));
        }
    }

    void forEach(BiConsumer<Operation, JsonNode> check) {
        RenderedCatalog rendered = new RenderedCatalog(snapshot, LoadingCatalog.JSON);
        forEachSection((branch, section) -> section.operations().forEach(operation -> {
            CompressedJson json = rendered.operation(branch, operation.method(), operation.path())
                    .orElseThrow(() -> new AssertionError("No document of " + operation.id()));
            try {
                check.accept(operation, LoadingCatalog.JSON.readTree(json.plain()));
            } catch (IOException e) {
                throw new AssertionError("The document of " + operation.id() + " is no JSON", e);
            }
        }));
    }

    /** Types that nothing explains, with where they stand. */
    Set<String> unknownTypes() {
        Set<String> unknown = new TreeSet<>();
        forEachSection((branch, section) -> {
            section.schemas().forEach((key, schema) -> collect(section.path() + " " + key, schema, unknown));
            section.operations().forEach(operation -> {
                String where = section.path() + " " + operation.id();
                operation.parameters().forEach(parameter -> collect(where, parameter.schema(), unknown));
                operation.body().ifPresent(body -> collect(where, body.schema(), unknown));
                if (operation.response().schema() != null) {
                    collect(where, operation.response().schema(), unknown);
                }
            });
        });
        return unknown;
    }

    /** What of an operation's examples does not fit their schemas. */
    static Set<String> misfits(JsonSchemaFactory schemas, JsonNode document) {
        Set<String> misfits = new TreeSet<>();
        String id = document.path("id").asText();
        if (document.has("requestBody")) {
            ObjectNode sent = withoutReadOnly(document);
            check(schemas, sent, sent.get("requestBody"), id + " request", misfits);
        }
        if (document.path("response").has("schema")) {
            check(schemas, document, document.get("response"), id + " response", misfits);
        }
        return misfits;
    }

    /** References that lead to none of the document's schemas. */
    static List<String> dangling(JsonNode document) {
        return document.findValuesAsText("$ref").stream()
                .filter(reference -> !document.get("schemas").has(key(reference)))
                .toList();
    }

    private static String key(String reference) {
        return new Schema(reference, null, null, null, false, null, null, null, null, null, null, null, null)
                .referencedKey();
    }

    private static void collect(String where, Schema schema, Set<String> unknown) {
        if (schema.unknownType() != null) {
            unknown.add(where + ": " + schema.unknownType());
        }
        schema.parts().forEach(part -> collect(where, part, unknown));
    }

    private static void check(
            JsonSchemaFactory schemas, JsonNode document, JsonNode body, String where, Set<String> misfits) {
        ObjectNode root = LoadingCatalog.JSON.createObjectNode();
        root.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        root.set("schemas", document.get("schemas"));
        root.putArray("allOf").add(body.get("schema"));
        JsonSchema schema = schemas.getSchema(root);
        schema.validate(body.get("example")).forEach(message -> misfits.add(where + ": " + message.getMessage()));
    }

    /** What only the server sets is not needed in a request. */
    private static ObjectNode withoutReadOnly(JsonNode document) {
        ObjectNode copy = document.deepCopy();
        for (JsonNode model : copy.findParents("properties")) {
            Set<String> readOnly = new HashSet<>();
            model.get("properties").properties().forEach(property -> {
                if (property.getValue().path("readOnly").asBoolean()) {
                    readOnly.add(property.getKey());
                }
            });
            Iterator<JsonNode> names = model.path("required").elements();
            while (names.hasNext()) {
                if (readOnly.contains(names.next().textValue())) {
                    names.remove();
                }
            }
        }
        return copy;
    }
}
