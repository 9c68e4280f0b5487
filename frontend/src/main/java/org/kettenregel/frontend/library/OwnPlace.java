package org.kettenregel.frontend.library;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kettenregel.backend.store.ExperimentId;

/**
 * Where an experiment is saved, as the address of the page of its owner has it. It opens nothing for anybody else.
 *
 * @param revision the one that the page goes on from
 */
public record OwnPlace(ExperimentId id, int revision) {

    /** Of the address. */
    public static final String PARAMETER = "own";

    private static final Pattern WRITTEN = Pattern.compile("([0-9A-Za-z]{22})-([1-9][0-9]{0,8})");

    /** Nothing for what is no place. */
    public static Optional<OwnPlace> read(String text) {
        Matcher matcher = WRITTEN.matcher(text);
        return matcher.matches() ? Optional.of(new OwnPlace(new ExperimentId(matcher.group(1)), Integer.parseInt(matcher.group(2)))) : Optional.empty();
    }

    /** As {@link #read} reads it. */
    public String written() {
        return id.word() + "-" + revision;
    }
}
