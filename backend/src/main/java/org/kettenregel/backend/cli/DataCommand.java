package org.kettenregel.backend.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.kettenregel.backend.download.Download;
import org.kettenregel.backend.download.PublicSet;

/** Lists the public data sets, or downloads one of them with a line that shows how far it is. */
final class DataCommand {

    private final List<PublicSet> sets;
    private final DataArguments arguments;
    private final PrintStream out;
    private long shownPercent = -1;

    DataCommand(List<PublicSet> sets, DataArguments arguments, PrintStream out) {
        this.sets = sets;
        this.arguments = arguments;
        this.out = out;
    }

    void run() throws InterruptedException {
        if (arguments.set().isEmpty()) {
            sets.forEach(this::list);
            return;
        }
        String id = arguments.set().get();
        PublicSet set = sets.stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow(() -> new BadArguments(
                "data: expected one of %s, found '%s'.".formatted(sets.stream().map(PublicSet::id).collect(Collectors.joining(", ")), id)));
        download(set, arguments.folder().orElseThrow());
    }

    private void list(PublicSet set) {
        String state = arguments.folder().map(folder -> set.isIn(folder) ? "; is there" : "; is not there").orElse("");
        out.println("%-14s %s, %s%s".formatted(set.id(), set.title(), megabytes(set.bytes()), state));
        out.println("%-14s from %s, licence: %s".formatted("", set.page(), set.licence()));
    }

    private void download(PublicSet set, Path folder) throws InterruptedException {
        if (set.isIn(folder)) {
            out.println("%s is in %s already; delete a file there to have it downloaded again".formatted(set.title(), set.folder(folder)));
            return;
        }
        out.println("%s, from %s, licence: %s".formatted(set.title(), set.page(), set.licence()));
        try {
            new Download().fetch(set, folder, (bytes, total) -> show(set, bytes, total));
        } finally {
            if (shownPercent >= 0) {
                out.println();
            }
        }
        out.println("Saved to " + set.folder(folder));
    }

    /** Writes over the line before, when there is anything new to be seen. */
    private void show(PublicSet set, long bytes, long total) {
        long percent = 100 * bytes / total;
        if (percent != shownPercent) {
            shownPercent = percent;
            out.print("\r%s: %3d %% of %s".formatted(set.id(), percent, megabytes(total)));
            out.flush();
        }
    }

    private static String megabytes(long bytes) {
        return String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
    }
}
