package org.kettenregel.backend.cli;

import java.io.Console;
import java.io.PrintStream;
import java.util.Locale;
import java.util.function.LongSupplier;

/**
 * Says during a long epoch how far it is: on a terminal in one line that is written over, elsewhere in a line every half minute. Makes objects only
 * when there is something to print.
 */
final class EpochProgress {

    private static final long NANOS = 1_000_000_000L;
    private static final long TERMINAL_PAUSE = NANOS / 5;
    private static final long LOG_PAUSE = 30 * NANOS;

    private final PrintStream out;
    private final boolean terminal;
    private final LongSupplier clock;
    private String epoch = "";
    private int firstBatch;
    private int batch;
    private int batches;
    private double lossSum;
    private long samples;
    private long began;
    private long printed;
    private int shown; // characters of the line that is to be written over

    /** @param clock in nanoseconds, from any start */
    EpochProgress(PrintStream out, boolean terminal, LongSupplier clock) {
        this.out = out;
        this.terminal = terminal;
        this.clock = clock;
    }

    /** @param out where the program's own output goes, which is a terminal or not */
    static EpochProgress on(PrintStream out) {
        Console console = System.console();
        return new EpochProgress(out, console != null && console.isTerminal(), System::nanoTime);
    }

    /**
     * An epoch begins, or goes on.
     *
     * @param epoch   which, for the beginning of the line
     * @param before  batches of the epoch that were trained on earlier
     * @param batches of the epoch in all
     */
    void begin(String epoch, int before, int batches) {
        end();
        this.epoch = epoch;
        this.firstBatch = before;
        this.batch = before;
        this.batches = batches;
        lossSum = 0;
        samples = 0;
        began = clock.getAsLong();
        printed = began;
    }

    /** @param loss mean over the samples of the batch */
    void trained(int samples, double loss) {
        batch++;
        lossSum += loss * samples;
        this.samples += samples;
        long now = clock.getAsLong();
        if (batch < batches && now - printed >= (terminal ? TERMINAL_PAUSE : LOG_PAUSE)) {
            printed = now;
            print(line((now - began) / (double) NANOS));
        }
    }

    /** Makes room for other lines; to be called before any is printed. */
    void end() {
        if (shown > 0) {
            out.print("\r" + " ".repeat(shown) + "\r");
            out.flush();
            shown = 0;
        }
    }

    private void print(String line) {
        if (!terminal) {
            out.println(line);
            return;
        }
        out.print("\r" + line + " ".repeat(Math.max(0, shown - line.length())));
        out.flush();
        shown = line.length();
    }

    private String line(double seconds) {
        long left = Math.round(seconds / (batch - firstBatch) * (batches - batch));
        return String.format(Locale.ROOT, "%s - %d/%d - loss: %.4f - %,.0f samples/s - %s left",
                epoch, batch, batches, lossSum / samples, samples / seconds, time(left));
    }

    /** 1:05 or 1:00:05. */
    private static String time(long seconds) {
        long minutes = seconds / 60;
        return minutes < 60
                ? String.format(Locale.ROOT, "%d:%02d", minutes, seconds % 60)
                : String.format(Locale.ROOT, "%d:%02d:%02d", minutes / 60, minutes % 60, seconds % 60);
    }
}
