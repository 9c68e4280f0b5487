package org.kettenregel.frontend.playground;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.kettenregel.backend.compile.Outline;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.experiment.Layer;
import org.kettenregel.backend.record.WholeRun;
import org.kettenregel.backend.session.Command;
import org.kettenregel.backend.session.SampleSnapshot;
import org.kettenregel.backend.session.SessionSnapshot;
import org.kettenregel.frontend.component.data.UnitReference;
import org.kettenregel.frontend.state.Standpoint;
import org.kettenregel.frontend.state.Standpoint.Source;
import org.kettenregel.frontend.state.UrlCodec;

/**
 * Where a person stands, told so that others can go there, and gone to. Only what differs is sent to the session, so that one step of another person is one
 * step here; going to the same place twice sends nothing.
 */
final class Standing {

    /** Batches somebody is asked to go through to get where another one is. */
    private static final int FARTHEST = 64;

    /** Of a batch that is not longer ago the start is remembered, where weights are few. */
    private static final int REMEMBERED = 16;
    private static final int FEW_WEIGHTS = 100_000; // of which 16 starts, with an optimizer's memory, take 19 MB

    private final EditedExperiment edited;
    private final LatestSnapshot latest;
    private final CloseLook look;
    private final NetworkChoice choice;
    private final Footing footing;
    private final Gate gate;
    private final Actions actions;
    private final Supplier<Screen> screen;
    private final Supplier<NetworkPanel.Tab> tab;
    private final UrlCodec codec = new UrlCodec();
    private Optional<Experiment> encoded = Optional.empty();
    private String text = ""; // of it
    private Runnable listener = () -> {};
    private int row; // of the batch, that the session shows once it has carried out everything
    private Optional<Standpoint.Sample> apart = Optional.empty(); // that it shows instead

    /**
     * @param footing is told of each command that passes the gate
     * @param screen  of the moment
     */
    Standing(
            EditedExperiment edited, LatestSnapshot latest, CloseLook look, NetworkChoice choice, Footing footing, Gate gate, Actions actions,
            Supplier<Screen> screen, Supplier<NetworkPanel.Tab> tab) {
        this.edited = edited;
        this.latest = latest;
        this.look = look;
        this.choice = choice;
        this.footing = footing;
        this.gate = gate;
        this.actions = actions;
        this.screen = screen;
        this.tab = tab;
    }

    /** Refuses what the person does but looking, with the sentence of this key; empty lets it happen again. */
    void hold(Optional<String> why) {
        gate.shut(why);
    }

    /** Takes what its owner has made of the experiment, wherever this person stands in it. */
    void follow(Experiment other) {
        edited.follow(other);
    }

    /** Training waits; what stands still stays as it is. */
    void rest() {
        if (latest.current().filter(SessionSnapshot::training).isPresent()) {
            gate.pass(() -> {
                gate.accept(new Command.Pause());
                return true;
            });
        }
    }

    /** @param told when what {@link #now} gives may have become something else */
    void onMove(Runnable told) {
        listener = told;
    }

    void mayHaveMoved() {
        listener.run();
    }

    /** Whether others can get to the same numbers as matters stand; else the run must be handed over first. Empty while nothing stands still. */
    Optional<Boolean> isReachable() {
        return still().map(snapshot -> !snapshot.compiled() || footing.carries(snapshot, FARTHEST));
    }

    /**
     * A run on its way to where others find it.
     *
     * @param changes that had been made when it was asked for
     */
    record Handed(WholeRun run, int changes) {}

    /** @param taken called on the session's thread, and not where no network runs */
    void handOver(Consumer<Handed> taken) {
        int changes = footing.changes();
        gate.accept(new Command.HandOver(run -> run.ifPresent(whole -> taken.accept(new Handed(whole, changes)))));
    }

    /** Others find the run under this hash: batches are counted from it, where nothing has been changed since it was asked for. */
    void rest(Handed handed, String hash) {
        if (handed.changes() == footing.changes()) {
            footing.rest(hash, Footing.place(handed.run()));
        }
    }

    /** Empty while the network trains or is about to be another, and where others could not get to the same numbers. */
    Optional<Standpoint> now() {
        return isReachable().orElse(false) ? still().map(this::of) : Optional.empty();
    }

    private Optional<SessionSnapshot> still() {
        return latest.current().filter(snapshot -> !snapshot.training());
    }

    private Standpoint of(SessionSnapshot snapshot) {
        Footing.Place place = snapshot.compiled() ? footing.where(snapshot) : new Footing.Place(0, -1);
        String experiment = encode(edited.now());
        boolean fits = experiment.length() <= Standpoint.LONGEST_EXPERIMENT;
        return new Standpoint(
                Optional.of(experiment).filter(_ -> fits), Optional.empty(), snapshot.compiled() ? footing.run() : Optional.empty(), place.batch(), place.executed(),
                sample(snapshot), look.node(), look.node() < 0 ? -1 : look.element(snapshot), Standpoint.Sheet.valueOf(tab.get().name()), screen.get().details().drawer().shown(), choice.layer(),
                choice.unit().map(unit -> new Standpoint.Unit(UnitEdits.id(unit.layer()), unit.unit())));
    }

    private String encode(Experiment experiment) {
        if (encoded.filter(known -> known == experiment).isEmpty()) {
            text = codec.encode(experiment);
            encoded = Optional.of(experiment);
        }
        return text;
    }

    private static Standpoint.Sample sample(SessionSnapshot snapshot) {
        return snapshot.look().filter(SampleSnapshot::apart).map(shown -> new Standpoint.Sample(
                shown.inUse() ? Source.USE : shown.passedBack() ? Source.BACKWARD : Source.FORWARD, shown.number()))
                .orElseGet(() -> new Standpoint.Sample(Source.ROW, snapshot.row()));
    }

    /**
     * Goes there; gives false, and goes as far as it can, where that is no place to go to.
     *
     * @param there the experiment that is meant
     * @param run   that its batches are counted from, where that is not the seed's
     */
    boolean go(Standpoint to, Experiment there, Optional<WholeRun> run) {
        return gate.pass(() -> carryOut(to, there, run));
    }

    private boolean carryOut(Standpoint to, Experiment there, Optional<WholeRun> run) {
        boolean reached = move(to, there, run.filter(whole -> whole.experiment().sameNetworkAs(there)));
        turn(reached ? to.sample() : new Standpoint.Sample());
        if (!look.isAt(to.node(), to.element())) {
            actions.select(to.node(), to.element());
        }
        if (to.layer() != choice.layer()) {
            actions.chooseLayer(to.layer(), false);
        }
        choice.point(to.unit().flatMap(this::reference));
        screen.get().center().network().setSelected(choice.unit());
        NetworkPanel.Tab sheet = NetworkPanel.Tab.valueOf(to.sheet().name());
        if (sheet != tab.get()) {
            actions.tab(sheet);
        }
        if (!screen.get().details().drawer().shown().equals(to.detail())) {
            screen.get().details().drawer().show(to.detail());
        }
        return reached;
    }

    private Optional<UnitReference> reference(Standpoint.Unit unit) {
        return unit.layer() == Layer.INPUT
                ? Optional.of(new UnitReference(LayerNames.INPUT, unit.number()))
                : edited.now().layers().stream().filter(layer -> layer.id() == unit.layer()).findFirst().map(layer -> new UnitReference(layer.key(), unit.number()));
    }

    /** To an instruction of a batch; from the beginning where no other way leads there. */
    private boolean move(Standpoint to, Experiment there, Optional<WholeRun> run) {
        Footing.Place goal = new Footing.Place(to.batch(), to.executed());
        boolean complete = to.run().isPresent() == run.isPresent();
        boolean here = footing.isFirmOn(to.run()) && edited.now().equals(there);
        if (!footing.reached().filter(at -> here && leads(at, goal)).isPresent()) {
            choice.forget();
            look.leave();
            edited.turnTo(there, run);
            run.ifPresent(whole -> footing.stand(to.run(), Footing.place(whole)));
            row = 0;
            apart = Optional.empty();
        }
        Footing.Place at = footing.reached().orElseThrow();
        boolean possible = complete && (at.equals(goal) || goal.executed() >= 0 && goal.batch() <= footing.start().batch() + FARTHEST);
        if (possible && !at.equals(goal)) {
            gate.accept(new Command.GoTo(goal.batch(), goal.executed()));
            footing.reach(goal);
            apart = Optional.empty();
        }
        return possible;
    }

    private boolean leads(Footing.Place at, Footing.Place goal) {
        boolean back = goal.batch() < at.batch();
        return at.equals(goal) || goal.executed() >= 0 && (!back || at.batch() - goal.batch() <= REMEMBERED && Outline.of(edited.now()).count() <= FEW_WEIGHTS);
    }

    private void turn(Standpoint.Sample to) {
        if (to.source() == Source.ROW) {
            comeBack();
            if (to.number() != row) {
                row = to.number();
                send(new Command.LookAt(row));
            }
        } else if (apart.filter(to::equals).isEmpty()) {
            comeBack();
            apart = Optional.of(to);
            send(to.source() == Source.USE ? new Command.ShowInUse(to.number()) : new Command.Show(to.number(), to.source() == Source.BACKWARD));
        }
    }

    private void comeBack() {
        if (apart.isPresent()) {
            apart = Optional.empty();
            send(new Command.ComeBack());
        }
    }

    /** A look at another sample moves nothing. */
    private void send(Command.Turn command) {
        Optional<Footing.Place> at = footing.reached();
        gate.accept(command);
        at.ifPresent(footing::reach);
    }
}
