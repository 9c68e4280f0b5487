package org.kettenregel.backend.cli;

import java.io.PrintStream;
import java.util.Map;
import org.kettenregel.backend.bench.Bench;
import org.kettenregel.backend.bench.Timing;

/** Measures a workload and prints one line of JSON, nothing else; or, where asked, a table of where the time goes. */
final class BenchCommand {

    private final PrintStream out;
    private final Map<String, String> environment;
    private final int processors;

    /** @param environment where people set for how long is measured */
    BenchCommand(PrintStream out, Map<String, String> environment, int processors) {
        this.out = out;
        this.environment = environment;
        this.processors = processors;
    }

    void run(String[] args) {
        BenchArguments arguments = BenchArguments.parse(args, processors);
        Timing timing = timing(arguments.threads());
        if (arguments.profile()) {
            out.print(Bench.profile(arguments.workload(), arguments.threads(), timing));
        } else {
            out.println(Bench.run(arguments.workload(), arguments.threads(), timing));
        }
    }

    private Timing timing(int threads) {
        try {
            return Timing.of(environment, threads < processors);
        } catch (IllegalArgumentException wrong) {
            throw new BadArguments(String.valueOf(wrong.getMessage()));
        }
    }
}
