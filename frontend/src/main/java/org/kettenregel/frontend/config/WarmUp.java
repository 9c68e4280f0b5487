package org.kettenregel.frontend.config;

import java.util.concurrent.CompletableFuture;
import org.kettenregel.backend.dataset.DrawnDigits;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.experiment.ExperimentEdits;
import org.kettenregel.backend.experiment.Presets;
import org.kettenregel.backend.session.Command;
import org.kettenregel.backend.session.SessionSnapshot;
import org.kettenregel.backend.session.TrainingSession;
import org.kettenregel.frontend.bridge.Sessions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Trains the convolutional network of the lectures for two epochs once the server is ready, in a session as people have them, so that those who are
 * there already come first. Who stepped through it on a fresh server waited up to a second per operation, until its loops were compiled.
 */
@Component
class WarmUp {

    private static final int EPOCHS = 2;

    private final Sessions sessions;
    private final Experiment experiment;
    private final CompletableFuture<Void> done = new CompletableFuture<>();

    @Autowired
    WarmUp(Sessions sessions) {
        this(sessions, ExperimentEdits.data(Presets.byId("mnist-cnn").orElseThrow().experiment(), new DrawnDigits())); // which need no files
    }

    WarmUp(Sessions sessions, Experiment experiment) {
        this.sessions = sessions;
        this.experiment = experiment;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        TrainingSession session = sessions.start(this::look);
        done.thenRun(session::close);
        session.send(new Command.Open(experiment, 0, true));
        session.send(new Command.TrainTo(EPOCHS));
    }

    /** Completed when the training has ended, in whatever way. */
    CompletableFuture<Void> done() {
        return done;
    }

    private void look(SessionSnapshot snapshot) {
        if (!snapshot.compiled() || !snapshot.training() && snapshot.cursor().step() >= (long) EPOCHS * snapshot.batches()) {
            done.complete(null);
        }
    }
}
