package org.kettenregel.frontend.playground;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kettenregel.backend.execute.StopCondition.Pass;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.persistence.RunFile;
import org.kettenregel.backend.record.WholeRun;
import org.kettenregel.backend.session.SessionSnapshot;
import org.kettenregel.backend.session.StepSize;
import org.kettenregel.frontend.SteppedSession;
import org.kettenregel.frontend.state.BadLink;
import org.kettenregel.frontend.state.Standpoint;
import org.kettenregel.frontend.state.StandpointCodec;
import org.kettenregel.frontend.state.UrlCodec;

/** A teacher's playground and a student's, each with a session of its own: where one stands, the other gets, and sees the same numbers to the bit. */
final class TwoTables implements AutoCloseable {

    static final String RUN = "0123456789abcdef".repeat(4);
    static final Experiment SPIRAL = SteppedSession.preset("spiral");

    final Table teacher = new Table(SPIRAL);
    final Table student = new Table(SteppedSession.preset("xor"));

    SessionSnapshot step(Pass pass, StepSize size) {
        teacher.presenter.transport().size(size);
        teacher.presenter.transport().step(pass);
        return teacher.settleAll();
    }

    Standpoint told() {
        return teacher.presenter.standing().now().orElseThrow();
    }

    /** Through the text that a class passes on. */
    boolean follow() {
        return follow(Optional.empty());
    }

    boolean follow(Optional<WholeRun> run) {
        try {
            StandpointCodec codec = new StandpointCodec();
            Standpoint at = codec.read(codec.write(told()));
            return student.presenter.standing().go(at, new UrlCodec().decode(at.experiment().orElseThrow()), run);
        } catch (BadLink impossible) {
            throw new AssertionError(impossible);
        }
    }

    /** What the teacher's session hands over is found under a hash that the teacher is told later. */
    WholeRun handOver() {
        List<Standing.Handed> handed = new ArrayList<>();
        teacher.presenter.standing().handOver(handed::add);
        teacher.settleAll();
        teacher.presenter.standing().rest(handed.getFirst(), RUN);
        return RunFile.read(RunFile.write(handed.getFirst().run()), "run");
    }

    void assertSameNumbers() {
        SessionSnapshot seen = student.settleAll();
        SessionSnapshot meant = teacher.settleAll();
        assertThat(seen.cursor()).isEqualTo(meant.cursor());
        assertThat(seen.executed()).isEqualTo(meant.executed());
        assertThat(seen.nodes()).usingRecursiveComparison().isEqualTo(meant.nodes());
        assertThat(seen.parameters()).usingRecursiveComparison().isEqualTo(meant.parameters());
        assertThat(seen.outputs()).isEqualTo(meant.outputs());
        assertThat(seen.told()).isEqualTo(meant.told());
        assertThat(seen.explanation()).isEqualTo(meant.explanation());
        assertThat(seen.sample()).isEqualTo(meant.sample());
    }

    @Override
    public void close() {
        teacher.close();
        student.close();
    }
}
