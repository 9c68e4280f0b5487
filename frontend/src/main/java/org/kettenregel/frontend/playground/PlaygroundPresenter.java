package org.kettenregel.frontend.playground;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.kettenregel.backend.execute.StopCondition.Pass;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.experiment.ExperimentEdits;
import org.kettenregel.backend.experiment.Layer;
import org.kettenregel.backend.experiment.OwnValue;
import org.kettenregel.backend.inspect.NodeInfo;
import org.kettenregel.backend.session.Command;
import org.kettenregel.backend.session.SessionSnapshot;
import org.kettenregel.frontend.component.data.UnitReference;
import org.kettenregel.frontend.form.NumberText;

/**
 * Turns what a person does into edits and commands, and snapshots into drawings. Belongs to one browser tab; all its methods run under the
 * lock of that tab's session, and none of them computes.
 */
final class PlaygroundPresenter implements Actions {

    /** Rows, columns and maps. */
    private static final int IMAGE = 3;

    private final Consumer<Command> session;
    private final Supplier<Optional<SessionSnapshot>> newest;
    private final Consumer<Experiment> link;
    private final Consumer<Locale> language;
    private final UndoStack undoStack = new UndoStack();
    private final Function<Actions, Screen> screens;
    private Screen screen;
    private SnapshotScreen drawing;
    private Experiment experiment;
    private Optional<SessionSnapshot> latest = Optional.empty();
    private Optional<String> noticeKey = Optional.empty();
    private int version;
    private int runs;
    private NetworkPanel.Tab tab = NetworkPanel.Tab.NETWORK;
    private Optional<UnitReference> selectedUnit = Optional.empty();
    private int selectedLayer = Layer.INPUT;
    private final CloseLook closeLook;
    private final Transport transport;
    private final Samples samples;

    /**
     * @param screens  makes an empty screen in the language of the moment
     * @param session  takes commands and returns at once
     * @param newest   what the session has shown last
     * @param link     is told each new experiment, for the address of the page
     * @param language changes the language of the page
     */
    PlaygroundPresenter(
            Function<Actions, Screen> screens, Experiment experiment, Consumer<Command> session,
            Supplier<Optional<SessionSnapshot>> newest, Consumer<Experiment> link, Consumer<Locale> language) {
        this.transport = new Transport(session, this::followSteps);
        this.closeLook = new CloseLook(session);
        this.samples = new Samples(session, closeLook);
        this.screens = screens;
        this.screen = screens.apply(this);
        this.drawing = new SnapshotScreen(screen);
        this.experiment = experiment;
        this.session = session;
        this.newest = newest;
        this.link = link;
        this.language = language;
    }

    /** Fills the screen and starts the session. */
    void start() {
        connect();
        transport.pace(transport.pace());
        send(true);
    }

    Screen screen() {
        return screen;
    }

    /** Goes on in a new screen, because the language has changed. */
    void renew() {
        boolean predicting = screen.details().isPredicting();
        screen = screens.apply(this);
        screen.details().predict(predicting);
        drawing = new SnapshotScreen(screen);
        connect();
        redraw();
    }

    private void connect() {
        screen.center().network().onAddLayer(event -> edit(before -> UnitEdits.addLayer(before, event.after)));
        screen.center().network().onRemoveLayer(event -> edit(before -> UnitEdits.removeLayer(before, event.layer)));
        screen.center().network().onAddUnit(event -> edit(before -> UnitEdits.units(before, event.layer, 1)));
        screen.center().network().onRemoveUnit(event -> edit(before -> UnitEdits.units(before, event.layer, -1)));
        screen.center().network().onSelectLayer(event -> selectLayer(event.layer));
        screen.center().network().onSelectUnit(event -> selectUnit(event.unit));
        screen.center().network().onEditParameter(event -> typedParameter(event.parameter, event.index, event.text));
        screen.center().graph().onLook(event -> select(event.node, event.element));
        screen.center().graph().onRunTo(event -> transport.runTo(event.node, event.backward));
        screen.center().graph().onBreakpoint(event -> transport.breakpoint(event.node));
        screen.steps().show(transport);
        showExperiment();
    }

    /* ---- the description ---- */

    @Override
    public void edit(UnaryOperator<Experiment> edit) {
        Experiment after;
        try {
            after = edit.apply(experiment);
        } catch (IllegalArgumentException refused) {
            screen.center().say(screen.words().say("problem.edit", refused.getMessage()), true);
            return;
        }
        if (!after.equals(experiment)) {
            undoStack.push(UndoStack.Entry.edit(experiment, after));
            change(after, false);
        }
    }

    @Override
    public void open(Experiment other) {
        undoStack.push(UndoStack.Entry.opening(experiment, other));
        selectedLayer = Layer.INPUT;
        selectedUnit = Optional.empty();
        closeLook.leave();
        change(other, true);
    }

    private void change(Experiment after, boolean restart) {
        noticeKey = Optional.empty();
        boolean anew = restart || !after.sameNetworkAs(experiment);
        experiment = after;
        showExperiment();
        send(anew);
    }

    private void send(boolean restart) {
        runs += restart ? 1 : 0;
        closeLook.forget();
        selectedUnit = Optional.empty();
        screen.center().network().setSelected(selectedUnit);
        session.accept(new Command.Open(experiment, ++version, restart));
    }

    /** An expression has no layers to draw, so its graph is seen whatever was chosen. */
    private void showTab() {
        boolean network = experiment.expression().isEmpty();
        NetworkPanel.Tab seen = network ? tab : NetworkPanel.Tab.GRAPH;
        screen.center().offerNetwork(network);
        screen.center().show(seen);
        screen.showTab(seen);
    }

    private void showExperiment() {
        showTab();
        screen.show(experiment, undoStack, selectedLayer);
        screen.center().network().setSelected(selectedUnit);
        link.accept(experiment);
    }

    @Override
    public void undo() {
        undoStack.undo().ifPresent(entry -> move(entry, entry.before(), entry.undo()));
    }

    @Override
    public void redo() {
        undoStack.redo().ifPresent(entry -> move(entry, entry.after(), entry.redo()));
    }

    /** A number is put back into the running network; any other edit opens the description as it was. */
    private void move(UndoStack.Entry entry, Experiment to, Optional<Command.SetParameter> number) {
        if (number.isPresent() && entry.run() == runs) {
            experiment = to;
            showExperiment();
            session.accept(number.get());
        } else {
            change(to, entry.restart() || number.isPresent());
        }
    }

    @Override
    public void sameSeed() {
        send(true);
    }

    @Override
    public void newSeed() {
        Experiment after = ExperimentEdits.seed(experiment, experiment.seed() + 1);
        undoStack.push(UndoStack.Entry.opening(experiment, after));
        change(after, true);
    }

    /* ---- one number ---- */

    private void typedParameter(String parameter, int index, String text) {
        OptionalDouble value = NumberText.parse(text);
        if (value.isEmpty()) {
            screen.center().network().showEditProblem(screen.words().say("problem.weight", NumberEdit.shortened(text)));
            return;
        }
        screen.center().network().finishEdit();
        setParameter(parameter, index, (float) value.getAsDouble());
    }

    @Override
    public void setParameter(String parameter, int index, float value) {
        Optional<Float> before = NumberEdit.current(newest.get().or(() -> latest), parameter, index); // while it trains newer numbers are on the screen
        if (before.isEmpty() || before.get() == value) {
            return; // a forged or outdated request; nothing is harmed
        }
        Experiment after = ExperimentEdits.ownValue(experiment, new OwnValue(parameter, index, value));
        Command.SetParameter set = new Command.SetParameter(parameter, index, value);
        undoStack.push(UndoStack.Entry.number(experiment, after, new Command.SetParameter(parameter, index, before.get()), set, runs));
        experiment = after;
        showExperiment();
        session.accept(set);
    }

    @Override
    public void setNumber(int node, int element, String text, boolean gradient) {
        Optional<SessionSnapshot> now = current().filter(snapshot -> node >= 0 && node < snapshot.graph().size());
        NumberEdit edit = NumberEdit.of(now, node, element, text, gradient);
        if (edit.isRefused()) {
            screen.center().say(screen.words().say(edit.key(), edit.text()), true);
        } else if (edit.isOfParameter()) {
            setParameter(edit.text(), element, edit.value());
        } else {
            session.accept(new Command.SetNumber(node, element, edit.value(), gradient));
        }
    }

    /* ---- the run ---- */

    @Override
    public void finish(Pass pass) {
        transport.finish(pass);
    }

    @Override
    public Transport transport() {
        return transport;
    }

    @Override
    public Samples samples() {
        return samples;
    }

    @Override
    public void language(Locale locale) {
        language.accept(locale);
    }

    @Override
    public void tab(NetworkPanel.Tab chosen) {
        tab = chosen;
        screen.showTab(chosen);
        redraw(); // numbers are hidden beside the graph alone
    }

    /* ---- what is looked at ---- */

    private void selectLayer(String key) {
        int id = UnitEdits.id(key);
        selectedLayer = id == selectedLayer ? Layer.INPUT : id;
        screen.result().showLayer(experiment, selectedLayer);
        screen.showResult(selectedLayer != Layer.INPUT);
    }

    private void selectUnit(UnitReference unit) {
        selectedUnit = selectedUnit.filter(unit::equals).isPresent() ? Optional.empty() : Optional.of(unit);
        screen.center().network().setSelected(selectedUnit);
        Optional<NodeInfo> output = selectedUnit.flatMap(chosen -> current()).stream()
                .flatMap(snapshot -> snapshot.graph().stream())
                .filter(info -> info.layer().equals(unit.layer()))
                .max(Comparator.comparingInt(NodeInfo::id));
        select(output.map(NodeInfo::id).orElse(-1), output.map(info -> element(info, unit.unit())).orElse(-1));
        if (output.isPresent() && (unit.layer().startsWith("conv2d#") || unit.layer().contains("pooling#"))) {
            screen.details().drawer().open("detail.window");
        }
    }

    /** Of an image the middle of the map that was chosen; else the number itself. */
    private static int element(NodeInfo info, int unit) {
        List<Integer> sizes = info.shape().sizes();
        if (sizes.size() != IMAGE) {
            return unit;
        }
        int maps = sizes.getLast();
        return (sizes.get(0) / 2 * sizes.get(1) + sizes.get(1) / 2) * maps + Math.clamp(unit, 0, maps - 1);
    }

    /** Who steps looks at what the steps do. */
    private void followSteps() {
        if (closeLook.node() >= 0) {
            selectedUnit = Optional.empty();
            screen.center().network().setSelected(selectedUnit);
            select(-1, -1);
        }
        closeLook.follow();
    }

    @Override
    public void select(int node, int element) {
        closeLook.select(node, element);
    }

    @Override
    public void turnTo(int row) {
        samples.turnTo(row);
    }

    @Override
    public void refresh() {
        current().filter(SessionSnapshot::compiled).ifPresent(snapshot -> drawing.lookClosely(snapshot, closeLook));
    }

    @Override
    public void redraw() {
        Optional<SessionSnapshot> shown = latest;
        latest = Optional.empty(); // nothing that is on the screen may stay
        shown.ifPresent(this::show);
    }

    /* ---- snapshots ---- */

    void show(SessionSnapshot snapshot) {
        if (snapshot.version() == version) { // else of an experiment that is gone
            boolean known = snapshot.compiled() && latest.filter(snapshot::isOfSameMomentAs).isPresent();
            latest = Optional.of(snapshot);
            if (!known) { // else only a lens was answered
                transport.show(snapshot);
                samples.show(snapshot);
                drawing.show(snapshot, experiment, closeLook, notice());
            }
            refresh();
        }
    }

    /** Empty while the network is about to be another: its nodes will be other ones. */
    private Optional<SessionSnapshot> current() {
        return latest.filter(snapshot -> snapshot.version() == version);
    }

    private String notice() {
        return noticeKey.map(key -> screen.words().say(key)).orElse("");
    }

    /** A sentence about the link by which somebody came, or that cannot be made; it stands until the next change. */
    void say(String key) {
        noticeKey = Optional.of(key);
        screen.center().say(notice(), false);
    }
}
