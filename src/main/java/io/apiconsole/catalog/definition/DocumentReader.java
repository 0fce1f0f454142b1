package io.apiconsole.catalog.definition;

import io.apiconsole.catalog.DefinitionProblem;
import io.apiconsole.catalog.DefinitionsUnavailableException;
import io.apiconsole.catalog.definition.Document.Validators;
import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/** Reads documents, remembers what each was read as, and falls back on it when a newer one cannot be had or used. */
@ApplicationScoped
class DocumentReader {

    private final DocumentSource source;
    private final DefinitionCache cache;

    /** For as long as the process lives, or the listing names the section. */
    private final Map<Target, Read<?>> lastGood = new ConcurrentHashMap<>();

    DocumentReader(DocumentSource source, DefinitionCache cache) {
        this.source = source;
        this.cache = cache;
    }

    /**
     * A document to be read.
     *
     * @param section path of the section it describes, or null for the listing
     */
    record Target(String address, boolean isHttp, String branch, String section) {

        private Problems problems() {
            return new Problems(branch, section);
        }
    }

    /** Makes something of a document. */
    @FunctionalInterface
    interface Interpreter<T> {

        /**
         * Interprets a document; what of it cannot be used goes to the problems.
         *
         * @throws Fields.UnusableException if that is all of it
         */
        T interpret(Document document, Problems problems);
    }

    /** A document's content, and what could not be used of it. */
    record Read<T>(T content, List<DefinitionProblem> problems, Validators validators) {}

    /**
     * What trying to read a document gave.
     *
     * @param read null if there is nothing, neither now nor from before
     * @param failure null if the document is the provider's current one
     */
    record Attempt<T>(Read<T> read, DefinitionProblem failure) {

        /** The same with its content changed, if it has one. */
        Attempt<T> map(UnaryOperator<T> change) {
            return read == null
                    ? this
                    : new Attempt<>(
                            new Read<>(change.apply(read.content()), read.problems(), read.validators()), failure);
        }

        List<DefinitionProblem> problems() {
            List<DefinitionProblem> problems = new ArrayList<>(read == null ? List.of() : read.problems());
            if (failure != null) {
                problems.add(failure);
            }
            return problems;
        }
    }

    /** Reads a document from its source. Never fails: what cannot be had or used leaves the last good one in place. */
    <T> Uni<Attempt<T>> read(Target target, Interpreter<T> interpreter) {
        Read<T> before = lastGood(target);
        return Uni.createFrom()
                .deferred(() -> source.fetch(
                        target.address(), before == null ? Validators.NONE : before.validators(), target.isHttp()))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .map(document -> {
                    if (document.isEmpty()) {
                        return new Attempt<>(before, null);
                    }
                    Read<T> read = interpret(target, document.get(), interpreter);
                    cache.keep(target.address(), document.get());
                    return new Attempt<>(read, null);
                })
                .onFailure()
                .recoverWithItem(failure -> new Attempt<>(before, report(target, failure)));
    }

    /** What was read before, if anything, without asking for it again. */
    <T> Attempt<T> before(Target target) {
        return new Attempt<>(lastGood(target), null);
    }

    /** Reads what an earlier run has kept of a document; nothing if there is none, or if it is of no use any more. */
    <T> Attempt<T> readKept(Target target, Interpreter<T> interpreter) {
        try {
            return new Attempt<>(
                    cache.load(target.address())
                            .map(document -> interpret(target, document, interpreter))
                            .orElse(null),
                    null);
        } catch (Fields.UnusableException e) {
            return new Attempt<>(null, report(target, e));
        }
    }

    /** Forgets the sections of a branch that are not among these any more. */
    void keepOnly(String branch, Collection<Target> sections) {
        lastGood.keySet()
                .removeIf(target ->
                        target.branch().equals(branch) && target.section() != null && !sections.contains(target));
    }

    private <T> Read<T> interpret(Target target, Document document, Interpreter<T> interpreter) {
        Problems problems = target.problems();
        T content = interpreter.interpret(document, problems);
        Read<T> read = new Read<>(content, problems.list(), document.validators());
        read.problems().forEach(DocumentReader::log);
        lastGood.put(target, read);
        return read;
    }

    /** A failure that is ours rather than the provider's costs no more than one of his. */
    private static DefinitionProblem report(Target target, Throwable failure) {
        boolean isTheProviders =
                failure instanceof DefinitionsUnavailableException || failure instanceof Fields.UnusableException;
        Problems problems = target.problems();
        problems.add(
                target.section() == null ? "the listing" : "the whole section",
                isTheProviders ? failure.getMessage() : "reading it failed");
        DefinitionProblem problem = problems.list().get(0);
        if (isTheProviders) {
            String cause = failure.getCause() == null ? "" : " (" + failure.getCause() + ")";
            Log.warnf("Definitions at %s cannot be used: %s%s", target.address(), problem.cause(), cause);
        } else {
            Log.errorf(failure, "Definitions at %s cannot be read for a fault of this program", target.address());
        }
        return problem;
    }

    private static void log(DefinitionProblem problem) {
        String place = problem.section() == null ? "" : ", section " + problem.section();
        Log.warnf("Definitions of %s%s: %s: %s", problem.branch(), place, problem.item(), problem.cause());
    }

    /** A document is always read by the same interpreter, so that the type is the one that was put in. */
    @SuppressWarnings("unchecked")
    private <T> Read<T> lastGood(Target target) {
        return (Read<T>) lastGood.get(target);
    }
}
