package org.kettenregel.backend.persistence;

import java.io.IOException;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.kettenregel.backend.execute.ParameterCopies;
import org.kettenregel.backend.execute.StoppingState;
import org.kettenregel.backend.experiment.Experiment;

/**
 * Checkpoints in the format of {@link Safetensors}, so that their weights open in other programs, too. Beside the tensors there are three entries of
 * metadata: the version of this arrangement, the experiment and how far it has come, the last two as JSON.
 */
public final class CheckpointFile {

    /** What such files end with. */
    public static final String EXTENSION = ".kettenregel";

    private static final String VERSION = "1";
    private static final String VERSION_KEY = "kettenregel_checkpoint";
    private static final String EXPERIMENT = "experiment";
    private static final String PROGRESS = "progress";

    private CheckpointFile() {}

    /** Replaces the file as a whole. */
    public static void save(Path target, Checkpoint checkpoint) throws IOException {
        content(checkpoint).save(target);
    }

    /** Reads a whole file; throws {@link BadDocument} when it is damaged or no checkpoint. */
    public static Checkpoint load(Path source) throws IOException {
        return checkpoint(Safetensors.load(source), source.getFileName().toString());
    }

    /** For downloads; does not close the channel. */
    public static void write(WritableByteChannel channel, Checkpoint checkpoint) throws IOException {
        new SafetensorsWriter(channel).write(content(checkpoint));
    }

    /**
     * For uploads; does not close the channel.
     *
     * @param length bytes that the channel will give; memory is only asked for within it
     * @param name   what to call the document in problems
     */
    public static Checkpoint read(ReadableByteChannel channel, long length, String name) throws IOException {
        return checkpoint(new SafetensorsReader(channel, length, name).read(), name);
    }

    static Safetensors content(Checkpoint checkpoint) {
        CheckpointProgress progress = CheckpointProgress.of(checkpoint.state(), checkpoint.stopping());
        Map<String, String> metadata = Map.of(
                VERSION_KEY, VERSION,
                EXPERIMENT, new ExperimentJson().write(checkpoint.experiment()),
                PROGRESS, new RecordJson().write(progress, CheckpointProgress.class));
        return new Safetensors(metadata, CheckpointTensors.of(checkpoint));
    }

    static Checkpoint checkpoint(Safetensors content, String name) {
        String version = content.metadata().get(VERSION_KEY);
        if (version == null) {
            throw new BadDocument(name, Saying.of("no-checkpoint"), Saying.of("how-far"), Saying.of("tensors-alone"), Saying.of("other-file"));
        }
        if (!version.equals(VERSION)) {
            throw new BadDocument(name, Saying.of("unknown-version"), Saying.plain(VERSION), Saying.plain(version), Saying.of("newer"));
        }
        Experiment experiment = entry(content, name, EXPERIMENT, new ExperimentJson()::read);
        CheckpointProgress progress = entry(content, name, PROGRESS, json -> new RecordJson().read(json, CheckpointProgress.class));
        try {
            ParameterCopies now = CheckpointTensors.now(content.tensors(), progress.optimizer());
            Optional<ParameterCopies> best = CheckpointTensors.best(content.tensors(), progress.optimizer());
            return new Checkpoint(experiment, progress.state(now),
                    new StoppingState(progress.bestLoss(), progress.stopping().bestEpoch(), progress.stopping().waited(), best));
        } catch (IllegalArgumentException mismatch) {
            throw new BadDocument(name, Saying.of("damaged-checkpoint"), Saying.of("together"), Saying.plain(mismatch.getMessage()), SafetensorsReader.SAVE_AGAIN);
        }
    }

    /** An entry of the metadata, read by {@code reader}. */
    static <T> T entry(Safetensors content, String name, String key, Function<String, T> reader) {
        String text = Optional.ofNullable(content.metadata().get(key)).orElseThrow(() ->
                new BadDocument(name, Saying.of("damaged-checkpoint"), Saying.of("entry", key), Saying.of("none"), SafetensorsReader.SAVE_AGAIN));
        try {
            return reader.apply(text);
        } catch (BadDocument wrong) {
            throw wrong.within("%s, %s".formatted(name, key));
        }
    }
}
