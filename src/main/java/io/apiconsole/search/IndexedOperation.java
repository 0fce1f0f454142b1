package io.apiconsole.search;

/** What is handed to the index: an operation with its texts, which the index alone keeps. */
record IndexedOperation(OperationEntry entry, EntryTexts texts) {}
