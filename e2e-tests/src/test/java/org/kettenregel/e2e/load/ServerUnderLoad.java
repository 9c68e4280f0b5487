package org.kettenregel.e2e.load;

import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The server that figures are about: one that runs already, or one of our own, as the launcher starts it for people. */
final class ServerUnderLoad implements AutoCloseable {

    private static final Pattern LISTENING = Pattern.compile("pid=(\\d+)");
    private static final Duration PATIENCE = Duration.ofMinutes(10); // it may have to be built

    private final String address;
    private final Optional<Process> own;
    private final long pid;

    private ServerUnderLoad(String address, Optional<Process> own, long pid) {
        this.address = address;
        this.own = own;
        this.pid = pid;
    }

    static ServerUnderLoad open(LoadSettings settings) throws IOException, InterruptedException {
        return settings.address().isEmpty() ? launch() : new ServerUnderLoad(settings.address(), Optional.empty(), listening(settings.address()));
    }

    private static ServerUnderLoad launch() throws IOException, InterruptedException {
        File launcher = new File("kettenregel").exists() ? new File("kettenregel") : new File("../kettenregel");
        int port;
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        Path log = Files.createTempFile("load-server", ".log");
        Process process = new ProcessBuilder(launcher.getCanonicalPath(), "run", "--port", String.valueOf(port))
                .redirectErrorStream(true).redirectOutput(log.toFile()).start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!Files.readString(log).contains("is ready")) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                throw new IllegalStateException("the server did not start; it said:\n" + Files.readString(log));
            }
            Thread.sleep(200);
        }
        return new ServerUnderLoad("http://localhost:%d/".formatted(port), Optional.of(process), process.pid());
    }

    /** The process that listens at an address of this machine; 0 where it cannot be told. */
    private static long listening(String address) throws IOException, InterruptedException {
        String port = address.replaceAll(".*:(\\d+).*", "$1");
        Process sockets = new ProcessBuilder("ss", "-ltnpH", "sport = :" + port).redirectErrorStream(true).start();
        Matcher matcher = LISTENING.matcher(new String(sockets.getInputStream().readAllBytes()));
        sockets.waitFor();
        return matcher.find() ? Long.parseLong(matcher.group(1)) : 0;
    }

    String address() {
        return address;
    }

    /** What a tool of the virtual machine says about it. */
    String ask(String... command) throws IOException, InterruptedException {
        String[] all = new String[command.length + 2];
        all[0] = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        all[1] = String.valueOf(pid);
        System.arraycopy(command, 0, all, 2, command.length);
        Process process = new ProcessBuilder(all).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes());
        process.waitFor();
        return said;
    }

    /** Processor time of the server and of this program, and how busy the machine has been in the last minute. */
    Usage usage() {
        Duration server = ProcessHandle.of(pid).flatMap(handle -> handle.info().totalCpuDuration()).orElse(Duration.ZERO);
        Duration here = ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
        return new Usage(System.nanoTime(), server, here);
    }

    /** Waits until the server has nothing more to do: when it starts it trains a network to be warm. */
    void awaitCalm() throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        Usage before = usage();
        do {
            Thread.sleep(2000);
            Usage now = usage();
            if (now.server.minus(before.server).toMillis() < 100) {
                return;
            }
            before = now;
        } while (System.nanoTime() < deadline);
        throw new IllegalStateException("the server was busy by itself for " + PATIENCE);
    }

    record Usage(long at, Duration server, Duration here) {

        String since(Usage before) {
            double nanos = at - before.at;
            return String.format(Locale.ROOT, "processors busy: server %.2f, these clients %.2f of %d; load of the machine %.1f",
                    server.minus(before.server).toNanos() / nanos, here.minus(before.here).toNanos() / nanos,
                    Runtime.getRuntime().availableProcessors(), ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        }
    }

    @Override
    public void close() {
        own.ifPresent(Process::destroy);
    }
}
