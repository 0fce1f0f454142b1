package io.apiconsole.catalog;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_DEFAULT;
import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The part of JSON Schema 2020-12 that definitions need. A member that is null is not said; a schema with none is
 * {@code {}} and allows any value.
 *
 * @param ref {@code #/schemas/KEY}, into the operation's own schemas
 * @param type one type, or a type and {@code null}
 * @param readOnly the server sets it: not to be sent
 * @param allowed the values of {@code enum}
 * @param additionalProperties what a map's values are
 * @param propertyNames what a map's keys are
 * @param unknownType a type name of the definition that nothing explains, shown as it stands
 */
@JsonInclude(NON_NULL)
@JsonPropertyOrder({"$ref", "type", "format", "description", "readOnly", "enum", "required", "properties"})
public record Schema(
        @JsonProperty("$ref") String ref,
        @JsonFormat(with = JsonFormat.Feature.WRITE_SINGLE_ELEM_ARRAYS_UNWRAPPED) List<String> type,
        String format,
        String description,
        @JsonInclude(NON_DEFAULT) boolean readOnly,
        @JsonProperty("enum") List<Object> allowed,
        Schema items,
        Schema additionalProperties,
        Schema propertyNames,
        Map<String, Schema> properties,
        List<String> required,
        List<Schema> anyOf,
        @JsonProperty("x-type") String unknownType) {

    /** Allows any value. */
    public static final Schema ANY = make(draft -> {});

    private static final String REF_PREFIX = "#/schemas/";
    private static final Schema NULL = of("null", null);

    /** A plain type, with a format or null. */
    public static Schema of(String type, String format) {
        return make(draft -> {
            draft.type = List.of(type);
            draft.format = format;
        });
    }

    /** A reference to the model with this key, escaped as RFC 6901 and RFC 3986 ask for. */
    public static Schema reference(String key) {
        String pointer = key.replace("~", "~0").replace("/", "~1");
        try {
            String fragment = new URI(null, null, pointer).getRawFragment();
            return make(draft -> draft.ref = REF_PREFIX + fragment);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("Not a model key: " + key, e);
        }
    }

    /** One of these values, all of the same type. */
    public static Schema enumeration(String type, List<Object> values) {
        return make(draft -> {
            draft.type = List.of(type);
            draft.allowed = values;
        });
    }

    /** A list. */
    public static Schema arrayOf(Schema items) {
        return make(draft -> {
            draft.type = List.of("array");
            draft.items = items;
        });
    }

    /** An object with any keys of one kind, and values of one kind. */
    public static Schema mapOf(Schema keys, Schema values) {
        return make(draft -> {
            draft.type = List.of("object");
            draft.propertyNames = keys;
            draft.additionalProperties = values;
        });
    }

    /** An object with named properties, in the order of the map. */
    public static Schema object(Map<String, Schema> properties, List<String> required) {
        return make(draft -> {
            draft.type = List.of("object");
            draft.properties = Collections.unmodifiableMap(properties);
            draft.required = required.isEmpty() ? null : required;
        });
    }

    /** A type that the definitions name but do not explain. */
    public static Schema unknown(String typeName) {
        return make(draft -> draft.unknownType = typeName);
    }

    /** The key of the model that {@link #ref} points to, or null. */
    @JsonIgnore
    public String referencedKey() {
        if (ref == null) {
            return null;
        }
        // Hardly any key has to be decoded, and an index asks for those of thousands of fields.
        String pointer = ref.indexOf('%') < 0
                ? ref.substring(REF_PREFIX.length())
                : URI.create(ref).getFragment().substring(REF_PREFIX.length() - 1);
        return pointer.replace("~1", "/").replace("~0", "~");
    }

    /** Whether the first of the types is this one. */
    public boolean is(String typeName) {
        return type != null && type.get(0).equals(typeName);
    }

    /** The same with {@code null} allowed too. */
    public Schema orNull() {
        if (ref != null) {
            return make(draft -> draft.anyOf = List.of(this, NULL));
        }
        if (type == null || type.contains("null")) {
            return this;
        }
        return change(draft -> draft.type = List.of(type.get(0), "null"));
    }

    /** The same with the annotations of the place where it is used; a blank text keeps what is there. */
    public Schema annotated(String text, boolean isReadOnly) {
        return change(draft -> {
            draft.description = text == null || text.isBlank() ? description : text;
            draft.readOnly = isReadOnly;
        });
    }

    /** The schemas directly inside this one. */
    @JsonIgnore
    public List<Schema> parts() {
        List<Schema> parts = new ArrayList<>();
        for (Schema part : new Schema[] {items, additionalProperties, propertyNames}) {
            if (part != null) {
                parts.add(part);
            }
        }
        if (properties != null) {
            parts.addAll(properties.values());
        }
        if (anyOf != null) {
            parts.addAll(anyOf);
        }
        return parts;
    }

    private static Schema make(Consumer<Draft> setting) {
        Draft draft = new Draft();
        setting.accept(draft);
        return draft.schema();
    }

    private Schema change(Consumer<Draft> setting) {
        Draft draft = new Draft();
        draft.ref = ref;
        draft.type = type;
        draft.format = format;
        draft.description = description;
        draft.readOnly = readOnly;
        draft.allowed = allowed;
        draft.items = items;
        draft.additionalProperties = additionalProperties;
        draft.propertyNames = propertyNames;
        draft.properties = properties;
        draft.required = required;
        draft.anyOf = anyOf;
        draft.unknownType = unknownType;
        setting.accept(draft);
        return draft.schema();
    }

    /** Spares the factories a dozen nulls each. */
    private static final class Draft {
        private String ref;
        private List<String> type;
        private String format;
        private String description;
        private boolean readOnly;
        private List<Object> allowed;
        private Schema items;
        private Schema additionalProperties;
        private Schema propertyNames;
        private Map<String, Schema> properties;
        private List<String> required;
        private List<Schema> anyOf;
        private String unknownType;

        private Schema schema() {
            return new Schema(
                    ref,
                    type,
                    format,
                    description,
                    readOnly,
                    allowed,
                    items,
                    additionalProperties,
                    propertyNames,
                    properties,
                    required,
                    anyOf,
                    unknownType);
        }
    }
}
