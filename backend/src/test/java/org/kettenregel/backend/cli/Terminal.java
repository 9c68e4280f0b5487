package org.kettenregel.backend.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command line, and what it has answered. */
final class Terminal {

    private final Path folder;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    /** @param folder for what is written */
    Terminal(Path folder) {
        this.folder = folder;
    }

    int run(String... args) {
        return CommandLine.run(args, new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    int train(String... args) {
        List<String> all = new ArrayList<>(List.of("train"));
        all.addAll(List.of(args));
        all.addAll(List.of("--device", "cpu", "--weights", weights().toString()));
        return run(all.toArray(String[]::new));
    }

    Path weights() {
        return folder.resolve("trained.safetensors");
    }

    /** All that was printed. */
    String text() {
        return out.toString(StandardCharsets.UTF_8);
    }

    /** The same, line by line. */
    List<String> printed() {
        return text().lines().toList();
    }

    void clear() {
        out.reset();
    }

    String complaint() {
        return err.toString(StandardCharsets.UTF_8).strip();
    }
}
