package io.apiconsole.packaged;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The package, or the native executable, as a process of a test's own. */
final class PackagedConsole implements AutoCloseable {

    private static final Path TARGET = Path.of("target").toAbsolutePath();
    private static final Pattern PORTS = Pattern.compile(
            "Listening on: http://[^:]+:(\\d+)\\. Management interface listening on http://[^:]+:(\\d+)");

    /** On a machine that builds something else at the same time. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final HttpClient client = HttpClient.newHttpClient();
    private final Process process;
    private final Path log;

    private PackagedConsole(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /**
     * Starts it on free ports.
     *
     * @param wrapper a command that runs the command that follows it, such as {@code unshare}
     */
    static PackagedConsole start(Map<String, String> settings, String... wrapper) {
        try {
            Path log = Files.createTempFile(Files.createDirectories(TARGET.resolve("packaged")), "console", ".log");
            Process process = new ProcessBuilder(command(settings, wrapper))
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            return new PackagedConsole(process, log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> command(Map<String, String> settings, String... wrapper) throws IOException {
        Properties artifact = new Properties();
        try (var reader = Files.newBufferedReader(TARGET.resolve("quarkus-artifact.properties"))) {
            artifact.load(reader);
        }
        String program = TARGET.resolve(artifact.getProperty("path")).toString();
        List<String> options = new ArrayList<>(List.of("-Dquarkus.http.port=0", "-Dquarkus.management.port=0"));
        settings.forEach((name, value) -> options.add("-D" + name + "=" + value));

        List<String> command = new ArrayList<>(List.of(wrapper));
        if (artifact.getProperty("type").equals("native")) {
            command.add(program);
            command.addAll(options);
        } else {
            command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            // Most of them live for seconds only; what ships is compiled in WalkIT.
            command.add("-XX:TieredStopAtLevel=1");
            command.addAll(options);
            command.addAll(List.of("-jar", program));
        }
        return command;
    }

    /** Ends it if it does not become ready. */
    PackagedConsole awaitReady() {
        try {
            await().atMost(PATIENCE).until(() -> log().contains("Listening on") || !process.isAlive());
            await().atMost(PATIENCE).until(() -> management("/q/health/ready").statusCode() == 200);
            return this;
        } catch (RuntimeException neverReady) {
            close();
            throw neverReady;
        }
    }

    HttpResponse<String> get(String path) {
        return get(port(1), path);
    }

    HttpResponse<String> management(String path) {
        return get(port(2), path);
    }

    /** Calls an operation, given as JSON; what comes back is the provider's answer, as a message. */
    CompletableFuture<HttpResponse<String>> tryOut(String call) {
        return client.sendAsync(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port() + "/api/try"))
                        .header("Content-Type", "application/json")
                        .header("X-Console", "1")
                        .POST(BodyPublishers.ofString(call))
                        .build(),
                BodyHandlers.ofString());
    }

    int port() {
        return port(1);
    }

    /** All that it has said so far. */
    String log() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void sendSigterm() {
        process.destroy();
    }

    /** SIGKILL, which no process can do anything about. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        awaitExit();
    }

    int awaitExit() throws InterruptedException {
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new IllegalStateException("It does not end: " + log());
        }
        return process.exitValue();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    private int port(int group) {
        Matcher ports = PORTS.matcher(log());
        if (!ports.find()) {
            throw new IllegalStateException("It does not listen: " + log());
        }
        return Integer.parseInt(ports.group(group));
    }

    private HttpResponse<String> get(int port, String path) {
        try {
            return client.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                            .build(),
                    BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
