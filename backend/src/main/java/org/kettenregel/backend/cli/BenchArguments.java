package org.kettenregel.backend.cli;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kettenregel.backend.bench.Workload;

/**
 * What {@code bench} was asked to measure.
 *
 * @param profile whether it shall tell where the time goes, rather than how fast it is
 */
record BenchArguments(Workload workload, int threads, boolean profile) {

    /** @param processors as many threads are used where none are named */
    static BenchArguments parse(String[] args, int processors) {
        Optional<Workload> workload = Optional.empty();
        int threads = processors;
        boolean profile = false;
        for (Iterator<String> rest = List.of(args).iterator(); rest.hasNext(); ) {
            String argument = rest.next();
            if (argument.equals("--threads")) {
                threads = threads(rest);
            } else if (argument.equals("--profile")) {
                profile = true;
            } else if (argument.startsWith("-") || workload.isPresent()) {
                throw new BadArguments("bench: expected the name of a workload [--threads N] [--profile], found '%s'.".formatted(argument));
            } else {
                workload = Optional.of(workload(argument));
            }
        }
        return new BenchArguments(workload.orElseThrow(() -> unknown("none")), threads, profile);
    }

    private static Workload workload(String id) {
        return Workload.byId(id).orElseThrow(() -> unknown("'" + id + "'"));
    }

    private static BadArguments unknown(String found) {
        return new BadArguments("bench: expected one of %s, found %s.".formatted(
                Stream.of(Workload.values()).map(Workload::id).collect(Collectors.joining(", ")), found));
    }

    private static int threads(Iterator<String> rest) {
        if (!rest.hasNext()) {
            throw new BadArguments("bench: expected a value after --threads, found none.");
        }
        String text = rest.next();
        try {
            int threads = Integer.parseInt(text);
            if (threads >= 1 && threads <= TrainOptions.MOST_THREADS) {
                return threads;
            }
        } catch (NumberFormatException wrong) {
            // said below, with the range
        }
        throw new BadArguments("bench: expected a whole number from 1 to %d after --threads, found '%s'.".formatted(TrainOptions.MOST_THREADS, text));
    }
}
