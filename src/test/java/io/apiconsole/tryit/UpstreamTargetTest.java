package io.apiconsole.tryit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.apiconsole.testing.Corpus;
import io.apiconsole.tryit.TargetVectors.InvalidValue;
import io.apiconsole.tryit.TargetVectors.Vector;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** P-03, P-04, P-06: what values become in an address. */
class UpstreamTargetTest {

    private static final BranchServer SERVER = BranchServer.of("https://api.example.com/v1", 1);

    static List<Vector> vectors() {
        return TargetVectors.all();
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void P_03_values_become_the_address_that_the_vectors_say(Vector vector) {
        TargetResult result = UpstreamTarget.of(
                BranchServer.of(vector.base(), 1),
                vector.path(),
                vector.parameters().path(),
                vector.parameters().query());

        if (vector.refused() == null) {
            assertThat(result).isInstanceOf(UpstreamTarget.class);
            assertThat(((UpstreamTarget) result).uri()).isEqualTo(vector.target());
        } else {
            InvalidParameter refused = (InvalidParameter) result;
            assertThat(new InvalidValue(refused.in().label(), refused.name())).isEqualTo(vector.refused());
            assertThat(refused.reason()).isNotBlank();
        }
    }

    static List<String> values() {
        return Corpus.read("values.txt");
    }

    @ParameterizedTest
    @MethodSource("values")
    void P_04_a_hostile_value_is_one_segment_or_refused(String value) {
        TargetResult result = UpstreamTarget.of(SERVER, "/a/{value}/z", Map.of("value", value), Map.of("q", List.of()));

        TargetProperties.assertOneSegmentOrRefused(result, value);
    }

    @ParameterizedTest
    @MethodSource("values")
    void P_04_a_hostile_value_is_one_parameter_of_the_query_or_refused(String value) {
        TargetResult result = UpstreamTarget.of(SERVER, "/a", Map.of(), Map.of("q", List.of(value)));

        TargetProperties.assertOneParameterOrRefused(result, value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1",
                "/v2/me",
                "/v10/me",
                "me",
                "/v1/../v2/me",
                "/v1/%2e%2E/me",
                "/v1/.",
                "/v1//me",
                "/v1/me#a",
                "/v1/me\\a",
                "/v1/m e",
                "/v1/me?a=b\n",
                "/v1/\u00e9",
                "//evil.example/v1/me"
            })
    void P_03_a_target_that_could_lead_elsewhere_cannot_be_made(String requestTarget) {
        assertThatIllegalArgumentException().isThrownBy(() -> new UpstreamTarget(SERVER, requestTarget));
    }
}
