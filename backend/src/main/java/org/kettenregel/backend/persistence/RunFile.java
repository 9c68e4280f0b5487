package org.kettenregel.backend.persistence;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.kettenregel.backend.execute.RunPlace;
import org.kettenregel.backend.record.CurvePoints;
import org.kettenregel.backend.record.WholeRun;

/**
 * Runs as bytes: a {@link CheckpointFile} of the start of the batch under way, with one more entry of metadata for what a checkpoint does not say. So each
 * opens where checkpoints do, and a checkpoint opens as a run without a curve. The same run always gives the same bytes.
 */
public final class RunFile {

    private static final String RUN = "run";

    private RunFile() {}

    public static byte[] write(WholeRun run) {
        Safetensors checkpoint = CheckpointFile.content(new Checkpoint(run.experiment(), run.place().start(), run.stopping()));
        Map<String, String> metadata = new TreeMap<>(checkpoint.metadata());
        metadata.put(RUN, new RecordJson().write(RunProgress.of(run), RunProgress.class));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            new SafetensorsWriter(Channels.newChannel(out)).write(new Safetensors(metadata, checkpoint.tensors()));
        } catch (IOException e) {
            throw new UncheckedIOException("memory can be written to", e);
        }
        return out.toByteArray();
    }

    /**
     * Throws {@link BadDocument} for what is damaged or no run; takes no more memory than a few times the bytes.
     *
     * @param name what to call the document in problems
     */
    public static WholeRun read(byte[] bytes, String name) {
        Safetensors content;
        try {
            content = new SafetensorsReader(Channels.newChannel(new ByteArrayInputStream(bytes)), bytes.length, name).read();
        } catch (IOException e) {
            throw new UncheckedIOException("memory can be read", e);
        }
        Checkpoint checkpoint = CheckpointFile.checkpoint(content, name);
        if (!content.metadata().containsKey(RUN)) {
            return new WholeRun(checkpoint.experiment(), RunPlace.at(checkpoint.state()), checkpoint.stopping(), false, CurvePoints.NONE, List.of(), List.of());
        }
        RunProgress progress = CheckpointFile.entry(content, name, RUN, json -> new RecordJson().read(json, RunProgress.class));
        try {
            return progress.run(checkpoint);
        } catch (IllegalArgumentException mismatch) {
            throw new BadDocument(name, Saying.of("damaged-checkpoint"), Saying.of("together"), Saying.plain(String.valueOf(mismatch.getMessage())), SafetensorsReader.SAVE_AGAIN);
        }
    }
}
