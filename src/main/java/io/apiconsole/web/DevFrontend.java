package io.apiconsole.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.profile.IfBuildProfile;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;

/** While developing, has the frontend built again after each change to it, and serves the newest build. */
@ApplicationScoped
@IfBuildProfile("dev")
class DevFrontend {

    private static final Path OUTPUT = Path.of("target", "frontend-dev");
    private static final List<String> BUILD =
            List.of("node", "frontend/build.mjs", "--watch", "--out", OUTPUT.toString());
    private static final long LOOK_EVERY_MILLIS = 200;

    private final StaticFiles files;
    private final ObjectMapper mapper;
    private final Vertx vertx;

    private boolean stopped;
    private Process running;
    private long timer;
    private FileTime served;

    DevFrontend(StaticFiles files, ObjectMapper mapper, Vertx vertx) {
        this.files = files;
        this.mapper = mapper;
        this.vertx = vertx;
    }

    void start(@Observes StartupEvent started) {
        Thread thread = new Thread(this::build, "frontend-build");
        thread.setDaemon(true);
        thread.start();
    }

    /** Also called before each live reload, which starts a build of its own. */
    synchronized void stop(@Observes ShutdownEvent stopping) {
        stopped = true;
        if (running != null) {
            vertx.cancelTimer(timer);
            running.descendants().forEach(ProcessHandle::destroy);
            running.destroy();
        }
    }

    private void build() {
        try (BufferedReader output = begin().inputReader()) {
            output.lines().forEach(line -> Log.infof("frontend: %s", line));
        } catch (IOException e) {
            Log.warn(
                    "Changes to the frontend are not shown, since node could not be started: install Node 20.19 or later "
                            + "and put it on the PATH.");
            Log.debug("The frontend's build could not be started", e);
        }
    }

    private synchronized Process begin() throws IOException {
        running = new ProcessBuilder(BUILD).redirectErrorStream(true).start();
        if (stopped) {
            running.destroy();
        } else {
            timer = vertx.setPeriodic(LOOK_EVERY_MILLIS, tick -> serveNewest());
        }
        return running;
    }

    /** The listing is the last file that a build writes. */
    private void serveNewest() {
        try {
            FileTime built = Files.getLastModifiedTime(OUTPUT.resolve(FrontendBuild.LISTING));
            if (!built.equals(served)) {
                files.replace(FrontendBuild.in(OUTPUT, mapper).read());
                served = built;
            }
        } catch (IOException e) {
            Log.debug("There is no whole build at this moment; it is looked for again", e);
        }
    }
}
