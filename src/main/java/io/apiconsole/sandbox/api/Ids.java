package io.apiconsole.sandbox.api;

import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Identifiers of what is made up or created. */
final class Ids {

    private static final Pattern UNREACHABLE = Pattern.compile("[\\\\;%\\p{Cntrl}]");

    private Ids() {}

    /** An identifier that is right in a path, in the list, and in the item. */
    static String make(Kind kind, Seed seed) {
        Typed type = kind.mostParticularId();
        if (type == null) {
            return seed.hex(8);
        }
        String id = Values.plain(type.resolved(), kind.idName(), seed).asText();
        Typed path = kind.id();
        return path == null || path.allows(id)
                ? id
                : Values.plain(path.resolved(), kind.idName(), seed).asText();
    }

    /** Whether a text can stand in a path: these are read in more than one way there, and let through by nobody. */
    static boolean isReachable(String id) {
        return !id.equals(".") && !id.equals("..") && !UNREACHABLE.matcher(id).find();
    }

    /** Whether a text can be the identifier of a thing of a kind. */
    static boolean allows(Kind kind, String id) {
        return !id.isBlank()
                && Stream.of(kind.id(), kind.element())
                        .filter(Objects::nonNull)
                        .filter(Typed::isPlain)
                        .allMatch(typed -> typed.allows(id));
    }
}
