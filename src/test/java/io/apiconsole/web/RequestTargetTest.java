package io.apiconsole.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.apiconsole.testing.Corpus;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestTargetTest {

    static List<String> paths() {
        return Corpus.read("paths.txt");
    }

    @ParameterizedTest
    @MethodSource("paths")
    void a_hostile_target_has_a_fault_that_repeats_nothing_of_it(String target) {
        assertThat(RequestTarget.fault(target)).hasValueSatisfying(fault -> {
            assertThat(fault).matches("The [A-Za-z0-9 -]+\\.");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/api/catalog",
                "/api/catalog/",
                "/api/catalog?",
                "/api/catalog/operation?branch=v1&method=GET&path=/cloud/project/{serviceName}",
                "/?section=%2Fme&branch=v1",
                "/?section=/dedicated/server&x=;%00%2e%2e//..\\",
                "/assets/app-7JXWGYMM.js",
                "/.well-known/security.txt",
                "/a.b/c..d/...",
                "/caf%C3%A9/%F0%9F%98%80",
                "/a%20b/%40:@!$&'()*+,=~_-",
                "/%7BserviceName%7D",
                "/sandbox/v1/ip/10.0.0.0%2F8/task",
                "/sandbox/v1/x/%2Fhome%2f"
            })
    void an_honest_target_has_none(String target) {
        assertThat(RequestTarget.fault(target)).isEmpty();
    }
}
