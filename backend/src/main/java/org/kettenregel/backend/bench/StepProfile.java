package org.kettenregel.backend.bench;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.kettenregel.backend.execute.StopCondition;
import org.kettenregel.backend.execute.TrainingRun;
import org.kettenregel.backend.graph.Node;
import org.kettenregel.backend.program.Instruction;
import org.kettenregel.backend.program.Program;

/** Where the time of a training step goes, instruction by instruction of the program that trains, added up by layer and operation. */
final class StepProfile implements StopCondition {

    private static final double MICRO = 1e-3; // microseconds in a nanosecond

    private final TrainingRun run;
    private final long[] nanoseconds;
    private long last;

    private StepProfile(TrainingRun run) {
        this.run = run;
        this.nanoseconds = new long[run.program().length()];
    }

    /** Times the given number of steps of a run that is warm, first as a whole and then one instruction after the other. */
    static String of(TrainingRun run, int steps) {
        long begin = System.nanoTime();
        for (int i = 0; i < steps; i++) {
            run.runBatch();
        }
        double whole = (double) (System.nanoTime() - begin) / steps;
        StepProfile profile = new StepProfile(run);
        for (int i = 0; i < steps; i++) {
            profile.last = System.nanoTime();
            run.runUntil(profile);
        }
        run.forgetHistory();
        return profile.table(whole, steps);
    }

    @Override
    public boolean stopAfter(Program program, int executed, boolean epochEnded) {
        long now = System.nanoTime();
        nanoseconds[executed] += now - last;
        last = now;
        return executed == program.length() - 1;
    }

    /** The first instruction loads the batch, and what surrounds it differs between running and stepping: it is told as what is left. */
    private String table(double whole, int steps) {
        Map<String, Double> parts = new LinkedHashMap<>();
        double rest = whole;
        for (int place = 1; place < nanoseconds.length; place++) {
            double mean = (double) nanoseconds[place] / steps;
            parts.merge(name(run.program().at(place)), mean, Double::sum);
            rest -= mean;
        }
        parts.put("load the batch, and the rest", rest);
        StringBuilder text = new StringBuilder(String.format(Locale.ROOT, "%10.1f us  100.0 %%  a step%n", whole * MICRO));
        parts.entrySet().stream().sorted(Map.Entry.comparingByValue(Comparator.reverseOrder())).forEach(part -> text.append(
                String.format(Locale.ROOT, "%10.1f us  %5.1f %%  %s%n", part.getValue() * MICRO, 100 * part.getValue() / whole, part.getKey())));
        return text.toString();
    }

    private static String name(Instruction instruction) {
        return switch (instruction) {
            case Instruction.LoadBatch _ -> "load the batch";
            case Instruction.ZeroGradients _ -> "zero the gradients";
            case Instruction.Forward forward -> "forward  " + name(forward.node());
            case Instruction.Backward backward -> "backward " + name(backward.node());
            case Instruction.ClipGradients _ -> "clip the gradients";
            case Instruction.Update update -> "update   " + name(update.parameter()) + " (the first with the look for what is not finite)";
            case Instruction.Track track -> "track    " + name(track.node());
        };
    }

    private static String name(Node node) {
        return String.join(" ", List.of(node.scope().layer(), node.op().getClass().getSimpleName()));
    }
}
