package io.apiconsole.tryit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** P-03 for any value. */
class UpstreamTargetProperties {

    private static final BranchServer SERVER = BranchServer.of("https://api.example.com/v1", 1);

    /** Mostly of what has a meaning in an address, else of anything. */
    @Provide
    Arbitrary<String> values() {
        Arbitrary<String> hostile = Arbitraries.strings()
                .withChars("./\\%;?#@:&=+ {}2eEfF5cC0a\u0000\r\n\u007f\u00e9\uff0e\uff0f\u2025\ud800\udc00")
                .ofMaxLength(12);
        return Arbitraries.oneOf(hostile, Arbitraries.strings().ofMaxLength(20));
    }

    @Property(tries = 3000)
    void P_03_any_value_is_one_segment_or_refused(@ForAll("values") String value) {
        TargetProperties.assertOneSegmentOrRefused(
                UpstreamTarget.of(SERVER, "/a/{value}/z", Map.of("value", value), Map.of()), value);
    }

    @Property(tries = 3000)
    void P_03_any_value_is_one_parameter_of_the_query_or_refused(@ForAll("values") String value) {
        TargetProperties.assertOneParameterOrRefused(
                UpstreamTarget.of(SERVER, "/a", Map.of(), Map.of("q", List.of(value))), value);
    }

    @Property(tries = 3000)
    void P_03_two_pairs_of_values_have_two_addresses(
            @ForAll("values") String a, @ForAll("values") String b, @ForAll("values") String c) {
        TargetResult first = UpstreamTarget.of(SERVER, "/{a}/x/{b}", Map.of("a", a, "b", b), Map.of());
        TargetResult second = UpstreamTarget.of(SERVER, "/{a}/x/{b}", Map.of("a", a, "b", c), Map.of());

        if (first instanceof UpstreamTarget one && second instanceof UpstreamTarget other) {
            assertThat(one.uri().equals(other.uri())).isEqualTo(b.equals(c));
        }
    }
}
