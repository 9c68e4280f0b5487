package org.kettenregel.frontend.library;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.upload.Upload;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.persistence.BadDocument;
import org.kettenregel.backend.persistence.ExperimentJson;
import org.kettenregel.backend.store.ExperimentId;
import org.kettenregel.backend.store.ExperimentStore;
import org.kettenregel.backend.store.OwnerKey;
import org.kettenregel.backend.store.RefusedSave;
import org.kettenregel.backend.store.SavingLine;
import org.kettenregel.frontend.bridge.FileIntake;
import org.kettenregel.frontend.component.LibraryShelf;
import org.kettenregel.frontend.shell.Words;

/** The list of what a browser owns: to open, rename, copy, delete and bring back, and to take home and in as files. The store is asked on threads of its own. */
public final class MyExperiments extends Div {

    private static final int MOST_BYTES = 4 * ExperimentJson.MOST_CHARACTERS; // in UTF-8
    private static final int MOST_FILES = 50;

    /** The page around it. */
    public interface Page {

        /** Runs something under the lock of the page, soon; called on any thread. */
        void run(Runnable action);

        /** Opens what was saved. */
        void open(Beginning saved);

        /** Where what is open is saved. */
        Optional<OwnPlace> place();

        /** Gives what is open another title. */
        void title(String title);

        /** How experiments look; called on any thread. */
        Function<Experiment, Face> faces();

        /** A name for a file, from a title. */
        String fileName(String title);
    }

    /** What one does with a card, by the name that the browser sends. */
    private enum Deed { OPEN, COPY, EXPORT, DELETE, RESTORE, REMOVE }

    /** What is said afterwards, and what can be brought back. */
    private record Note(String sentence, String undoable) {
        private static final Note NONE = new Note("", "");

        static Note of(String sentence) {
            return new Note(sentence, "");
        }
    }

    private final LibraryShelf shelf = new LibraryShelf();
    private final Upload upload;
    private final Library library;
    private final Page page;
    private final Words words;
    private ShelfContent content = ShelfContent.NONE;

    public MyExperiments(Library library, Page page, Words words) {
        this.library = library;
        this.page = page;
        this.words = words;
        addClassName("pg-gallery-place");
        upload = new Upload(new FileIntake(MOST_BYTES, this::arrived, () -> say(Note.of(words.say("library.rejected")))));
        upload.setMaxFiles(MOST_FILES);
        upload.setMaxFileSize(MOST_BYTES);
        upload.setAcceptedFileExtensions(".json");
        upload.setDropAllowed(false);
        upload.addFileRejectedListener(event -> say(Note.of(words.say("library.rejected"))));
        upload.addClassName("pg-library-import");
        upload.getElement().setAttribute("data-testid", "library-import");
        NativeButton choose = new NativeButton(words.say("library.in"));
        choose.addClassName("pg-btn");
        upload.setUploadButton(choose);
        shelf.setImport(upload);
        shelf.onDeed(event -> ExperimentId.read(event.id).ifPresent(id -> deed(event.deed).ifPresent(deed -> carryOut(deed, id))));
        shelf.onRename(event -> ExperimentId.read(event.id).ifPresent(id -> rename(id, event.title.strip())));
        shelf.onShut(event -> shut());
        add(shelf);
    }

    /** What a forged request calls a deed is none. */
    private static Optional<Deed> deed(String name) {
        for (Deed deed : Deed.values()) {
            if (deed.name().toLowerCase(Locale.ROOT).equals(name)) {
                return Optional.of(deed);
            }
        }
        return Optional.empty();
    }

    public void open() {
        say(Note.NONE);
        shelf.setReady(false);
        shelf.setOpen(true);
        ask((store, owner) -> Note.NONE);
    }

    /** What is not seen need not be kept for every page that is open. */
    private void shut() {
        shelf.setOpen(false);
        show(ShelfContent.NONE);
        say(Note.NONE);
    }

    private void show(ShelfContent other) {
        content = other;
        shelf.setPictures(content.pictures());
        shelf.setCards(content.cards());
    }

    private void say(Note note) {
        shelf.setUndoable(note.undoable());
        shelf.setNote(note.sentence());
        upload.clearFileList();
    }

    private String title(ExperimentId id) {
        return content.cards().stream().filter(card -> card.id().equals(id.word())).findFirst().map(card -> card.title()).orElse("");
    }

    private boolean isOpen(ExperimentId id) {
        return page.place().filter(place -> place.id().equals(id)).isPresent();
    }

    private void carryOut(Deed deed, ExperimentId id) {
        String title = title(id);
        switch (deed) {
            case OPEN -> open(id);
            case COPY -> ask((store, owner) -> store.duplicate(owner, id, CopiedTitle.of(title, words))
                    .map(copy -> Note.of(words.say("library.copied", copy.title()))).orElseGet(this::notThere));
            case EXPORT -> ask((store, owner) -> library.open(owner, id).map(opened -> {
                String text = new ExperimentJson().write(opened.experiment());
                page.run(() -> shelf.saveFile(page.fileName(title), text));
                return Note.NONE;
            }).orElseGet(this::notThere));
            case DELETE -> ask((store, owner) -> store.delete(owner, id) ? new Note(words.say("library.deleted", title), id.word()) : notThere());
            case RESTORE -> ask((store, owner) -> store.restore(owner, id) ? Note.of(words.say("library.restored", title)) : notThere());
            case REMOVE -> ask((store, owner) -> store.remove(owner, id) ? Note.of(words.say("library.removed", title)) : notThere());
        }
    }

    private Note notThere() {
        return Note.of(words.say("library.gone"));
    }

    private void open(ExperimentId id) {
        if (isOpen(id)) {
            shut();
        } else {
            ask((store, owner) -> library.open(owner, id).map(opened -> {
                page.run(() -> {
                    shut();
                    page.open(Beginning.of(owner, opened));
                });
                return Note.NONE;
            }).orElseGet(this::notThere));
        }
    }

    /** What is open is renamed there, so that the page is not overtaken by its own list. */
    private void rename(ExperimentId id, String title) {
        if (title.isEmpty()) {
            return;
        }
        if (isOpen(id)) {
            page.title(title);
            show(content.titled(id.word(), title));
        } else {
            ask((store, owner) -> {
                store.rename(owner, id, title);
                return Note.NONE;
            });
        }
    }

    /** Read where the browser's request waits for it. */
    private Runnable arrived(String name, byte[] bytes) {
        try {
            Experiment experiment = new ExperimentJson().read(new String(bytes, StandardCharsets.UTF_8));
            return () -> ask((store, owner) -> Note.of(words.say("library.taken", store.create(owner, experiment).title())));
        } catch (BadDocument wrong) {
            return () -> say(Note.of(name + ": " + wrong.sentence(words.locale())));
        }
    }

    /** Asks the store for something in the name of who has the cookie now, and then for what it holds. */
    private void ask(Question question) {
        library.line().put(new Object(), new Asked(question, library.owner().get(), page.place(), page.faces()));
    }

    /** Something that is asked once, and whose answer is said. */
    private interface Question {
        Note ask(ExperimentStore store, OwnerKey owner);
    }

    /** A question, and then the list: where that is tried again, the question is not. */
    private final class Asked implements SavingLine.Work {

        private final Question question;
        private final OwnerKey owner;
        private final Optional<OwnPlace> open;
        private final Function<Experiment, Face> faces;
        private Optional<Note> answer = Optional.empty();

        Asked(Question question, OwnerKey owner, Optional<OwnPlace> open, Function<Experiment, Face> faces) {
            this.question = question;
            this.owner = owner;
            this.open = open;
            this.faces = faces;
        }

        @Override
        public void run() {
            Note note = answer.orElseGet(() -> question.ask(library.store(), owner));
            answer = Optional.of(note);
            ShelfContent list = ShelfContent.of(library.store(), owner, faces, open);
            page.run(() -> {
                if (shelf.isOpen()) {
                    show(list);
                    say(note);
                    shelf.setReady(true);
                }
            });
        }

        @Override
        public void waits() {
            page.run(() -> say(Note.of(words.say("library.away"))));
        }

        @Override
        public void failed(RuntimeException cause) {
            Note note = Note.of(cause instanceof RefusedSave refused
                    ? words.say("saving.refused." + refused.reason().name().toLowerCase(Locale.ROOT), refused.found(), refused.most())
                    : words.say("library.failed"));
            page.run(() -> say(note));
        }
    }
}
