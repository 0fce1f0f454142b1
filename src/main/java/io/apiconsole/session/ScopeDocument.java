package io.apiconsole.session;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** A scope and what it gives access to. */
@RegisterForReflection
record ScopeDocument(String name, String description) {}
