package io.apiconsole.catalog;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The catalogue as JSON, the same for everyone: it never looks at who asks. */
@Path("/api/catalog")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@Tag(name = "Catalogue", description = "What operations there are")
@APIResponse(responseCode = "304", description = "Not changed since the version of If-None-Match")
@APIResponse(responseCode = "503", description = "The catalogue is still loading; the answer says how far it is")
public class CatalogResource {

    private static final String PUBLIC_FOR_A_MINUTE = "public, max-age=60";

    private final Catalog catalog;
    private final ObjectMapper mapper;
    private final AtomicReference<RenderedCatalog> rendered = new AtomicReference<>();

    CatalogResource(Catalog catalog, ObjectMapper mapper) {
        this.catalog = catalog;
        this.mapper = mapper;
    }

    @GET
    @Operation(summary = "The branches and their sections")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CatalogDocument.class)))
    public Response catalog(
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch,
            @HeaderParam(HttpHeaders.ACCEPT_ENCODING) String encodings) {
        return answer(current().catalog(), ifNoneMatch, encodings);
    }

    @GET
    @Path("/operations")
    @Operation(summary = "The operations of a section, a line each")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = OperationListDocument.class)))
    @APIResponse(responseCode = "404", description = "No such branch or section")
    public Response operations(
            @Parameter(required = true, example = "v1") @QueryParam("branch") String branchId,
            @Parameter(required = true, example = "/domain") @QueryParam("section") String sectionPath,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch,
            @HeaderParam(HttpHeaders.ACCEPT_ENCODING) String encodings) {
        RenderedCatalog current = current();
        Branch branch = branch(current, branchId);
        Section section = branch.section(required("section", sectionPath))
                .orElseThrow(() -> notFound(
                        "unknown-section", "The branch " + branch.id() + " has no section " + sectionPath + "."));
        return answer(current.operations(branch, section), ifNoneMatch, encodings);
    }

    @GET
    @Path("/operation")
    @Operation(summary = "One operation, whole")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = OperationDocument.class)))
    @APIResponse(responseCode = "404", description = "No such branch or operation")
    public Response operation(
            @Parameter(required = true, example = "v1") @QueryParam("branch") String branchId,
            @Parameter(required = true, example = "GET") @QueryParam("method") String method,
            @Parameter(required = true, example = "/domain/{zone}") @QueryParam("path") String path,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch,
            @HeaderParam(HttpHeaders.ACCEPT_ENCODING) String encodings) {
        RenderedCatalog current = current();
        Branch branch = branch(current, branchId);
        CompressedJson operation = current.operation(branch, required("method", method), required("path", path))
                .orElseThrow(() -> notFound(
                        "unknown-operation",
                        "The branch " + branch.id() + " has no operation " + method + " " + path + "."));
        return answer(operation, ifNoneMatch, encodings);
    }

    private RenderedCatalog current() {
        CatalogSnapshot snapshot = catalog.current().orElseThrow(this::stillLoading);
        return rendered.updateAndGet(before ->
                before != null && before.snapshot() == snapshot ? before : new RenderedCatalog(snapshot, mapper));
    }

    private static Branch branch(RenderedCatalog current, String id) {
        return current.snapshot()
                .branch(required("branch", id))
                .orElseThrow(() -> notFound("unknown-branch", "There is no branch " + id + "."));
    }

    private static String required(String name, String value) {
        if (value == null || value.isBlank()) {
            throw CatalogProblems.of(
                    "invalid-parameter", Response.Status.BAD_REQUEST, "The query parameter " + name + " is missing.");
        }
        return value;
    }

    private static HttpProblem notFound(String type, String detail) {
        return CatalogProblems.of(type, Response.Status.NOT_FOUND, detail);
    }

    private HttpProblem stillLoading() {
        return CatalogProblems.stillLoading(catalog.progress());
    }

    /** Two encodings of one document are two representations, each with its own strong tag (RFC 9110 §8.8.1). */
    private static Response answer(CompressedJson document, String ifNoneMatch, String encodings) {
        boolean gzip = CompressedJson.isTakenBy(encodings);
        String tag = document.etag() + (gzip ? "-gzip" : "");
        return content(document, gzip, ifNoneMatch != null && isAmong(ifNoneMatch, tag))
                .tag(new EntityTag(tag))
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING)
                .header(HttpHeaders.CACHE_CONTROL, PUBLIC_FOR_A_MINUTE)
                .build();
    }

    private static Response.ResponseBuilder content(CompressedJson document, boolean gzip, boolean known) {
        if (known) {
            return Response.notModified();
        }
        return gzip
                ? Response.ok(document.gzip()).header(HttpHeaders.CONTENT_ENCODING, "gzip")
                : Response.ok(document.plain());
    }

    /** Weak comparison (RFC 9110 §13.1.2): a proxy on the way may have made the tag weak. Our tags hold no quotes. */
    private static boolean isAmong(String ifNoneMatch, String tag) {
        return ifNoneMatch.strip().equals("*") || ifNoneMatch.contains('"' + tag + '"');
    }
}
