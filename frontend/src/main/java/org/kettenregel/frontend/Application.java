package org.kettenregel.frontend;

import java.util.Set;
import org.kettenregel.backend.cli.CommandLine;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the server; with {@code train}, {@code data}, {@code devices} or {@code bench} as the first argument, works on the command line instead. */
@SpringBootApplication
public class Application {

    private static final Set<String> COMMANDS = Set.of("train", "data", "devices", "bench");

    public static void main(String[] args) {
        if (args.length > 0 && COMMANDS.contains(args[0])) {
            System.exit(CommandLine.run(args, System.out, System.err));
        }
        SpringApplication.run(Application.class, args);
    }
}
