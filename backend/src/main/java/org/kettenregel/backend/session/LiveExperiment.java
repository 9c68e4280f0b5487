package org.kettenregel.backend.session;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.kettenregel.backend.compile.Compilation;
import org.kettenregel.backend.compile.Setting;
import org.kettenregel.backend.dataset.Dataset;
import org.kettenregel.backend.dataset.Seed;
import org.kettenregel.backend.dataset.SplitIndices;
import org.kettenregel.backend.execute.Evaluation;
import org.kettenregel.backend.execute.RunFactory;
import org.kettenregel.backend.execute.StoppingWatch;
import org.kettenregel.backend.execute.TrainedNetwork;
import org.kettenregel.backend.execute.TrainingRun;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.graph.Node;
import org.kettenregel.backend.inspect.Inspector;
import org.kettenregel.backend.inspect.NodeInfo;
import org.kettenregel.backend.inspect.Sight;
import org.kettenregel.backend.program.TapeStep;
import org.kettenregel.backend.record.History;

/** A compiled experiment on a device: its run from its first weights to its early end, and all by which it is judged and looked at. Belongs to one thread at a time. */
final class LiveExperiment implements AutoCloseable {

    private final Prepared prepared;
    private final TrainingRun run;
    private final Inspector inspector;
    private final ScoredParts scored;
    private final Gallery gallery;
    private final Samples samples;
    private final Moves moves;
    private final List<NodeInfo> graph;
    private final List<TapeStep> tape;
    private final StoppingWatch stopping;
    private final Succession succession;
    private final Parts parts = new Parts();

    /** @param room bytes that are left for pictures */
    LiveExperiment(Prepared prepared, long room) {
        this.prepared = prepared;
        this.stopping = new StoppingWatch(prepared.experiment().training().stopping(), prepared.parameters());
        try {
            this.run = parts.own(prepared.run());
            this.inspector = new Inspector(run, prepared.device());
            this.scored = new ScoredParts(prepared, parts);
            this.gallery = new Gallery(prepared, run, inspector, room, parts);
            this.samples = new Samples(prepared, room - gallery.bytes());
            this.moves = new Moves(run, prepared.parameters());
            this.succession = new Succession(prepared, run, stopping, moves);
            this.graph = Inspector.describe(prepared.compiled().program());
            this.tape = prepared.compiled().program().tape();
        } catch (RuntimeException | Error thrown) { // a full device: what was allocated before must not stay
            close();
            throw thrown;
        }
    }

    /** What is kept around the training of an experiment; data from files are shared by all who use them. */
    static Setting setting(Experiment experiment, Dataset data) {
        SplitIndices split = experiment.split().of(data, new Seed(experiment.seed()));
        return new Setting(split.train().length, ScoredParts.sizes(split), TrainingRun.MOST_BATCHES_BACK, TrainingRun.MOST_BYTES_BACK,
                experiment.data().fromFiles() ? 0 : data.bytes());
    }

    TrainingRun run() {
        return run;
    }

    Inspector inspector() {
        return inspector;
    }

    ScoredParts scored() {
        return scored;
    }

    Gallery gallery() {
        return gallery;
    }

    Samples samples() {
        return samples;
    }

    Moves moves() {
        return moves;
    }

    /** How it follows another one. */
    Succession succession() {
        return succession;
    }

    Experiment experiment() {
        return prepared.experiment();
    }

    Compilation.Compiled compiled() {
        return prepared.compiled();
    }

    RunFactory.Loaded loaded() {
        return prepared.loaded();
    }

    List<NodeInfo> graph() {
        return graph;
    }

    /** What the instructions are, for drawing. */
    List<TapeStep> tape() {
        return tape;
    }

    /** The numbers that are shown, for close looks. */
    Sight sight(TrainingRun shown, Inspector reading, int row) {
        return new Sight(shown, prepared.device(), reading, row);
    }

    TrainedNetwork takeHome() {
        return TrainedNetwork.of(prepared.experiment(), prepared.graph(), prepared.parameters());
    }

    /** Puts weights into the parameters of their names, where there are as many; the way back does not lead to those before. */
    LiveExperiment bring(Map<String, float[]> weights) {
        for (Node node : prepared.graph().parameters()) {
            float[] values = weights.get(node.scope().toString());
            if (values != null && values.length == node.shape().width()) {
                prepared.parameters().set(node.id(), values);
            }
        }
        run.forgetHistory();
        succession.bring();
        return this;
    }

    /** The parameter of this name, where the network has it and it has so many numbers. */
    Optional<Node> parameter(String name, int index) {
        return prepared.graph().parameters().stream()
                .filter(node -> node.scope().toString().equals(name) && index >= 0 && index < node.shape().width())
                .findFirst();
    }

    /** After an epoch whose loss has not been the best for too long: goes back to the weights of the best one and gives its number. */
    OptionalInt stopEarly(double loss) {
        if (!stopping.after(run.lastEpoch().epoch(), loss)) {
            return OptionalInt.empty();
        }
        int best = stopping.bestEpoch();
        stopping.begin();
        run.forgetHistory();
        return OptionalInt.of(best);
    }

    /** Adds the epoch that has just ended to the history, with what its validation samples gave. */
    void record(History history, Optional<Evaluation.Result> validated) {
        TrainingRun.EpochResult epoch = run.lastEpoch();
        history.add(
                epoch.epoch(), epoch.loss(), validated.map(Evaluation.Result::loss).orElse(Double.NaN), epoch.metric(),
                validated.map(Evaluation.Result::metric).orElse(Double.NaN));
    }

    @Override
    public void close() {
        parts.close();
    }
}
