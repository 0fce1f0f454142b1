package io.apiconsole.catalog.definition;

import io.apiconsole.catalog.definition.TypeExpression.Generic;
import io.apiconsole.catalog.definition.TypeExpression.ListOf;
import io.apiconsole.catalog.definition.TypeExpression.MapOf;
import io.apiconsole.catalog.definition.TypeExpression.Named;

/** Recursive descent over one {@link TypeExpression}. */
final class TypeParser {

    private static final String LIST = "[]";
    private static final String MAP = "map[";
    private static final String BRACKETS = "[]<>";

    private final String text;
    private int at;

    TypeParser(String text) {
        this.text = text;
    }

    TypeExpression whole() {
        TypeExpression expression = expression(1);
        if (at < text.length()) {
            throw unexpected();
        }
        return expression;
    }

    private TypeExpression expression(int depth) {
        if (depth > TypeExpression.MAX_DEPTH) {
            throw unexpected();
        }
        if (skip(LIST)) {
            return new ListOf(expression(depth + 1));
        }
        if (skip(MAP)) {
            TypeExpression key = expression(depth + 1);
            expect("]");
            return new MapOf(key, expression(depth + 1));
        }
        TypeExpression expression = named(depth);
        for (int outer = depth; skip(LIST); outer++) {
            if (outer >= TypeExpression.MAX_DEPTH) {
                throw unexpected();
            }
            expression = new ListOf(expression);
        }
        return expression;
    }

    private TypeExpression named(int depth) {
        int start = at;
        while (at < text.length() && BRACKETS.indexOf(text.charAt(at)) < 0) {
            at++;
        }
        if (at == start) {
            throw unexpected();
        }
        String name = text.substring(start, at);
        if (!skip("<")) {
            return new Named(name);
        }
        TypeExpression argument = expression(depth + 1);
        expect(">");
        return new Generic(name, argument);
    }

    private boolean skip(String token) {
        boolean found = text.startsWith(token, at);
        at += found ? token.length() : 0;
        return found;
    }

    private void expect(String token) {
        if (!skip(token)) {
            throw unexpected();
        }
    }

    private IllegalArgumentException unexpected() {
        return new IllegalArgumentException("not a type: \"" + text + "\" at character " + (at + 1));
    }
}
