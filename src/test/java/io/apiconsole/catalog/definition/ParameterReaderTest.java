package io.apiconsole.catalog.definition;

import static io.apiconsole.catalog.definition.Some.shown;
import static org.assertj.core.api.Assertions.assertThat;

import io.apiconsole.catalog.Operation.Body;
import io.apiconsole.catalog.Parameter;
import io.apiconsole.catalog.Parameter.In;
import io.apiconsole.testing.Fixtures;
import java.util.List;
import org.junit.jupiter.api.Test;

class ParameterReaderTest {

    private final Some.Read read = Some.read(Fixtures.PARAMETERS);

    @Test
    void an_unnamed_body_parameter_is_the_whole_body() {
        Body body = read.operation("PUT", "/parameters/whole/{id}").requestBody();

        assertThat(body.schema().referencedKey()).isEqualTo("parameters.Thing");
        assertThat(body.required()).isTrue();
        assertThat(body.description()).isEqualTo("The thing");
    }

    @Test
    void named_body_parameters_are_the_properties_of_the_body() {
        Body body = read.operation("POST", "/parameters/named").requestBody();

        assertThat(shown(body.schema()))
                .isEqualTo("{'type':'object','required':['label'],'properties':{"
                        + "'label':{'type':'string','description':'How to call it'},"
                        + "'count':{'type':'integer','format':'int64'},"
                        + "'where':{'type':'string','format':'ip'}}}");
        assertThat(body.required()).isTrue();
    }

    @Test
    void a_body_with_no_required_property_is_not_required() {
        assertThat(read.operation("POST", "/parameters/optional").requestBody().required())
                .isFalse();
    }

    @Test
    void a_blank_name_is_no_name() {
        assertThat(read.operation("POST", "/parameters/blank-name")
                        .requestBody()
                        .schema()
                        .referencedKey())
                .isEqualTo("parameters.Thing");
    }

    @Test
    void where_both_styles_are_mixed_the_whole_body_is_taken_and_it_is_said() {
        assertThat(read.operation("POST", "/parameters/mixed")
                        .requestBody()
                        .schema()
                        .referencedKey())
                .isEqualTo("parameters.Thing");
        assertThat(read.complaints())
                .contains("POST /parameters/mixed, body: has several bodies; only the unnamed one is taken");
    }

    @Test
    void D_04_a_body_property_with_an_odd_name_costs_itself() {
        assertThat(read.operation("POST", "/parameters/odd-name")
                        .requestBody()
                        .schema()
                        .properties())
                .containsOnlyKeys("label");
        assertThat(read.complaints()).contains("POST /parameters/odd-name, parameter 5: its name is not a text");
    }

    @Test
    void D_04_of_two_parameters_with_one_name_the_first_is_taken() {
        List<Parameter> parameters =
                read.operation("POST", "/parameters/twice/{id}").parameters();

        assertThat(parameters).extracting(Parameter::in).containsExactly(In.PATH, In.QUERY);
        assertThat(parameters.get(0).schema().is("integer")).isTrue();
        assertThat(read.operation("POST", "/parameters/twice/{id}")
                        .requestBody()
                        .schema()
                        .required())
                .containsExactly("label");
        assertThat(read.complaints())
                .contains(
                        "POST /parameters/twice/{id}, parameter id: is there twice",
                        "POST /parameters/twice/{id}, parameter label: is there twice");
    }

    @Test
    void a_path_parameter_that_is_not_declared_is_added() {
        List<Parameter> parameters = read.operation("GET", "/parameters/queue/{queueId}/member/{memberId}")
                .parameters();

        assertThat(parameters).extracting(Parameter::name).containsExactly("memberId", "queueId");
        assertThat(parameters.get(1).in()).isEqualTo(In.PATH);
        assertThat(parameters.get(1).required()).isTrue();
        assertThat(shown(parameters.get(1).schema())).isEqualTo("{'type':'string'}");
    }

    @Test
    void D_04_a_parameter_in_an_unknown_place_costs_itself() {
        List<Parameter> parameters =
                read.operation("GET", "/parameters/places/{id}").parameters();

        assertThat(parameters).extracting(Parameter::name).containsExactly("id", "page", "X-Page", "any");
        assertThat(parameters).extracting(Parameter::in).containsExactly(In.PATH, In.QUERY, In.HEADER, In.QUERY);
        assertThat(read.complaints())
                .contains(
                        "GET /parameters/places/{id}, parameter crumb: its paramType cookie is not known",
                        "GET /parameters/places/{id}, parameter stray: is not in the path");
    }

    @Test
    void a_path_parameter_is_required_whatever_its_definition_says() {
        assertThat(read.operation("GET", "/parameters/places/{id}")
                        .parameters()
                        .get(0)
                        .required())
                .isTrue();
    }

    @Test
    void D_04_each_broken_parameter_costs_itself() {
        assertThat(read.operation("GET", "/parameters/no-type").parameters())
                .extracting(Parameter::name)
                .containsExactly("good");
        assertThat(read.complaints())
                .contains(
                        "GET /parameters/no-type, parameter x: has no dataType",
                        "GET /parameters/no-type, parameter without a name: has no name",
                        "GET /parameters/no-type, parameter y: has no paramType",
                        "GET /parameters/no-type, parameter without a name: is not an object");
    }

    @Test
    void D_04_a_list_of_parameters_that_is_none_costs_itself() {
        assertThat(read.operation("GET", "/parameters/no-list").parameters()).isEmpty();
        assertThat(read.operation("GET", "/parameters/wrong-list").parameters()).isEmpty();
        assertThat(read.complaints()).contains("GET /parameters/wrong-list: its parameters is not a list");
    }
}
