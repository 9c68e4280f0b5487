package org.kettenregel.frontend.playground;

import java.util.Optional;
import java.util.function.Consumer;
import org.kettenregel.backend.dataset.Seed;
import org.kettenregel.backend.dataset.Stream;
import org.kettenregel.backend.session.Command;
import org.kettenregel.backend.session.SampleSnapshot;
import org.kettenregel.backend.session.SessionSnapshot;

/** What a person does to see other samples. The number that is looked at stays the same one; where none was chosen, it is the one that was explained. */
final class Samples {

    private final Consumer<Command> session;
    private final CloseLook look;
    private final Seed seed = new Seed(0); // of any one; experiments have their own
    private final LatestSnapshot latest;
    private int drawn;

    Samples(Consumer<Command> session, CloseLook look, LatestSnapshot latest) {
        this.session = session;
        this.look = look;
        this.latest = latest;
    }

    /** Another row of the batch whose numbers are shown. */
    void turnTo(int row) {
        if (latest.current().filter(snapshot -> row >= 0 && row < snapshot.rows() && row != snapshot.row()).isPresent()) {
            turn(new Command.LookAt(row));
        }
    }

    /** Any sample of the data, from 0; what is no sample is none. */
    void show(int sample) {
        sample().filter(shown -> sample >= 0 && sample < shown.size()).ifPresent(shown -> turn(new Command.Show(sample)));
    }

    /** A sample as the network answers in use, which is how it is scored. */
    void showInUse(int sample) {
        sample().filter(shown -> sample >= 0 && sample < shown.size()).ifPresent(shown -> turn(new Command.ShowInUse(sample)));
    }

    void next(int by) {
        sample().ifPresent(shown -> show(shown.number() + by));
    }

    void any() {
        sample().ifPresent(shown -> show((int) seed.uniform(Stream.LOOKS, 0, drawn++, 0, shown.size())));
    }

    /** The one of the validation part, or else of the test part, with the largest loss. */
    void worst() {
        sample().filter(shown -> shown.judged() > 0).ifPresent(shown -> turn(new Command.ShowWorst()));
    }

    /** The gradients of the sample that is shown. */
    void passBack() {
        sample().ifPresent(shown -> turn(new Command.Show(shown.number(), true)));
    }

    void comeBack() {
        session.accept(new Command.ComeBack());
    }

    private Optional<SampleSnapshot> sample() {
        return latest.current().flatMap(SessionSnapshot::look);
    }

    private void turn(Command.Turn command) {
        if (look.node() < 0) {
            latest.current().ifPresent(snapshot -> snapshot.explanation().ifPresent(
                    explained -> look.select(explained.node(), explained.element() % snapshot.graph().get(explained.node()).shape().width())));
        }
        session.accept(command);
    }
}
