package io.apiconsole.screens;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** C-07: what the content security policy forbids is not in the built files in the first place. */
class BuiltFilesTest {

    private static final Path BUILT = Path.of("target", "classes", "frontend");

    /**
     * Names of languages, which nobody asks for anything, where a library's messages say that one may read more, and
     * what an address without a host is read against.
     */
    private static final Set<String> NEVER_ASKED = Set.of(
            "http://console",
            "http://www.w3.org/2000/svg",
            "http://www.w3.org/1998/Math/MathML",
            "http://www.w3.org/1999/xhtml",
            "https://github.com/cfworker",
            "https://github.com/markedjs/marked.");

    @Test
    void the_page_holds_no_script_style_or_handler_of_its_own() throws IOException {
        String page = Files.readString(BUILT.resolve("index.html"));

        assertThat(found("<style|\\sstyle=|\\son\\w+=|javascript:", page)).isEmpty();
        assertThat(found("<script[^>]*>\\s*[^<\\s]", page)).isEmpty();
        assertThat(found("<script(?![^>]* src=\"/assets/)", page)).isEmpty();
    }

    @Test
    void no_file_makes_code_of_text() throws IOException {
        for (Path file : files(".js")) {
            assertThat(found(
                            "\\beval\\s*\\(|\\bnew Function\\b|[^.\\w]Function\\(|set(Timeout|Interval)\\([\"'`]",
                            read(file)))
                    .as(file.toString())
                    .isEmpty();
        }
    }

    @Test
    void no_file_names_another_server() throws IOException {
        for (Path file : files(".html", ".css", ".js", ".svg", ".txt")) {
            assertThat(found("https?://[\\w.:-]+[\\w./-]*", read(file)))
                    .as(file.toString())
                    .isSubsetOf(NEVER_ASKED);
        }
    }

    @Test
    void no_picture_holds_a_script() throws IOException {
        for (Path file : files(".svg")) {
            assertThat(found("<script|\\son\\w+=|<foreignObject|href=", read(file)))
                    .as(file.toString())
                    .isEmpty();
        }
    }

    private static List<String> found(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .toList();
    }

    private static List<Path> files(String... endings) throws IOException {
        try (Stream<Path> all = Files.walk(BUILT)) {
            List<Path> files = all.filter(file -> Stream.of(endings).anyMatch(file.toString()::endsWith))
                    .toList();
            assertThat(files).isNotEmpty();
            return files;
        }
    }

    private static String read(Path file) throws IOException {
        return Files.readString(file);
    }
}
