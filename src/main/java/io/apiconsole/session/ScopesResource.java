package io.apiconsole.session;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The scopes to choose from, the same for everyone. */
@Path("/api/scopes")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@Tag(name = "Session")
public class ScopesResource {

    /** The widest first: {@code all}, {@code account/all}, {@code product/cloud/all}. */
    private static final Comparator<ScopeDocument> WIDEST_FIRST = Comparator.comparingLong((ScopeDocument scope) ->
                    scope.name().chars().filter(c -> c == '/').count())
            .thenComparing(ScopeDocument::name);

    private final List<ScopeDocument> scopes;

    ScopesResource(LoginSettings settings) {
        this.scopes = settings.scopes().entrySet().stream()
                .map(scope -> new ScopeDocument(scope.getKey(), scope.getValue()))
                .sorted(WIDEST_FIRST)
                .toList();
    }

    @GET
    @Operation(summary = "What can be asked for at login; nothing where there is no login")
    public List<ScopeDocument> scopes() {
        return scopes;
    }
}
