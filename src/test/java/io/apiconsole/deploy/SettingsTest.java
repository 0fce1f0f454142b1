package io.apiconsole.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The README's table of settings is the code's. {@code -Dreadme.write} writes it anew. */
class SettingsTest {

    private static final Path README = Path.of("README.md");
    private static final String BEGIN = "<!-- Made of the code: ./mvnw test -Dtest=SettingsTest -Dreadme.write -->\n\n";
    private static final String END = "\n<!-- Up to here. -->";

    @Test
    void the_readme_has_all_settings_with_their_defaults() throws IOException {
        String readme = Files.readString(README);
        int begin = readme.indexOf(BEGIN) + BEGIN.length();
        int end = readme.indexOf(END, begin);
        String table = SettingsTable.markdown();

        if (System.getProperty("readme.write") != null) {
            Files.writeString(README, readme.substring(0, begin) + table + readme.substring(end));
        } else {
            assertThat(readme.substring(begin, end))
                    .as("Write it anew: ./mvnw test -Dtest=SettingsTest -Dreadme.write")
                    .isEqualTo(table);
        }
    }
}
