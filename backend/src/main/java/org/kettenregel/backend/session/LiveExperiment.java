package org.kettenregel.backend.session;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.kettenregel.backend.compile.Compilation;
import org.kettenregel.backend.compile.Setting;
import org.kettenregel.backend.dataset.Dataset;
import org.kettenregel.backend.dataset.Seed;
import org.kettenregel.backend.dataset.SplitIndices;
import org.kettenregel.backend.execute.Evaluation;
import org.kettenregel.backend.execute.Look;
import org.kettenregel.backend.execute.Parameters;
import org.kettenregel.backend.execute.RunFactory;
import org.kettenregel.backend.execute.StoppingWatch;
import org.kettenregel.backend.execute.TrainingRun;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.graph.Graph;
import org.kettenregel.backend.graph.Node;
import org.kettenregel.backend.inspect.Inspector;
import org.kettenregel.backend.inspect.LayerPicture;
import org.kettenregel.backend.inspect.LayerPictures;
import org.kettenregel.backend.inspect.NodeInfo;
import org.kettenregel.backend.inspect.Sight;
import org.kettenregel.backend.program.Cursor;
import org.kettenregel.backend.program.Instruction;
import org.kettenregel.backend.program.TapeStep;
import org.kettenregel.backend.record.History;
import org.kettenregel.backend.shape.Amount;
import org.kettenregel.kernels.Device;

/** A compiled experiment on a device, with all that is looked at while it runs. Belongs to one thread at a time. */
final class LiveExperiment implements AutoCloseable {

    /** So many samples are gone through in less than a step of the screen takes. */
    private static final int QUICK = 2000;

    /** So many operations take less than that on one core. */
    private static final long QUICK_FLOPS = 100_000_000;

    /** Larger parameters are not drawn as lines. */
    private static final int DRAWN = 4096;

    /** Nanoseconds between two pictures of the layers while training: more of them nobody can follow. */
    private static final long PICTURE_PAUSE = 100_000_000;

    private final Device device;
    private final Experiment experiment;
    private final Compilation.Compiled compiled;
    private final Parameters parameters;
    private final TrainingRun run;
    private final Inspector inspector;
    private final Optional<Evaluation> training;
    private final Optional<Evaluation> validation;
    private final Optional<Evaluation> test;
    private final Optional<Painter> painter;
    private final Optional<LayerPictures> layers;
    private final Calm calm = new Calm(PICTURE_PAUSE, System::nanoTime);
    private final RunFactory.Loaded loaded;
    private final long room; // bytes
    private final List<NodeInfo> graph;
    private final List<TapeStep> tape;
    private final StoppingWatch stopping;
    private final Deque<AutoCloseable> parts = new ArrayDeque<>(); // the last one made is the first

    /** @param room bytes that are left for pictures */
    LiveExperiment(
            Device device, Experiment experiment, Compilation.Compiled compiled, Parameters parameters, RunFactory.Loaded loaded, long room) {
        this.device = device;
        this.experiment = experiment;
        this.compiled = compiled;
        this.parameters = parameters;
        this.loaded = loaded;
        this.stopping = new StoppingWatch(experiment.training().stopping(), parameters);
        try {
            this.run = own(RunFactory.start(device, experiment, compiled, parameters, loaded));
            this.inspector = new Inspector(run, device);
            Graph nodes = compiled.program().graph();
            this.training = loaded.split().train().length <= QUICK
                    ? evaluation(device, nodes, loaded, loaded.split().train())
                    : Optional.empty();
            this.validation = evaluation(device, nodes, loaded, loaded.split().validation());
            this.test = evaluation(device, nodes, loaded, loaded.split().test());
            this.painter = Painter.canPaint(nodes, room)
                    ? Optional.of(own(new Painter(device, nodes, parameters, domain(loaded.data()), room)))
                    : Optional.empty();
            this.room = painter.isPresent() ? room - Painter.MOST_BYTES : room;
            this.layers = painter.isEmpty() && nodes.readsSamples() ? Optional.of(new LayerPictures(run, inspector)) : Optional.empty();
            this.graph = Inspector.describe(compiled.program());
            this.tape = compiled.program().tape();
        } catch (RuntimeException | Error thrown) { // a full device: what was allocated before must not stay
            close();
            throw thrown;
        }
    }

    /** What is kept around the training of an experiment; data from files are shared by all who use them. */
    static Setting setting(Experiment experiment, Dataset data) {
        SplitIndices split = experiment.split().of(data, new Seed(experiment.seed()));
        List<Integer> scored = IntStream.of(split.train().length <= QUICK ? split.train().length : 0, split.validation().length, split.test().length)
                .filter(samples -> samples > 0).boxed().toList();
        return new Setting(split.train().length, scored, TrainingRun.MOST_BATCHES_BACK, TrainingRun.MOST_BYTES_BACK,
                experiment.data().fromFiles() ? 0 : data.bytes());
    }

    private <T extends AutoCloseable> T own(T part) {
        parts.addFirst(part);
        return part;
    }

    private Optional<Evaluation> evaluation(Device device, Graph nodes, RunFactory.Loaded loaded, int[] samples) {
        return samples.length == 0
                ? Optional.empty()
                : Optional.of(own(new Evaluation(device, nodes, parameters, loaded.data(), compiled.encoding(), samples, loaded.metric())));
    }

    /** Half the width of a window that shows all points. */
    static double domain(Dataset data) {
        float[] features = new float[data.inputShape().width()];
        double largest = 1;
        for (int sample = 0; sample < data.size(); sample++) {
            data.copyFeatures(sample, features, 0);
            for (float feature : features) {
                largest = Math.max(largest, Math.abs(feature));
            }
        }
        return largest <= Painter.DOMAIN ? Painter.DOMAIN : Math.ceil(largest * 1.1);
    }

    TrainingRun run() {
        return run;
    }

    Inspector inspector() {
        return inspector;
    }

    /** The numbers that are shown, for close looks. */
    Sight sight(TrainingRun shown, Inspector reading, int row) {
        return new Sight(shown, device, reading, row);
    }

    Compilation.Compiled compiled() {
        return compiled;
    }

    List<NodeInfo> graph() {
        return graph;
    }

    /** Of the validation samples alone, which an epoch is judged by. */
    Scoring validating() {
        return new Scoring(Optional.empty(), validation, Optional.empty());
    }

    /** Of all parts of the data, with the numbers of this moment. */
    Scoring scoring() {
        return new Scoring(training, validation, test);
    }

    /** Whether scoring all parts takes so little that it can follow every step. */
    boolean scoresQuickly() {
        return training.isPresent() && isQuick(loaded.split().train().length + loaded.split().validation().length + loaded.split().test().length);
    }

    boolean validatesQuickly() {
        return isQuick(loaded.split().validation().length);
    }

    private boolean isQuick(int samples) {
        return Amount.product(compiled.demand().flopsPerSample(), samples) <= QUICK_FLOPS;
    }

    /** Goes on where another program of the same network has stopped. */
    void goOnFrom(Stopped before) {
        run.goOnFrom(before.cursor(), before.last(), before.stepsFor(experiment));
    }

    Stopped stop() {
        return new Stopped(experiment, run.cursor(), run.lastEpoch());
    }

    Optional<Pictures> paint() {
        return painter.map(Painter::paint);
    }

    /**
     * What the layers have given for a row of the batch.
     *
     * @param always also shortly after the last time
     */
    Optional<List<LayerPicture>> layers(Vantage view, boolean always) {
        return layers.filter(pictures -> calm.due() || always)
                .map(own -> view.apart() ? new LayerPictures(view.run(), view.inspector()) : own)
                .map(pictures -> pictures.of(view.row()));
    }

    /** The parameter of this name, where the network has it and it has so many numbers. */
    Optional<Node> parameter(String name, int index) {
        return compiled.program().graph().parameters().stream()
                .filter(node -> node.scope().toString().equals(name) && index >= 0 && index < node.shape().width())
                .findFirst();
    }

    /** What the instructions are, for drawing. */
    List<TapeStep> tape() {
        return tape;
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

    void restart() {
        parameters.restart(
                compiled.program().graph(), new Seed(experiment.seed()), experiment.ownValues());
    }

    /** How many times since the start the numbers of a parameter, or the running statistics of a layer, were moved. */
    long moves() {
        Cursor cursor = run.cursor();
        return cursor.step() * moves(run.program().length()) + moves(cursor.position());
    }

    private long moves(int to) {
        return IntStream.range(0, to)
                .filter(place -> run.program().at(place) instanceof Instruction.Update || run.program().at(place) instanceof Instruction.Track)
                .count();
    }

    /** Whether the batch under way has moved weights already. */
    boolean hasUpdated() {
        return moves(run.cursor().position()) > 0;
    }

    /** The first number of the parameter that the next instruction moves; empty when it moves none. */
    OptionalDouble nextToUpdate() {
        return run.program().at(run.cursor().position()) instanceof Instruction.Update update
                ? OptionalDouble.of(parameters.numbers(update.parameter().id())[0])
                : OptionalDouble.empty();
    }

    List<ParameterSnapshot> parameters() {
        List<ParameterSnapshot> list = new ArrayList<>();
        for (Node node : compiled.program().graph().parameters()) {
            int count = node.shape().width();
            if (count <= DRAWN) {
                int columns = node.shape().sizes().getLast();
                list.add(new ParameterSnapshot(node.scope().toString(), count / columns, columns, parameters.numbers(node.id())));
            }
        }
        return list;
    }

    /** Whether the data have a sample of this number, and the network reads samples at all. */
    boolean hasSample(int sample) {
        return compiled.program().graph().readsSamples() && loaded.split().portionOf(sample).isPresent();
    }

    /** A sample of this number, to be looked at; empty where there is none. */
    Optional<SampleSnapshot> sample(int number, Gaze gaze) {
        return !hasSample(number) ? Optional.empty() : loaded.split().portionOf(number).map(portion -> SampleSnapshot.of(
                loaded.data(), number, portion, judged().length, gaze.isApart(), gaze.view(this).passedBack(), gaze.isSearching()));
    }

    /** A sample with those around it, apart from training; empty where there is no room for it. */
    Optional<Apart> apart(int sample) {
        int[] samples = Look.samples(loaded.split(), sample, experiment, compiled.program().graph(), room);
        if (samples.length == 0) {
            return Optional.empty();
        }
        Look look = new Look(device, experiment, compiled, parameters, loaded, samples);
        return Optional.of(new Apart(look, new Inspector(look.run(), device)));
    }

    /** The samples of the validation part; of the test part where there is no other. */
    private int[] judged() {
        return loaded.split().validation().length > 0 ? loaded.split().validation() : loaded.split().test();
    }

    /** Empty where all samples train. */
    Optional<WorstSearch> searchWorst() {
        int[] samples = judged();
        return samples.length == 0 || !compiled.program().graph().readsSamples()
                ? Optional.empty()
                : Optional.of(new WorstSearch(
                        Evaluation.oneByOne(device, compiled.program().graph(), parameters, loaded.data(), compiled.encoding(), samples, loaded.metric()), samples));
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
        try {
            while (!parts.isEmpty()) {
                parts.removeFirst().close();
            }
        } catch (Exception impossible) { // no part declares one
            throw new IllegalStateException(impossible);
        }
    }
}
