package org.kettenregel.frontend.library;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.persistence.BadDocument;
import org.kettenregel.backend.store.ExperimentStore;
import org.kettenregel.backend.store.OwnerKey;
import org.kettenregel.backend.store.SavedExperiment;
import org.kettenregel.frontend.component.data.GalleryPicture;
import org.kettenregel.frontend.component.data.LibraryCard;

/** All cards of one owner, latest first and deleted ones at the end. */
record ShelfContent(List<LibraryCard> cards, List<GalleryPicture> pictures) {

    /** So many have a picture: each needs its document, and all of them together go to the browser as text. */
    private static final int MOST_PICTURES = 60;

    static final ShelfContent NONE = new ShelfContent(List.of(), List.of());

    ShelfContent {
        cards = List.copyOf(cards);
        pictures = List.copyOf(pictures);
    }

    /**
     * Asks the store; not to be called where a page waits.
     *
     * @param face how an experiment looks
     * @param open what is open on the page
     */
    static ShelfContent of(ExperimentStore store, OwnerKey owner, Function<Experiment, Face> face, Optional<OwnPlace> open) {
        Map<Object, GalleryPicture> pictures = new LinkedHashMap<>();
        List<LibraryCard> cards = new ArrayList<>();
        for (List<SavedExperiment> part : List.of(store.list(owner), store.deleted(owner))) {
            int place = 0;
            for (SavedExperiment saved : part) {
                Optional<Face> seen = place++ < MOST_PICTURES ? look(store, owner, saved).map(face) : Optional.empty();
                boolean current = open.filter(other -> other.id().equals(saved.id())).isPresent();
                cards.add(card(saved, seen, current, pictures));
            }
        }
        return new ShelfContent(cards, List.copyOf(pictures.values()));
    }

    private static Optional<Experiment> look(ExperimentStore store, OwnerKey owner, SavedExperiment saved) {
        try {
            return store.open(owner, saved.id(), saved.revision());
        } catch (BadDocument unreadable) {
            return Optional.empty();
        }
    }

    private static LibraryCard card(SavedExperiment saved, Optional<Face> face, boolean open, Map<Object, GalleryPicture> pictures) {
        int picture = face.flatMap(Face::picture).map(keyed -> {
            pictures.putIfAbsent(keyed.key(), keyed.picture());
            return List.copyOf(pictures.keySet()).indexOf(keyed.key());
        }).orElse(-1);
        return new LibraryCard(
                saved.id().word(), face.map(Face::title).orElse(saved.title()), saved.changed().toEpochMilli(), face.map(Face::data).orElse(""), face.map(Face::parameters).orElse(-1L),
                picture, face.map(Face::formula).orElse(""), face.map(Face::blocks).orElse(List.of()), open, saved.trashed().isPresent());
    }

    ShelfContent titled(String id, String title) {
        return new ShelfContent(cards.stream().map(card -> !card.id().equals(id) ? card : new LibraryCard(
                id, title, card.changed(), card.data(), card.parameters(), card.picture(), card.formula(), card.blocks(), card.open(), card.deleted())).toList(), pictures);
    }
}
