package io.apiconsole.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CookieKeysTest {

    private static final String KEY = "a-key-of-more-than-thirty-two-characters";

    /** Those of a process that is configured so. */
    static CookieKeys keys(String key) {
        return keys(key == null ? Map.of() : Map.of(LoginSettings.KEY, key));
    }

    private static CookieKeys keys(Map<String, String> settings) {
        SmallRyeConfig config = new SmallRyeConfigBuilder()
                .withConverter(Duration.class, 200, new DurationConverter())
                .withMapping(SessionConfig.class)
                .withSources(new PropertiesConfigSource(settings, "test", 100))
                .build();
        return new CookieKeys(config, config.getConfigMapping(SessionConfig.class));
    }

    @Test
    void K_01_replicas_with_one_key_have_the_same_keys_and_pseudonyms() {
        assertThat(keys(KEY).cookies()).isEqualTo(keys(KEY).cookies());
        assertThat(keys(KEY).stateSecret()).isEqualTo(keys(KEY).stateSecret()).hasSize(64);
        assertThat(keys(KEY).pseudonym("ada")).isEqualTo(keys(KEY).pseudonym("ada"));
    }

    @Test
    void keys_pseudonyms_and_purposes_differ() {
        assertThat(keys(KEY).cookies()).isNotEqualTo(keys(KEY + "!").cookies());
        assertThat(keys(KEY).pseudonym("ada")).isNotEqualTo(keys(KEY + "!").pseudonym("ada"));
        assertThat(keys(KEY).pseudonym("ada")).isNotEqualTo(keys(KEY).pseudonym("bob"));
    }

    @Test
    void without_a_key_each_process_has_its_own() {
        assertThat(keys((String) null).cookies())
                .isNotEqualTo(keys((String) null).cookies());
    }

    @Test
    void K_03_the_key_of_before_is_read_but_not_written_with() {
        CookieKeys both = keys(Map.of(LoginSettings.KEY, KEY, LoginSettings.PREVIOUS_KEY, KEY + "-of-before"));

        assertThat(both.cookies())
                .containsExactly(
                        keys(KEY).cookies().get(0),
                        keys(KEY + "-of-before").cookies().get(0));
    }
}
