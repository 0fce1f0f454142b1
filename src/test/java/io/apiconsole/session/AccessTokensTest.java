package io.apiconsole.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class AccessTokensTest {

    // S-03
    @Test
    void S_03_a_granted_token_does_not_show_itself() {
        AccessTokens.Granted granted = new AccessTokens.Granted("secret-token", Set.of("all"), "1f3a");

        assertThat(granted).hasToString("Granted[scopes=[all], user=1f3a]");
    }
}
