package org.kettenregel.frontend.library;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.store.OwnerKey;
import org.kettenregel.backend.store.RefusedSave;
import org.kettenregel.backend.store.SaveAnswer;
import org.kettenregel.backend.store.SavingLine;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Saves what is open in one tab, from the first change or training on. A tab can hold several pieces of work, one after the other, to which undo leads back: each is saved at its own
 * place. All methods are called under the lock of the page, and what the store answers is told there.
 */
public final class Autosave {

    private static final Logger LOG = LoggerFactory.getLogger(Autosave.class);

    /** What a page does with it. */
    public interface Page {

        /** Runs something under the lock of the page, soon; called on any thread. */
        void run(Runnable action);

        void show(SaveState state);

        /** Another piece of work is about to be opened. */
        void opened();

        /** The place has become another one. */
        void moved();
    }

    /** One piece of work; its draft is there from the first change on. */
    private static final class Piece {
        private Experiment now;
        private Optional<Draft> draft = Optional.empty();
        private Optional<OwnPlace> place = Optional.empty();
        private SaveState state = new SaveState.Untouched();

        Piece(Experiment now) {
            this.now = now;
        }
    }

    private final Library library;
    private final OwnerKey owner;
    private final Page page;
    private final Map<Integer, Piece> pieces = new HashMap<>();
    private Optional<Piece> current = Optional.empty();

    public Autosave(Library library, OwnerKey owner, Page page) {
        this.library = library;
        this.owner = owner;
        this.page = page;
    }

    /** Where what is open is saved; empty until it is. */
    public Optional<OwnPlace> place() {
        return current.flatMap(piece -> piece.place);
    }

    public SaveState state() {
        return current.map(piece -> piece.state).orElseGet(SaveState.Untouched::new);
    }

    /** Told what is open, as often as one likes. What is new here was only opened. */
    public void show(int number, Experiment now) {
        Piece piece = pieces.get(number);
        boolean other = current.isEmpty() || current.get() != piece;
        if (piece == null) {
            piece = new Piece(now);
            pieces.put(number, piece);
        }
        current = Optional.of(piece);
        if (other) {
            page.opened();
        }
        if (!piece.now.equals(now)) {
            piece.now = now;
            save(piece);
        } else if (other) {
            page.show(piece.state);
        }
    }

    /** What is open is being trained. */
    public void train() {
        current.filter(piece -> piece.draft.isEmpty()).ifPresent(this::save);
    }

    /** This piece of work is saved already, and goes on there; told before it is shown. */
    public void continueAt(int number, Beginning beginning) {
        Piece piece = new Piece(beginning.experiment());
        beginning.saved().ifPresent(kept -> {
            piece.now = kept.experiment().orElse(beginning.experiment());
            piece.draft = Optional.of(Draft.of(beginning.owner(), kept.place()));
            piece.place = Optional.of(kept.place());
            piece.state = kept.at().<SaveState>map(SaveState.Saved::new).orElseGet(SaveState.Waiting::new);
        });
        pieces.put(number, piece);
        if (piece.state instanceof SaveState.Waiting) {
            save(piece);
        }
    }

    /** Runs something under the lock of the page; called on any thread. */
    public void run(Runnable action) {
        page.run(action);
    }

    /** What is saved in place of what is open, where another window was faster; nothing where it is gone. */
    public void fetchNewer(Consumer<Beginning> fetched) {
        current.flatMap(piece -> piece.draft).ifPresent(draft -> library.line().put(new Object(), () -> {
            Optional<Beginning> newer = library.open(draft.owner(), draft.id()).map(opened -> Beginning.of(draft.owner(), opened));
            page.run(() -> newer.ifPresent(fetched));
        }));
    }

    /** From the next change on, what is open is saved at a place of its own. */
    public void fork() {
        current.ifPresent(piece -> {
            piece.draft = Optional.of(Draft.begun(owner));
            piece.place = Optional.empty();
            piece.state = new SaveState.Untouched();
            page.moved();
        });
    }

    private void save(Piece piece) {
        if (piece.state instanceof SaveState.Overtaken) {
            page.show(piece.state); // until the person has said what is meant
            return;
        }
        Draft draft = piece.draft.orElseGet(() -> Draft.begun(owner));
        piece.draft = Optional.of(draft);
        tell(piece, new SaveState.Saving());
        library.line().put(draft, new Save(piece, draft, piece.now));
    }

    private void tell(Piece piece, SaveState state) {
        piece.state = state;
        if (current.filter(piece::equals).isPresent()) {
            page.show(state);
        }
    }

    /** What was open when it was begun; the page may have gone on since. */
    private final class Save implements SavingLine.Work {

        private final Piece piece;
        private final Draft draft;
        private final Experiment experiment;

        Save(Piece piece, Draft draft, Experiment experiment) {
            this.piece = piece;
            this.draft = draft;
            this.experiment = experiment;
        }

        @Override
        public void run() {
            SaveAnswer answer = draft.save(library.store(), experiment);
            answered(() -> take(answer));
        }

        @Override
        public void waits() {
            answered(() -> tell(piece, new SaveState.Waiting()));
        }

        @Override
        public void failed(RuntimeException cause) {
            if (cause instanceof RefusedSave refused) {
                answered(() -> tell(piece, new SaveState.Refused(refused.reason(), refused.found(), refused.most())));
            } else {
                LOG.error("an experiment could not be saved", cause);
                answered(() -> tell(piece, new SaveState.Failed()));
            }
        }

        /** What became of a draft that was left is not told. */
        private void answered(Runnable telling) {
            page.run(() -> {
                if (piece.draft.filter(draft::equals).isPresent()) {
                    telling.run();
                }
            });
        }

        private void take(SaveAnswer answer) {
            switch (answer) {
                case SaveAnswer.Saved(int revision, Instant at) -> {
                    piece.place = Optional.of(new OwnPlace(draft.id(), revision));
                    page.moved();
                    if (experiment.equals(piece.now)) {
                        tell(piece, new SaveState.Saved(at));
                    }
                }
                case SaveAnswer.Overtaken _ -> tell(piece, new SaveState.Overtaken());
                case SaveAnswer.NotThere _ -> tell(piece, new SaveState.Gone());
            }
        }
    }
}
