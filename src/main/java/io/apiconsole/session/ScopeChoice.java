package io.apiconsole.session;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.core.Response.Status;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The scopes that somebody has chosen, each once, in the order of the choice. */
record ScopeChoice(Set<String> scopes) {

    /**
     * Checks a choice.
     *
     * @throws HttpProblem {@code invalid-scope} if it is empty or has a scope that is not offered
     */
    static ScopeChoice of(List<String> chosen, Collection<String> offered) {
        if (chosen.isEmpty()) {
            throw invalid("Choose at least one scope.");
        }
        if (!offered.containsAll(chosen)) {
            throw invalid("One of the scopes is none of those that can be chosen.");
        }
        return new ScopeChoice(new LinkedHashSet<>(chosen));
    }

    private static HttpProblem invalid(String detail) {
        SecurityLog.refused("invalid-scope", detail);
        return SessionProblems.of("invalid-scope", Status.BAD_REQUEST, detail);
    }
}
