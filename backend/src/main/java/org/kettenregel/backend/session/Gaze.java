package org.kettenregel.backend.session;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.kettenregel.backend.compile.Location;
import org.kettenregel.backend.compile.Problem;
import org.kettenregel.backend.execute.StopCondition.Pass;
import org.kettenregel.backend.lens.Lens;

/** What a person looks at: which node, through which lenses, and which sample, in the batch at the cursor or apart from it. */
final class Gaze implements AutoCloseable {

    private static final String NO_ROOM = "no-room-to-look";

    private int node = -1;
    private int element = -1;
    private List<Lens> lenses = List.of();
    private int row; // of the batch at the cursor
    private Optional<Apart> apart = Optional.empty();
    private Optional<WorstSearch> search = Optional.empty();

    int node() {
        return node;
    }

    int element() {
        return element;
    }

    List<Lens> lenses() {
        return lenses;
    }

    void look(Command.Look look) {
        node = look.node();
        element = look.element();
    }

    void watch(List<Lens> wanted) {
        lenses = wanted;
    }

    /** Nodes are other ones now. */
    void forget() {
        look(new Command.Look(-1, -1));
        lenses = List.of();
        row = 0;
    }

    /** Of the batch at the cursor, whatever is looked at apart from it. */
    int row() {
        return row;
    }

    void row(int chosen) {
        row = chosen;
    }

    /** A batch can be smaller than the one before. */
    void keepWithin(int rows) {
        row = Math.min(row, rows - 1);
    }

    boolean isApart() {
        return apart.isPresent();
    }

    boolean isSearching() {
        return search.isPresent();
    }

    Vantage view(LiveExperiment live) {
        return apart.map(Apart::view).orElseGet(() -> new Vantage(live.run(), live.inspector(), row, false));
    }

    /** Turns to another sample; gives what is wrong with that, beside what is wrong anyway. */
    List<Problem> turn(LiveExperiment live, Command.Turn turn, List<Problem> said) {
        List<Problem> problems = said.stream().filter(problem -> !problem.code().equals(NO_ROOM)).toList(); // what was said of another sample
        return switch (turn) {
            case Command.LookAt at -> {
                turnTo(live, at.row());
                yield problems;
            }
            case Command.Show show -> {
                endSearch();
                yield !live.samples().has(show.sample()) || show(live, show) ? problems : withNoRoom(problems, show.sample());
            }
            case Command.ShowInUse show -> {
                endSearch();
                yield !live.samples().has(show.sample()) || showInUse(live, show.sample()) ? problems : withNoRoom(problems, show.sample());
            }
            case Command.ShowWorst _ -> {
                endSearch();
                search = live.scored().searchWorst();
                yield problems;
            }
            case Command.ComeBack _ -> {
                comeBack();
                yield problems;
            }
        };
    }

    private static List<Problem> withNoRoom(List<Problem> problems, int sample) {
        return Stream.concat(problems.stream(), Stream.of(Problem.note(new Location.Run(), NO_ROOM, sample + 1))).toList();
    }

    private void turnTo(LiveExperiment live, int chosen) {
        if (!view(live).hasRow(chosen)) {
            return; // a forged or outdated request; nothing is harmed
        }
        apart.ifPresentOrElse(other -> other.row(chosen), () -> row = chosen);
    }

    /**
     * Where the sample is in the batch that is shown, its row; else it passes forward to the loss, and backward where the batch shown before has or where it
     * is asked for. Gives whether there was room for it.
     */
    private boolean show(LiveExperiment live, Command.Show show) {
        Vantage before = view(live);
        boolean back = show.gradients() || before.passedBack();
        OptionalInt here = before.rowOf(show.sample());
        if (here.isPresent() && before.passedBack() == back) {
            turnTo(live, here.getAsInt());
            return true;
        }
        if (here.isEmpty() || apart.filter(Apart::inUse).isPresent()) {
            endApart();
        }
        return compute(live, apart.or(() -> live.samples().apart(show.sample(), false)), show.sample(), back ? Pass.BACKWARD : Pass.FORWARD);
    }

    /** Always computed anew: the batch at the cursor was computed before its update, and with what is random in training. */
    private boolean showInUse(LiveExperiment live, int sample) {
        endApart();
        return compute(live, live.samples().apart(sample, true), sample, Pass.FORWARD);
    }

    private boolean compute(LiveExperiment live, Optional<Apart> with, int sample, Pass pass) {
        with.ifPresent(other -> {
            other.row(other.rowOf(sample).orElseThrow());
            other.compute(live.run().cursor(), pass);
        });
        apart = with;
        return with.isPresent();
    }

    /** Weights are others now. */
    void computeAgain(LiveExperiment live) {
        endSearch();
        apart.ifPresent(other -> other.computeAgain(live.run().cursor()));
    }

    /** Goes on with a search; gives what it has found when it has come to its end. */
    Optional<Command.Turn> searchOn(WorkSlice slice) {
        return search.filter(open -> open.advance(slice)).map(ended -> new Command.Show(ended.worst()));
    }

    /** Back to the batch at the cursor. */
    void comeBack() {
        endSearch();
        endApart();
    }

    private void endSearch() {
        search.ifPresent(WorstSearch::close);
        search = Optional.empty();
    }

    private void endApart() {
        apart.ifPresent(Apart::close);
        apart = Optional.empty();
    }

    @Override
    public void close() {
        comeBack();
    }
}
