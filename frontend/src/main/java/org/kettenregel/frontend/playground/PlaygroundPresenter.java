package org.kettenregel.frontend.playground;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.kettenregel.backend.execute.StopCondition.Pass;
import org.kettenregel.backend.execute.TrainedNetwork;
import org.kettenregel.backend.experiment.EditRefusal;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.experiment.Group;
import org.kettenregel.backend.formula.Notation;
import org.kettenregel.backend.record.WholeRun;
import org.kettenregel.backend.session.Command;
import org.kettenregel.backend.session.SessionSnapshot;
import org.kettenregel.frontend.detail.Details;
import org.kettenregel.frontend.detail.Hidden;
import org.kettenregel.frontend.frames.Curtain;
import org.kettenregel.frontend.frames.Veil;
import org.kettenregel.frontend.library.Autosave;
import org.kettenregel.frontend.library.SaveState;

/**
 * Turns what a person does into edits and commands, and snapshots into drawings. Belongs to one browser tab; all its methods run under the
 * lock of that tab's session, and none of them computes.
 */
final class PlaygroundPresenter implements Actions {

    private final Curtain curtain;
    private final Consumer<Experiment> link;
    private final Consumer<Locale> language;
    private final Function<Actions, Screen> screens;
    private final Autosave autosave;
    private final SavedWork saved;
    private final EditedExperiment edited;
    private final LatestSnapshot latest;
    private final CloseLook closeLook;
    private final NetworkChoice choice;
    private final TypedNumbers numbers;
    private final Transport transport;
    private final Samples samples;
    private final Provenance provenance;
    private final Gate gate;
    private final Standing standing;
    private final Guest guest = new Guest(this::sayRefused);
    private Screen screen;
    private SnapshotScreen drawing;
    private NetworkPanel.Tab tab = NetworkPanel.Tab.NETWORK;
    private Notation notation = Notation.USUAL;

    /**
     * @param screens  makes an empty screen in the language of the moment
     * @param session  takes commands and returns at once
     * @param newest   what the session has shown last
     * @param curtain  is told what the browser's frames may show
     * @param autosave saves what is open
     * @param link     is told each new experiment, for the address of the page
     * @param language changes the language of the page
     */
    PlaygroundPresenter(
            Function<Actions, Screen> screens, Experiment experiment, Consumer<Command> session,
            Supplier<Optional<SessionSnapshot>> newest, Curtain curtain, Autosave autosave, Consumer<Experiment> link, Consumer<Locale> language) {
        this.autosave = autosave;
        Footing footing = new Footing();
        this.gate = new Gate(guest.sending(command -> {
            footing.meet(command);
            session.accept(command);
        }), this::sayRefused);
        this.edited = new EditedExperiment(experiment, gate, (before, after) -> gate.refuses() || guest.refuses(before, after), this::showExperiment, this::forgetNodes);
        this.latest = new LatestSnapshot(edited, newest);
        this.closeLook = new CloseLook(gate);
        this.choice = new NetworkChoice(closeLook, latest);
        this.numbers = new TypedNumbers(gate, edited, latest);
        this.transport = new Transport(gate, latest, this::followSteps);
        this.samples = new Samples(gate, closeLook, latest);
        this.provenance = new Provenance(gate, latest, this);
        this.standing = new Standing(edited, latest, closeLook, choice, footing, gate, this, this::screen, () -> tab);
        this.saved = new SavedWork(autosave, edited, this::leave, this, () -> screen.words());
        this.link = link;
        this.language = language;
        this.screens = screens;
        this.screen = screens.apply(this);
        this.drawing = new SnapshotScreen(screen, notation);
        this.curtain = curtain;
    }

    /** Fills the screen and starts the session. */
    void start() {
        connect();
        transport.pace(transport.pace());
        edited.restart();
    }

    Screen screen() {
        return screen;
    }

    /** Goes on in a new screen, because the language has changed. */
    void renew() {
        Details before = screen.details();
        screen = screens.apply(this);
        screen.details().predict(before.isPredicting());
        screen.details().unfolding().continueFrom(before.unfolding());
        drawing = new SnapshotScreen(screen, notation);
        connect();
        redraw();
    }

    private void connect() {
        new DrawingClicks(this, edited, choice, numbers).connect(screen);
        screen.steps().show(transport);
        screen.show(guest.rights());
        screen.show(notation);
        showExperiment();
        show(autosave.state());
    }

    /* ---- the description ---- */

    @Override
    public void edit(UnaryOperator<Experiment> edit) {
        Experiment after;
        try {
            after = edit.apply(edited.now());
        } catch (EditRefusal refused) {
            refuse(refused.sentence(screen.words().locale(), this::name));
            return;
        } catch (IllegalArgumentException refused) {
            refuse(refused.getMessage());
            return;
        }
        edited.edit(after);
    }

    /** What is on the screen stays as it was, also where a person has moved it. */
    private void sayRefused(String key) {
        showExperiment();
        screen.center().say(screen.words().say(key), false);
    }

    private void refuse(String sentence) {
        screen.center().say(screen.words().say("problem.edit", sentence), true);
    }

    /** Of a layer or a group, as it is called on the screen. */
    private String name(String key) {
        return edited.now().groups().stream().filter(group -> group.key().equals(key)).findFirst().map(Group::name)
                .orElseGet(() -> LayerNames.of(edited.now(), screen.words()).of(key));
    }

    @Override
    public void open(Experiment other) {
        if (!gate.refuses()) {
            leave();
            edited.open(other, _ -> {});
        }
    }

    @Override
    public void bring(Experiment other, Map<String, float[]> weights) {
        if (!gate.refuses()) {
            leave();
            edited.bring(other, weights);
        }
    }

    /** Of another experiment nothing is looked at. */
    private void leave() {
        choice.forget();
        closeLook.leave();
    }

    @Override
    public void takeHome(Consumer<Optional<TrainedNetwork>> taken) {
        edited.takeHome(taken);
    }

    @Override
    public Experiment experiment() {
        return edited.now();
    }

    @Override
    public void undo() {
        edited.undo();
    }

    @Override
    public void redo() {
        edited.redo();
    }

    @Override
    public void sameSeed() {
        edited.restart();
    }

    @Override
    public void newSeed() {
        edited.newSeed();
    }

    @Override
    public void setParameter(String parameter, int index, float value) {
        numbers.set(parameter, index, value);
    }

    @Override
    public void setNumber(int node, int element, String text, boolean gradient) {
        numbers.over(node, element, gradient, text, screen.words()).ifPresent(refused -> screen.center().say(refused, true));
    }

    private void showExperiment() {
        showTab();
        screen.show(edited.now(), edited.undoStack(), choice.layer());
        screen.center().network().setSelected(choice.unit());
        guest.ifOwn(() -> autosave.show(edited.work(), edited.now())); // before the link, which says where it is saved
        link.accept(edited.now());
    }

    /** Goes on with a run of what is open that was kept. */
    void resume(WholeRun run) {
        edited.resume(run);
    }

    /** How far what is open is saved. */
    void show(SaveState state) {
        screen.show(state);
    }

    /** An expression has no layers to draw, so its graph is seen whatever was chosen. */
    private void showTab() {
        boolean network = edited.now().expression().isEmpty();
        NetworkPanel.Tab seen = network ? tab : NetworkPanel.Tab.GRAPH;
        screen.center().offerNetwork(network);
        screen.center().show(seen);
        screen.showTab(seen);
    }

    /** The session is about to make other nodes. */
    private void forgetNodes() {
        closeLook.forget();
        forgetUnit();
    }

    private void forgetUnit() {
        choice.forgetUnit();
        screen.center().network().setSelected(choice.unit());
    }

    /** What is on the screen of the experiment that is open. */
    Optional<SessionSnapshot> shown() {
        return latest.current();
    }

    @Override
    public Guest guest() {
        return guest;
    }

    Standing standing() {
        return standing;
    }

    /** A sentence about the link by which somebody came, or that cannot be made; it stands until the next change. */
    void say(String key) {
        edited.notice(key);
        screen.center().say(notice(), false);
    }

    private String notice() {
        return edited.notice().map(key -> screen.words().say(key)).orElse("");
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
    public SavedWork saved() {
        return saved;
    }

    @Override
    public Provenance provenance() {
        return provenance;
    }

    @Override
    public void language(Locale locale) {
        language.accept(locale);
    }

    @Override
    public void notation(Notation chosen) {
        if (!chosen.equals(notation)) {
            notation = chosen;
            drawing = new SnapshotScreen(screen, notation);
            screen.show(notation);
            redraw();
        }
    }

    @Override
    public void tab(NetworkPanel.Tab chosen) {
        tab = screen.center().offers(chosen) ? chosen : tab;
        showTab();
        screen.showResult(false); // on a phone it would cover the drawing
        refresh();
    }

    @Override
    public void selectLayer(int id) {
        choice.toggleLayer(id);
        showLayer();
    }

    @Override
    public void chooseLayer(int layer, boolean open) {
        choice.chooseLayer(layer);
        showLayer();
        screen.showResult(open);
        if (open) {
            screen.result().enterLayer();
        }
    }

    private void showLayer() {
        screen.result().showLayer(edited.now(), choice.layer());
        screen.code().select(choice.layer());
        standing.mayHaveMoved();
    }

    @Override
    public void unfold(String layer, String how) {
        screen.details().unfolding().turn(layer, how);
    }

    /** Who steps looks at what the steps do. */
    private void followSteps() {
        if (closeLook.node() >= 0 && gate.isOpen()) {
            forgetUnit();
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
        latest.current().filter(SessionSnapshot::compiled).ifPresent(snapshot -> drawing.lookClosely(snapshot, closeLook));
        standing.mayHaveMoved();
    }

    @Override
    public void redraw() {
        latest.takeDown().ifPresent(this::show); // nothing that is on the screen may stay
    }

    void show(SessionSnapshot snapshot) {
        if (latest.isOfNow(snapshot)) {
            if (snapshot.training()) {
                guest.ifOwn(autosave::train);
            }
            if (!latest.draw(snapshot)) { // else only a lens was answered
                transport.show(snapshot);
                Hidden hidden = closeLook.hidden(snapshot, screen.details());
                drawing.show(snapshot, edited.now(), closeLook, hidden, notice());
                curtain.open(snapshot, screen.details().isPredicting(), hidden.isNothing() ? Veil.NONE : new Veil(true, hidden.parameters(snapshot.graph())));
            }
            refresh();
        }
    }
}
