package org.kettenregel.backend.dataset;

import java.util.List;
import org.kettenregel.backend.catalog.Knob;
import org.kettenregel.backend.catalog.Named;

/**
 * Texts from files with one text per line and one file per class, {@code <name>.<class>}, in the folder text of the data folder or in the
 * data folder itself. Without own names it expects the film reviews of Pang and Lee ("Seeing stars", 2005), {@code rt-polarity.neg} and
 * {@code rt-polarity.pos}.
 */
@Named(order = 20, id = "text")
public record TextReviews(
        String name,
        List<String> classes,
        @Knob(min = TextSet.MIN_VOCABULARY, max = TextSet.MAX_VOCABULARY, step = 1) int vocabulary,
        @Knob(min = TextSet.MIN_WORDS, max = TextSet.MAX_WORDS, step = 1) int wordsPerText,
        @Knob boolean lowerCase)
        implements TextSet {

    public TextReviews {
        classes = List.copyOf(classes);
        checkPartOfPath("name", name);
        classes.forEach(each -> checkPartOfPath("class", each));
        Texts.check(classes, vocabulary, wordsPerText);
    }

    public TextReviews() {
        this("rt-polarity", List.of("neg", "pos"), 5000, 50, true);
    }

    /** The name of the file comes from links. */
    private static void checkPartOfPath(String what, String name) {
        if (!name.matches("[A-Za-z0-9][A-Za-z0-9_-]{0,63}")) {
            throw new IllegalArgumentException("text: a %s is 1 to 64 letters, digits, hyphens or underscores, found '%s'".formatted(what, name));
        }
    }

    @Override
    public Dataset load(Seed seed, DataFolder folder) {
        return TextFiles.find(this, folder).read(this).preparedOnAll();
    }
}
