package org.kettenregel.backend.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/**
 * Figures of many kills, on either database; ends with a stack trace at the first thing that is lost.
 * {@code mvn -q -pl kernels,backend -Pkills test -DskipTests -Ddatabase=h2 -Dkills=100}, or {@code postgres}.
 */
final class KillLoopProgram {

    private static final int LATEST = 6000; // milliseconds: longer than what may be lost

    private KillLoopProgram() {}

    /** {@code h2} or {@code postgres}, and how often. */
    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory("kills");
        int kills = Integer.parseInt(arguments[1]);
        if (arguments[0].equals("h2")) {
            Path data = folder.resolve("data");
            kill(new KillLoop(data.toString(), () -> Database.inFolder(data), folder), kills);
            return;
        }
        try (PostgresServer server = PostgresServer.start(PostgresServer.programs().orElseThrow())) {
            String name = server.newDatabase();
            kill(new KillLoop(server.url(name), () -> server.database(name), folder), kills);
        }
    }

    private static void kill(KillLoop loop, int kills) throws Exception {
        try (loop) {
            loop.kill(kills, LATEST, new Random());
            System.out.println(loop.figures());
        }
    }
}
