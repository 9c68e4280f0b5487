package org.kettenregel.backend.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.util.Arrays;
import org.kettenregel.backend.bench.NotMeasurable;
import org.kettenregel.backend.dataset.DatasetProblem;
import org.kettenregel.backend.download.PublicSets;
import org.kettenregel.backend.execute.NotResumable;
import org.kettenregel.backend.export.OnnxProblem;
import org.kettenregel.backend.persistence.BadDocument;
import org.kettenregel.backend.study.StudyProblem;
import org.kettenregel.kernels.DeviceUnavailable;
import org.kettenregel.kernels.Devices;

/** {@code train}, {@code data}, {@code devices} and {@code bench}, without a browser. */
public final class CommandLine {

    private static final int USAGE = 2;
    private static final int FAILED = 1;

    private CommandLine() {}

    /** Runs one command; gives the exit status: 0 done, 1 the data or files were wrong, 2 the arguments were. */
    public static int run(String[] args, PrintStream out, PrintStream err) {
        try {
            switch (args.length == 0 ? "" : args[0]) {
                case "devices" -> listDevices(out);
                case "train" -> new TrainCommand(TrainArguments.parse(Arrays.copyOfRange(args, 1, args.length)), out).run();
                case "data" -> new DataCommand(PublicSets.all(), DataArguments.parse(Arrays.copyOfRange(args, 1, args.length)), out).run();
                case "bench" -> new BenchCommand(out, System.getenv(), Runtime.getRuntime().availableProcessors())
                        .run(Arrays.copyOfRange(args, 1, args.length));
                default -> throw new BadArguments("expected the command train, data, devices or bench, found '" + String.join(" ", args) + "'");
            }
            return 0;
        } catch (BadArguments wrong) {
            err.println(wrong.getMessage());
            return USAGE;
        } catch (DatasetProblem | BadDocument | DeviceUnavailable | NotTrainable | NotMeasurable | NotResumable | OnnxProblem | StudyProblem problem) {
            err.println(problem.getMessage());
            return FAILED;
        } catch (IOException problem) {
            err.println("Reading or writing failed: " + problem.getMessage());
            return FAILED;
        } catch (InterruptedException stopped) {
            err.println("Stopped before it was done.");
            return FAILED;
        }
    }

    private static void listDevices(PrintStream out) {
        for (Devices.Listing device : Devices.probe().listings()) {
            out.println(device.usable()
                    ? "%-5s usable: %s".formatted(device.id(), device.description())
                    : "%-5s not usable: %s. %s".formatted(device.id(), device.reason(), device.fix()));
        }
    }
}
