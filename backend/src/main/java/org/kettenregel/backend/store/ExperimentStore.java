package org.kettenregel.backend.store;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.experiment.ExperimentEdits;
import org.kettenregel.backend.persistence.ExperimentJson;

/**
 * The experiments that people save. Each has revisions that never change, and one of them is current; where two windows edit the same one, the second to save is
 * told instead of taking away what the first one did. What is answered is on disk.
 */
public final class ExperimentStore {

    private final Database database;
    private final ExperimentRows rows;
    private final InstantSource clock;
    private final StoreLimits limits;

    public ExperimentStore(Database database, InstantSource clock, StoreLimits limits) {
        this.database = database;
        this.rows = new ExperimentRows(database.client());
        this.clock = clock;
        this.limits = limits;
    }

    /** As databases keep it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** Begins with revision 1. Throws {@link RefusedSave} for too much of anything. */
    public SavedExperiment create(OwnerKey owner, Experiment experiment) {
        Document document = Document.of(experiment);
        return database.change(() -> insert(owner, ExperimentId.draw(), document, Optional.empty()));
    }

    /**
     * Begins one under an id that was drawn for it and nothing else, so that this can be repeated when its answer was lost: where it has begun already, this is a save that follows
     * from its beginning. Throws {@link RefusedSave} as {@link #create} does.
     */
    public SaveAnswer begin(OwnerKey owner, ExperimentId drawn, Experiment experiment) {
        Document document = Document.of(experiment);
        return database.change(() -> {
            if (rows.find(owner, drawn).isPresent()) {
                return follow(owner, drawn, 1, document);
            }
            SavedExperiment made = insert(owner, drawn, document, Optional.empty());
            return new SaveAnswer.Saved(made.revision(), made.changed());
        });
    }

    /** An experiment of the owner's was made of somebody's, where it is not known to come from elsewhere; whether one may do so is decided by who calls. */
    public void cameFrom(OwnerKey owner, ExperimentId id, SavedExperiment.Source source) {
        database.change(() -> rows.cameFrom(owner, id, source));
    }

    private SavedExperiment insert(OwnerKey owner, ExperimentId id, Document document, Optional<SavedExperiment.Source> source) {
        int before = rows.count(owner);
        if (before >= limits.experiments()) {
            throw new RefusedSave(RefusedSave.Reason.TOO_MANY, before, limits.experiments());
        }
        SavedExperiment made = new SavedExperiment(id, document.title().shown(), 1, now(), source, Optional.empty());
        rows.insert(owner, made, document);
        return made;
    }

    /**
     * Saves what follows from a revision. The same document as the current one makes no revision, so that a save can be repeated when its answer was lost.
     *
     * @param edited the revision that was opened, or the last one that was saved from here
     */
    public SaveAnswer save(OwnerKey owner, ExperimentId id, int edited, Experiment experiment) {
        Document document = Document.of(experiment);
        return database.change(() -> follow(owner, id, edited, document));
    }

    private SaveAnswer follow(OwnerKey owner, ExperimentId id, int edited, Document document) {
        return rows.lock(owner, id).<SaveAnswer>map(current -> {
            if (current.hash().equals(document.hash())) {
                return new SaveAnswer.Saved(current.number(), current.saved());
            }
            return current.number() == edited ? append(id, current.number() + 1, document) : new SaveAnswer.Overtaken(current.number(), current.saved());
        }).orElseGet(SaveAnswer.NotThere::new);
    }

    private SaveAnswer.Saved append(ExperimentId id, int number, Document document) {
        Instant at = now();
        rows.append(id, new Revision(number, document.hash(), at), document);
        rows.forget(id, number - limits.revisions());
        return new SaveAnswer.Saved(number, at);
    }

    /** A title is part of the experiment, so that a new one is a new revision. */
    public SaveAnswer rename(OwnerKey owner, ExperimentId id, String title) {
        return database.change(() -> rows.lock(owner, id).<SaveAnswer>map(current -> {
            Document document = edited(owner, id, current.number(), experiment -> ExperimentEdits.title(experiment, title));
            return document.hash().equals(current.hash()) ? new SaveAnswer.Saved(current.number(), current.saved()) : append(id, current.number() + 1, document);
        }).orElseGet(SaveAnswer.NotThere::new));
    }

    private Document edited(OwnerKey owner, ExperimentId id, int revision, UnaryOperator<Experiment> edit) {
        return Document.of(edit.apply(new ExperimentJson().read(rows.document(owner, id, revision).orElseThrow())));
    }

    /** A copy with a title of its own, which begins with revision 1; empty for what is deleted, somebody else's, or never was. */
    public Optional<SavedExperiment> duplicate(OwnerKey owner, ExperimentId id, String title) {
        return database.change(() -> rows.lock(owner, id).map(current -> insert(
                owner, ExperimentId.draw(),
                edited(owner, id, current.number(), experiment -> ExperimentEdits.title(experiment, title)),
                Optional.of(new SavedExperiment.Source(id, current.number())))));
    }

    /**
     * The current revision, of deleted ones too. Throws {@link org.kettenregel.backend.persistence.BadDocument} where what is stored can no longer be read.
     */
    public Optional<OpenedExperiment> open(OwnerKey owner, ExperimentId id) {
        return rows.find(owner, id).flatMap(saved -> open(owner, id, saved.revision()).map(experiment -> new OpenedExperiment(saved, experiment)));
    }

    /** An earlier revision, as long as it is kept. */
    public Optional<Experiment> open(OwnerKey owner, ExperimentId id, int revision) {
        return rows.document(owner, id, revision).map(new ExperimentJson()::read);
    }

    /** Latest first. */
    public List<Revision> revisions(OwnerKey owner, ExperimentId id) {
        return rows.revisions(owner, id);
    }

    /** Latest first, without deleted ones. */
    public List<SavedExperiment> list(OwnerKey owner) {
        return list(owner, "");
    }

    /** Those whose title contains the text, upper or lower case, with or without accents. */
    public List<SavedExperiment> list(OwnerKey owner, String searched) {
        return rows.list(owner, Title.pattern(searched));
    }

    /** What {@link #restore} brings back, latest first. */
    public List<SavedExperiment> deleted(OwnerKey owner) {
        return rows.deleted(owner);
    }

    /** Puts it into the trash; says whether it is there now. */
    public boolean delete(OwnerKey owner, ExperimentId id) {
        return database.change(() -> rows.delete(owner, id, now()));
    }

    /** Says whether it is in the list now. */
    public boolean restore(OwnerKey owner, ExperimentId id) {
        return database.change(() -> rows.restore(owner, id));
    }

    /** Removes for good what is in the trash; says whether it was there. */
    public boolean remove(OwnerKey owner, ExperimentId id) {
        return database.change(() -> rows.remove(owner, id));
    }

    /** Removes for good what has been in the trash for too long, of all owners; says how many. */
    public int purge() {
        return database.change(() -> rows.purge(now().minus(limits.trash())));
    }
}
