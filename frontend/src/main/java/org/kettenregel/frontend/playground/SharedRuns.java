package org.kettenregel.frontend.playground;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.kettenregel.backend.record.WholeRun;
import org.springframework.stereotype.Component;

/** Runs that were handed over, by the hash of their bytes: read once for all pages of this server that go on from them. The longest unused go first. */
@Component
final class SharedRuns {

    private static final long MOST_BYTES = 64L << 20;

    private final Map<String, WholeRun> runs = new LinkedHashMap<>(16, 0.75f, true);
    private long bytes;

    synchronized Optional<WholeRun> find(String hash) {
        return Optional.ofNullable(runs.get(hash));
    }

    synchronized void put(String hash, WholeRun run) {
        if (runs.put(hash, run) == null) {
            bytes += run.bytes();
        }
        while (bytes > MOST_BYTES && runs.size() > 1) {
            Map.Entry<String, WholeRun> oldest = runs.entrySet().iterator().next();
            runs.remove(oldest.getKey());
            bytes -= oldest.getValue().bytes();
        }
    }
}
