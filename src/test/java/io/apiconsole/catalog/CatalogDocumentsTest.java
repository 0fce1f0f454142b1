package io.apiconsole.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The checks of whole catalogues find what is wrong. */
class CatalogDocumentsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'name':'x'} | 0",
                "{'name':'x','id':'y'} | 0",
                "{'other':1} | 1",
                "{'name':1} | 1",
                "5 | 1",
            })
    void an_example_that_does_not_fit_is_found(String example, int misfits) throws IOException {
        JsonNode document = LoadingCatalog.JSON.readTree(
                """
                {"id":"it","response":{},
                 "requestBody":{"schema":{"$ref":"#/schemas/a.B%3Cc%3E"},"example":EXAMPLE},
                 "schemas":{"a.B<c>":{"type":"object","required":["name","id"],
                   "properties":{"name":{"type":"string"},"id":{"type":"string","readOnly":true}}}}}"""
                        .replace("EXAMPLE", example.replace('\'', '"')));

        assertThat(CatalogDocuments.misfits(JsonSchemaFactory.getInstance(VersionFlag.V202012), document))
                .hasSize(misfits);
        assertThat(CatalogDocuments.dangling(document)).isEmpty();
    }
}
