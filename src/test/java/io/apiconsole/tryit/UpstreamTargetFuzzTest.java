package io.apiconsole.tryit;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.List;
import java.util.Map;

/**
 * P-03 for what a fuzzer thinks of. An ordinary build tries the kept inputs below {@code
 * UpstreamTargetFuzzTestInputs}; with {@code JAZZER_FUZZ=1} it looks for new ones.
 */
class UpstreamTargetFuzzTest {

    private static final BranchServer SERVER = BranchServer.of("https://api.example.com/v1", 1);

    @FuzzTest(maxDuration = "60s")
    void P_03_any_value_is_one_segment_and_one_parameter_or_refused(FuzzedDataProvider data) {
        String value = data.consumeRemainingAsString();

        TargetProperties.assertOneSegmentOrRefused(
                UpstreamTarget.of(SERVER, "/a/{value}/z", Map.of("value", value), Map.of()), value);
        TargetProperties.assertOneParameterOrRefused(
                UpstreamTarget.of(SERVER, "/a", Map.of(), Map.of("q", List.of(value))), value);
    }
}
