package io.apiconsole.catalog.definition;

/**
 * A type as the definitions write it: {@code T | T[] | map[K]V | map[K][]V | G<T> | …}, with an optional alias in
 * front ({@code coreTypes.AccountId:string}), which is only another name for what follows.
 */
sealed interface TypeExpression {

    /** How deep brackets may nest; more is nothing that anyone wrote. */
    int MAX_DEPTH = 8;

    /** A base type, a model, or the placeholder of a generic model. */
    record Named(String name) implements TypeExpression {
        @Override
        public String toString() {
            return name;
        }
    }

    /** A generic model and what it is made of. */
    record Generic(String name, TypeExpression argument) implements TypeExpression {
        @Override
        public String toString() {
            return name + "<" + argument + ">";
        }
    }

    /** A list. */
    record ListOf(TypeExpression item) implements TypeExpression {
        @Override
        public String toString() {
            return item + "[]";
        }
    }

    /** A map; its key may be an enumeration. */
    record MapOf(TypeExpression key, TypeExpression value) implements TypeExpression {
        @Override
        public String toString() {
            return "map[" + key + "]" + value;
        }
    }

    /**
     * Reads an expression.
     *
     * @throws IllegalArgumentException if the text is none
     */
    static TypeExpression parse(String text) {
        String base = text.substring(text.lastIndexOf(':') + 1).strip();
        TypeParser parser = new TypeParser(base);
        return parser.whole();
    }

    /** How deep this expression is: 1 for a name. */
    default int depth() {
        if (this instanceof ListOf list) {
            return 1 + list.item().depth();
        }
        if (this instanceof MapOf map) {
            return 1 + Math.max(map.key().depth(), map.value().depth());
        }
        return this instanceof Generic generic ? 1 + generic.argument().depth() : 1;
    }

    /** The expression with the placeholder {@code T} replaced. */
    default TypeExpression with(TypeExpression argument) {
        if (this instanceof ListOf list) {
            return new ListOf(list.item().with(argument));
        }
        if (this instanceof MapOf map) {
            return new MapOf(map.key().with(argument), map.value().with(argument));
        }
        if (this instanceof Generic generic) {
            return new Generic(generic.name(), generic.argument().with(argument));
        }
        return equals(new Named("T")) ? argument : this;
    }
}
