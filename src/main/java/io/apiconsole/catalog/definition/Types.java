package io.apiconsole.catalog.definition;

import static java.util.Map.entry;

import io.apiconsole.catalog.Schema;
import io.apiconsole.catalog.definition.TypeExpression.Generic;
import io.apiconsole.catalog.definition.TypeExpression.ListOf;
import io.apiconsole.catalog.definition.TypeExpression.MapOf;
import io.apiconsole.catalog.definition.TypeExpression.Named;
import java.util.Map;

/** From type expressions to schemas. The models they name are asked for as they come up. */
final class Types {

    private static final String STRING = "string";

    private static final Map<String, Schema> BASE = Map.ofEntries(
            entry("any", Schema.ANY),
            entry("T", Schema.ANY),
            entry("boolean", Schema.of("boolean", null)),
            entry("date", Schema.of(STRING, "date")),
            entry("datetime", Schema.of(STRING, "date-time")),
            entry("double", Schema.of("number", "double")),
            entry("duration", Schema.of(STRING, "duration")),
            entry("internationalPhoneNumber", Schema.of(STRING, "phone-number")),
            entry("ip", Schema.of(STRING, "ip")),
            entry("ipBlock", Schema.of(STRING, "ip-block")),
            entry("ipv4", Schema.of(STRING, "ipv4")),
            entry("ipv4Block", Schema.of(STRING, "ipv4-block")),
            entry("ipv6", Schema.of(STRING, "ipv6")),
            entry("ipv6Block", Schema.of(STRING, "ipv6-block")),
            entry("long", Schema.of("integer", "int64")),
            entry("macAddress", Schema.of(STRING, "mac-address")),
            entry("password", Schema.of(STRING, "password")),
            entry("phoneNumber", Schema.of(STRING, "phone-number")),
            entry("string", Schema.of(STRING, null)),
            entry("text", Schema.of(STRING, "text")),
            entry("time", Schema.of(STRING, "time")),
            entry("uuid", Schema.of(STRING, "uuid")),
            entry("void", Schema.of("null", null)));

    private final Models models;

    Types(Models models) {
        this.models = models;
    }

    /**
     * The schema of a type as a definition writes it; one that nothing explains is shown as it stands.
     *
     * @param fullType null, or the same again, often with an alias in front, sometimes more precise
     * @param argument what {@code T} stands for
     */
    Schema schema(String type, String fullType, TypeExpression argument) {
        try {
            return schema(TypeExpression.parse(moreExact(type, fullType)).with(argument));
        } catch (IllegalArgumentException notAType) {
            return Schema.unknown(type);
        }
    }

    /** A "string" may be a "duration", or a "duration:string", in full. */
    private static String moreExact(String type, String fullType) {
        String alias = fullType == null ? type : fullType.substring(0, (fullType + ":").indexOf(':'));
        return BASE.containsKey(alias) ? alias : type;
    }

    private Schema schema(TypeExpression type) {
        if (type.depth() > TypeExpression.MAX_DEPTH) {
            return Schema.unknown(type.toString());
        }
        if (type instanceof ListOf list) {
            return Schema.arrayOf(schema(list.item()));
        }
        if (type instanceof MapOf map) {
            return Schema.mapOf(schema(map.key()), schema(map.value()));
        }
        if (type instanceof Generic generic) {
            return models.reference(generic).orElseGet(() -> Schema.unknown(generic.toString()));
        }
        return named(((Named) type).name());
    }

    private Schema named(String name) {
        Schema base = BASE.get(name);
        return base != null ? base : models.reference(name).orElseGet(() -> Schema.unknown(name));
    }
}
