package io.apiconsole.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoginSettingsTest {

    private static final Map<String, String> COMPLETE = Map.of(
            "quarkus.oidc.auth-server-url",
            "https://login.example",
            "quarkus.oidc.client-id",
            "console",
            "quarkus.oidc.credentials.secret",
            "secret",
            LoginSettings.KEY,
            "a-key-of-at-least-thirty-two-characters",
            "console.login.scopes.\"all\"",
            "Everything");

    @Test
    void a_complete_login_starts() {
        LoginSettings settings = settings(COMPLETE);

        assertThat(settings.serverKind()).isEqualTo(LoginServerKind.CONFIGURED);
        assertThat(settings.scopes()).containsExactly(Map.entry("all", "Everything"));
    }

    @Test
    void K_01_what_is_missing_stops_the_start_with_a_sentence_that_names_it() {
        assertThatStartFails(without("quarkus.oidc.client-id"), "Set quarkus.oidc.client-id to the client id");
        assertThatStartFails(
                without("quarkus.oidc.credentials.secret"), "Set quarkus.oidc.credentials.secret to the client secret");
        assertThatStartFails(without(LoginSettings.KEY), "Set " + LoginSettings.KEY + " to at least 32 random");
        assertThatStartFails(without("console.login.scopes.\"all\""), "Set console.login.scopes.\"<scope>\"");
    }

    @Test
    void K_01_a_short_key_stops_the_start() {
        assertThatStartFails(with(LoginSettings.KEY, "short"), "Set " + LoginSettings.KEY);
        assertThatStartFails(with(LoginSettings.PREVIOUS_KEY, "short"), "Set " + LoginSettings.PREVIOUS_KEY);
    }

    @Test
    void what_is_set_for_a_login_server_that_is_not_named_stops_the_start() {
        for (String name : List.of("quarkus.oidc.client-id", "quarkus.oidc.credentials.secret")) {
            assertThatStartFails(
                    Map.of(name, "value", "console.branches.v1.url", "https://api.example"),
                    "Set quarkus.oidc.auth-server-url to the address of the login server, or leave out " + name);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"login.example", "ftp://login.example", "https://", "https://login example", "/login"})
    void an_address_of_a_login_server_that_is_none_stops_the_start(String address) {
        assertThatStartFails(
                with("quarkus.oidc.auth-server-url", address),
                "Set quarkus.oidc.auth-server-url to an http(s) address");
    }

    @Test
    void S_02_trusting_every_proxy_stops_the_start() {
        assertThatStartFails(
                with("quarkus.http.proxy.proxy-address-forwarding", "true"),
                "Set quarkus.http.proxy.trusted-proxies to the addresses of the proxies");
    }

    @Test
    void S_02_a_login_in_the_clear_is_noticed() {
        assertThat(settings(COMPLETE).inTheClear()).isTrue();
        assertThat(settings(with("quarkus.oidc.authentication.cookie-force-secure", "true"))
                        .inTheClear())
                .isFalse();
        assertThat(settings(with("quarkus.http.insecure-requests", "disabled")).inTheClear())
                .isFalse();
    }

    @Test
    void with_no_login_server_it_is_the_sandbox_and_without_that_there_is_no_login() {
        assertThat(settings(Map.of("console.login.sandbox-scopes.\"all\"", "Everything"))
                        .serverKind())
                .isEqualTo(LoginServerKind.SANDBOX);
        assertThat(settings(Map.of("console.branches.v1.url", "https://api.example"))
                        .serverKind())
                .isEqualTo(LoginServerKind.NONE);
        assertThat(settings(Map.of("console.sandbox.enabled", "false")).scopes())
                .isEmpty();
    }

    private static void assertThatStartFails(Map<String, String> settings, String sentence) {
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> settings(settings))
                .withMessageStartingWith(sentence)
                .withMessageEndingWith(".");
    }

    private static Map<String, String> without(String name) {
        Map<String, String> settings = new HashMap<>(COMPLETE);
        settings.remove(name);
        return settings;
    }

    private static Map<String, String> with(String name, String value) {
        Map<String, String> settings = new HashMap<>(COMPLETE);
        settings.put(name, value);
        return settings;
    }

    private static LoginSettings settings(Map<String, String> settings) {
        SmallRyeConfig config = new SmallRyeConfigBuilder()
                .withConverter(Duration.class, 200, new DurationConverter())
                .withMapping(LoginConfig.class)
                .withSources(new PropertiesConfigSource(settings, "test", 100))
                .build();
        return new LoginSettings(config, config.getConfigMapping(LoginConfig.class), LaunchMode.NORMAL);
    }
}
