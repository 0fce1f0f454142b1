package io.apiconsole.search;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** What is handed to the index: an operation with its texts, which the index alone keeps. */
@RegisterForReflection
record IndexedOperation(OperationEntry entry, EntryTexts texts) {}
