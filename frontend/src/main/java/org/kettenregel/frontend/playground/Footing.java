package org.kettenregel.frontend.playground;

import java.util.Optional;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.program.Cursor;
import org.kettenregel.backend.program.Phase;
import org.kettenregel.backend.record.WholeRun;
import org.kettenregel.backend.session.Command;
import org.kettenregel.backend.session.Heritage;
import org.kettenregel.backend.session.SessionSnapshot;

/**
 * What the batches of a run are counted from, so that somebody else gets to the same bits by counting on: the seed, or a run that was handed over. Steps
 * change nothing about it; a number typed over, or a network changed in the middle, does.
 */
final class Footing {

    /** Whether counting on from it leads to where the run stands. */
    private enum Hold {

        FIRM,

        /** As long as no weight has moved. */
        AT_START,

        LOST
    }

    /**
     * The instruction of a batch that has run last.
     *
     * @param executed -1 for none
     */
    record Place(long batch, int executed) {}

    private static final int AT_END = Integer.MAX_VALUE; // of a batch, however long it is

    private Optional<String> run = Optional.empty();
    private Place start = new Place(0, -1);
    private Optional<Place> reached = Optional.empty(); // by what was sent; empty where a person has moved since
    private Optional<Experiment> opened = Optional.empty();
    private Hold hold = Hold.LOST;
    private int changes;

    /** Hash of the run that batches are counted from; empty for the seed's. */
    Optional<String> run() {
        return run;
    }

    /** Where the session stands once it has carried out everything; empty where that is not known. */
    Optional<Place> reached() {
        return reached;
    }

    /** What batches are counted from. */
    Place start() {
        return start;
    }

    /** Whether the run stands where counting on from this one leads. */
    boolean isFirmOn(Optional<String> hash) {
        return hold == Hold.FIRM && run.equals(hash);
    }

    void reach(Place place) {
        reached = Optional.of(place);
    }

    /** Counts what has been done since that moves it away from what it was, so that an answer that comes late is known to be late. */
    int changes() {
        return changes;
    }

    /** Batches are counted from here now. */
    void stand(Optional<String> hash, Place at) {
        run = hash;
        start = at;
        hold = Hold.FIRM;
        reached = Optional.of(at);
    }

    /** The same, where the run stands already, or has gone on from. */
    void rest(String hash, Place at) {
        Optional<Place> now = reached;
        stand(Optional.of(hash), at);
        reached = now;
    }

    /** A command that a person has given. */
    void meet(Command command) {
        switch (command) {
            case Command.Open open -> open(open);
            case Command.Resume resumed -> {
                opened = Optional.of(resumed.experiment());
                shake(Hold.LOST);
            }
            case Command.SetParameter _ -> shake(Hold.AT_START);
            case Command.SetNumber _, Command.BringWeights _ -> shake(Hold.LOST);
            case Command.Step _, Command.Back _, Command.Finish _, Command.Train _, Command.TrainTo _, Command.Pause _, Command.Seek _, Command.GoTo _,
                    Command.RunTo _, Command.RunLine _, Command.Turn _ -> reached = Optional.empty();
            case Command.Pace _, Command.Breakpoints _, Command.TakeHome _, Command.HandOver _, Command.Keep _, Command.KeepNoMore _, Command.Look _,
                    Command.ListCell _, Command.CloseCell _, Command.Watch _ -> { }
        }
    }

    /** Another network says of itself what it has taken over; the same one goes on with what it has. */
    private void open(Command.Open open) {
        boolean same = opened.filter(open.experiment()::sameNetworkAs).isPresent();
        opened = Optional.of(open.experiment());
        shake(same ? Hold.LOST : Hold.AT_START);
        if (open.restart()) {
            stand(Optional.empty(), new Place(0, -1));
        }
    }

    private void shake(Hold left) {
        changes++;
        reached = Optional.empty();
        hold = hold == Hold.FIRM && run.isEmpty() ? left : Hold.LOST;
    }

    /** @param farthest batches that somebody else is asked to count */
    boolean carries(SessionSnapshot snapshot, long farthest) {
        Place place = where(snapshot);
        return switch (hold) {
            case LOST -> false;
            case AT_START -> snapshot.heritage() instanceof Heritage.Seed && snapshot.cursor().step() == 0 && !isUpdating(snapshot);
            case FIRM -> (place.batch() == start.batch() || !hasStoppedEarly(snapshot)) && place.batch() - start.batch() <= farthest
                    && (place.batch() > start.batch() || place.batch() == start.batch() && (place.executed() >= 0 || start.executed() < 0));
        };
    }

    /**
     * As somebody else can get there. Where a number was typed over between two batches, what is still shown of the batch before cannot be computed again:
     * others stand at the start of the next one.
     */
    Place where(SessionSnapshot snapshot) {
        boolean atStart = hold == Hold.FIRM && start.executed() < 0 && snapshot.cursor().position() == 0 && snapshot.cursor().step() == start.batch();
        return atStart ? start : place(snapshot);
    }

    /** Then it has gone back to the weights of an earlier epoch, which no counting does. */
    private static boolean hasStoppedEarly(SessionSnapshot snapshot) {
        return snapshot.problems().stream().anyMatch(problem -> problem.code().equals("stopped-early"));
    }

    private static boolean isUpdating(SessionSnapshot snapshot) {
        int position = snapshot.cursor().position();
        return position > 0 && snapshot.tape().get(position - 1).phase() == Phase.UPDATE;
    }

    /** Where a run stood when it was handed over. */
    static Place place(WholeRun whole) {
        Cursor to = whole.cursor();
        return new Place(whole.start().step(), to.step() > whole.start().step() ? AT_END : to.position() - 1);
    }

    /** Where a run stands that is shown; a look apart from training moves nothing. */
    private static Place place(SessionSnapshot snapshot) {
        long step = snapshot.cursor().step();
        int position = snapshot.cursor().position();
        boolean shown = snapshot.apart() ? step > 0 : snapshot.executed() >= 0;
        if (position > 0) {
            return new Place(step, position - 1);
        }
        return shown ? new Place(step - 1, snapshot.length() - 1) : new Place(step, -1);
    }
}
