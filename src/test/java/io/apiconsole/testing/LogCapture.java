package io.apiconsole.testing;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.formatters.PatternFormatter;

/** What the server under test logs, as it would be printed, from the making of this to its close. */
public final class LogCapture extends Handler implements AutoCloseable {

    private static final PatternFormatter FORMATTER = new PatternFormatter("%p %s%e");

    private final List<ExtLogRecord> records = new CopyOnWriteArrayList<>();

    public LogCapture() {
        Logger.getLogger("").addHandler(this);
    }

    /** Each with its stack, if it has one. */
    public List<String> entries() {
        return records.stream().map(FORMATTER::format).toList();
    }

    /** With what was in the context when they were logged. */
    public List<ExtLogRecord> records() {
        return List.copyOf(records);
    }

    @Override
    public void publish(LogRecord entry) {
        ExtLogRecord written = (ExtLogRecord) entry;
        written.copyAll();
        records.add(written);
    }

    @Override
    public void flush() {
        // Nothing is held back.
    }

    @Override
    public void close() {
        Logger.getLogger("").removeHandler(this);
    }
}
