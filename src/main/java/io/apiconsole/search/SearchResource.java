package io.apiconsole.search;

import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;

/** Search over all operations, the same for everyone: it never looks at who asks. */
@Path("/api/search")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@Tag(name = "Search", description = "Which operation does what")
public class SearchResource {

    private final OperationSearch search;
    private final SearchTurns turns;
    private final SearchTraces traces;

    SearchResource(OperationSearch search, SearchTurns turns, SearchTraces traces) {
        this.search = search;
        this.turns = turns;
        this.traces = traces;
    }

    @GET
    @NonBlocking
    @Operation(
            summary = "The operations that words ask for, best first",
            description = "There is no syntax: words in any order, beginnings of words, with typing errors, in English"
                    + " or French. Lists are given with commas or by repetition.")
    @Parameter(in = ParameterIn.QUERY, name = "q", description = "At most 200 characters", example = "add dns record")
    @Parameter(
            in = ParameterIn.QUERY,
            name = "in",
            description = "Where to look: some of path, description, parameters, request, response; else in all")
    @Parameter(in = ParameterIn.QUERY, name = "state", description = "Only operations of these states")
    @Parameter(in = ParameterIn.QUERY, name = "method", description = "Only operations with these verbs")
    @Parameter(in = ParameterIn.QUERY, name = "branch", description = "Only operations of these branches")
    @Parameter(in = ParameterIn.QUERY, name = "section", description = "Only operations of these sections")
    @Parameter(
            in = ParameterIn.QUERY,
            name = "current",
            description = "Branch and section whose operations come before others that fit as well",
            example = "v1/cloud")
    @Parameter(in = ParameterIn.QUERY, name = "size", description = "How many hits to give, 1 to 50; else 20")
    @Parameter(in = ParameterIn.QUERY, name = "from", description = "How many hits to leave out, at most 200")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SearchDocument.class)))
    @APIResponse(responseCode = "400", description = "A parameter is wrong; the answer names it")
    @APIResponse(
            responseCode = "503",
            description = "There is no index yet, too many search at once, it takes too long, or the index fails")
    @ResponseHeader(name = HttpHeaders.CACHE_CONTROL, value = "public, max-age=60")
    public Uni<SearchDocument> search(@Context UriInfo asked) {
        SearchRequest request = new SearchParameters(asked.getQueryParameters()).checked();
        return traces.traced(turns.take(() -> search.search(request)));
    }
}
