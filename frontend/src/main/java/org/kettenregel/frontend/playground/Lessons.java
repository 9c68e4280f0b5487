package org.kettenregel.frontend.playground;

import com.vaadin.flow.component.UI;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.kettenregel.backend.classroom.ClassId;
import org.kettenregel.backend.classroom.Classroom;
import org.kettenregel.backend.download.DownloadDesk;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.persistence.BadDocument;
import org.kettenregel.backend.record.WholeRun;
import org.kettenregel.backend.store.DamagedRun;
import org.kettenregel.backend.store.OwnerKey;
import org.kettenregel.backend.store.RunStore;
import org.kettenregel.backend.store.SavingLine;
import org.kettenregel.frontend.bridge.Sessions;
import org.kettenregel.frontend.bridge.WhileOpen;
import org.kettenregel.frontend.frames.FrameHub;
import org.kettenregel.frontend.library.Autosave;
import org.kettenregel.frontend.library.Library;
import org.kettenregel.frontend.library.SaveState;
import org.kettenregel.frontend.shell.OwnerCookie;
import org.kettenregel.frontend.shell.Words;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Lets pages take part in a class, each in the role that its owner has there. */
@Component
final class Lessons {

    private static final Logger LOG = LoggerFactory.getLogger(Lessons.class);

    private final Classroom classroom;
    private final RunStore runs;
    private final SharedRuns shared;
    private final SavingLine line;
    private final Sessions sessions;
    private final FrameHub hub;
    private final DownloadDesk desk;
    private final Library library;

    Lessons(Classroom classroom, RunStore runs, SharedRuns shared, SavingLine line, Sessions sessions, FrameHub hub, DownloadDesk desk, Library library) {
        this.classroom = classroom;
        this.runs = runs;
        this.shared = shared;
        this.line = line;
        this.sessions = sessions;
        this.hub = hub;
        this.desk = desk;
        this.library = library;
    }

    /**
     * Empty for who is not inside a class of this id.
     *
     * @param word  the id as it came with an address
     * @param stage shows a screen in place of the one that is there
     */
    Optional<Lesson> enter(String word, UI ui, Workplace own, Consumer<Screen> stage) {
        OwnerKey owner = OwnerCookie.owner();
        return ClassId.read(word).flatMap(id -> classroom.desk().find(owner, id)).filter(view -> view.ended().isEmpty()).flatMap(view ->
                view.you().role().teaches() ? Optional.of(new Teaching(classroom, runs, shared, owner, view, line, ui, own))
                        : view.you().role().sits() ? Optional.of(new Attending(
                                classroom, owner, view, line, ui, own, first -> open(ui, owner, first), (hash, found) -> find(ui, hash, found), stage))
                        : Optional.empty());
    }

    private void find(UI ui, String hash, Consumer<Optional<WholeRun>> found) {
        Optional<WholeRun> known = shared.find(hash);
        if (known.isPresent()) {
            found.accept(known);
            return;
        }
        line.put(new Object(), () -> {
            Optional<WholeRun> read = read(hash);
            read.ifPresent(run -> shared.put(hash, run));
            WhileOpen.access(ui, () -> found.accept(read));
        });
    }

    /** One that is damaged is not there. */
    private Optional<WholeRun> read(String hash) {
        try {
            return shared.find(hash).or(() -> runs.read(hash));
        } catch (DamagedRun | BadDocument damaged) {
            LOG.warn("a run that a class is led to cannot be read", damaged);
            return Optional.empty();
        }
    }

    /** One more session on a page; nothing of it is saved, and its address is not that of the page. */
    private Workplace open(UI ui, OwnerKey owner, Experiment first) {
        AtomicReference<@Nullable PlaygroundPresenter> made = new AtomicReference<>();
        ShownSession session = new ShownSession(ui, sessions, hub, snapshot -> Optional.ofNullable(made.get()).ifPresent(presenter -> presenter.show(snapshot)));
        FrameHub.Registered frames = session.frames();
        PlaygroundPresenter presenter = new PlaygroundPresenter(
                actions -> new Screen(actions, sessions.device(), desk, library, frames.token(), frames.bundles(), new Words(ui.getLocale())), first, session.session()::send,
                session.session()::latest, frames.channel(), new Autosave(library, owner, new UnsavedPage(ui)), experiment -> { }, locale -> ui.getSession().setLocale(locale));
        made.set(presenter);
        presenter.start();
        return new Workplace(presenter, session::close);
    }

    private record UnsavedPage(UI ui) implements Autosave.Page {

        @Override
        public void run(Runnable action) {
            WhileOpen.access(ui, action);
        }

        @Override
        public void show(SaveState state) {
            // nothing is said of what nobody saves
        }

        @Override
        public void opened() {
            // no run of it is kept
        }

        @Override
        public void moved() {
            // it has no place
        }
    }
}
