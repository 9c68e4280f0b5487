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

/** The packaged jar on a free port: started once for all journeys, stopped with the virtual machine. */
public final class RunningApp {

    private static final Duration PATIENCE = Duration.ofSeconds(180);
    private static final RunningApp SHARED = new RunningApp();

    private final int port;

    private RunningApp() {
        try {
            Path jar = Path.of(System.getProperty("app.jar", "target/app.jar"));
            Path log = jar.resolveSibling("app.log");
            port = freePort();
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java").toString(), "--add-modules=jdk.incubator.vector",
                            "-jar", jar.toString(), "--server.port=" + port)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
            awaitHealth(process, log);
        } catch (IOException problem) {
            throw new IllegalStateException("the application cannot be started", problem);
        }
    }

    /** Address of a page, from its path and query. */
    public static String address(String pathAndQuery) {
        return "http://localhost:%d/%s".formatted(SHARED.port, pathAndQuery);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private void awaitHealth(Process process, Path log) throws IOException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        try (HttpClient client = HttpClient.newHttpClient()) {
            while (!healthy(client)) {
                if (process.waitFor(100, TimeUnit.MILLISECONDS) || System.nanoTime() - deadline > 0) {
                    throw new IllegalStateException("the application did not become healthy; it said:\n" + Files.readString(log));
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
