package io.apiconsole.catalog;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** With nothing configured, the catalogue is that of the embedded provider. */
@QuarkusTest
class SandboxCatalogTest {

    @Inject
    Catalog catalog;

    @BeforeEach
    void waitForTheCatalogue() {
        await().atMost(Duration.ofSeconds(30)).until(() -> catalog.current().isPresent());
    }

    @Test
    void the_sandbox_is_the_default_catalogue() {
        given().get("/api/catalog")
                .then()
                .statusCode(200)
                .body("branches.id", contains("v1", "v2"))
                .body("branches.url", contains("/sandbox/v1", "/sandbox/v2"))
                .body("problems", empty())
                .body("stale", equalTo(false));
        assertThat(catalog.current().orElseThrow().operations()).isGreaterThanOrEqualTo(120);
    }

    @Test
    void its_definitions_are_published_and_checked_by_tag() {
        String tag = given().get("/sandbox/v1/").header("ETag");

        given().header("If-None-Match", tag).get("/sandbox/v1/").then().statusCode(304);
        given().get("/sandbox/v1/cloud.json").then().statusCode(200).contentType("application/json");
    }

    @Test
    void every_type_of_it_resolves_and_every_example_fits() {
        CatalogDocuments documents = new CatalogDocuments(catalog.current().orElseThrow());
        JsonSchemaFactory schemas = JsonSchemaFactory.getInstance(VersionFlag.V202012);
        Set<String> complaints = new TreeSet<>(documents.unknownTypes());
        // The laboratory has one on purpose.
        complaints.removeIf(complaint -> complaint.startsWith("/lab "));
        documents.forEach((operation, document) -> complaints.addAll(CatalogDocuments.misfits(schemas, document)));

        assertThat(complaints).isEmpty();
    }
}
