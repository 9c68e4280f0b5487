package org.kettenregel.e2e.app;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** The packaged jar on a free port. One is started for all journeys and stopped with the virtual machine; it keeps what is saved in memory. */
public final class RunningApp implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(180);

    /** Started when it is asked for first. */
    private static final class Common {
        private static final RunningApp APP = new RunningApp("app.log", "");
    }

    private final String log;
    private final String home;
    private final int port;
    private Process process;

    private RunningApp(String log, String home) {
        this.log = log;
        this.home = home;
        try {
            port = freePort();
        } catch (IOException problem) {
            throw new IllegalStateException("there is no free port", problem);
        }
        process = start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> process.destroy()));
    }

    /** One more, which keeps what is saved in a folder. */
    public static RunningApp keepingIn(Path home) {
        return new RunningApp("app-with-home.log", home.toString());
    }

    /** Address of a page of the common one, from its path and query. */
    public static String address(String pathAndQuery) {
        return Common.APP.page(pathAndQuery);
    }

    /** Address of a page of this one. */
    public String page(String pathAndQuery) {
        return "http://localhost:%d/%s".formatted(port, pathAndQuery);
    }

    /** Ends it as an administrator does, and starts it again at the same port with the same folder. */
    public void restart() {
        close();
        process = start();
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }

    private Process start() {
        try {
            Path jar = Path.of(System.getProperty("app.jar", "target/app.jar"));
            Path said = jar.resolveSibling(log);
            Process started = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java").toString(), "--add-modules=jdk.incubator.vector",
                            "-jar", jar.toString(), "--server.port=" + port, "--kettenregel.home=" + home, "--kettenregel.database.url=")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(said.toFile()))
                    .start();
            awaitHealth(started, said);
            return started;
        } catch (IOException problem) {
            throw new IllegalStateException("the application cannot be started", problem);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private void awaitHealth(Process started, Path said) throws IOException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        try (HttpClient client = HttpClient.newHttpClient()) {
            while (!healthy(client)) {
                if (started.waitFor(100, TimeUnit.MILLISECONDS) || System.nanoTime() - deadline > 0) {
                    throw new IllegalStateException("the application did not become healthy; it said:\n" + Files.readString(said));
                }
            }
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interruption);
        }
    }

    private boolean healthy(HttpClient client) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:%d/actuator/health".formatted(port))).build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }
}
