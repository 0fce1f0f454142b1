package io.apiconsole.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import io.apiconsole.web.WebConfig;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.smallrye.config.WithDefault;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the ingress has to let through. */
class IngressTest {

    @ParameterizedTest
    @ValueSource(strings = {"sandbox", "ovh-eu"})
    void S_05_it_lets_out_as_large_header_fields_as_the_console_takes_back(String overlay)
            throws NoSuchMethodException {
        String taken = WebConfig.class
                .getMethod("maxHeaders")
                .getAnnotation(WithDefault.class)
                .value();

        assertThat(Manifests.ofOverlay(overlay).all(Ingress.class))
                .singleElement()
                .satisfies(ingress -> assertThat(ingress.getMetadata().getAnnotations())
                        .containsEntry(
                                "nginx.ingress.kubernetes.io/proxy-buffer-size", taken.toLowerCase(Locale.ROOT)));
    }
}
