package org.kettenregel.backend.classroom;

import java.util.Optional;
import org.kettenregel.backend.store.Letters;

/** Names a class. It opens nothing by itself: every question also takes the key of who asks. */
public record ClassId(String word) {

    public ClassId {
        if (!Letters.fit(word)) {
            throw new IllegalArgumentException("The id of a class has 22 letters and digits, found %d characters: take it from the list.".formatted(word.length()));
        }
    }

    /** What came with an address or from a page, where it can be an id at all. */
    public static Optional<ClassId> read(String text) {
        return Letters.fit(text) ? Optional.of(new ClassId(text)) : Optional.empty();
    }

    /** Under this name runs are kept that the class is led to. */
    public String holder() {
        return "class:" + word;
    }

    static ClassId draw() {
        return new ClassId(Letters.draw());
    }
}
