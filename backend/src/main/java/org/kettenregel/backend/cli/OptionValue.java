package org.kettenregel.backend.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Locale;

/** What stands behind an option of {@code train}; a value that makes no sense is refused in a sentence. */
record OptionValue(String option, String text) {

    static OptionValue next(String option, Iterator<String> rest) {
        if (!rest.hasNext()) {
            throw new BadArguments("train: expected a value after %s, found none.".formatted(option));
        }
        return new OptionValue(option, rest.next());
    }

    long number(long low, long high) {
        try {
            long number = Long.parseLong(text);
            if (number >= low && number <= high) {
                return number;
            }
        } catch (NumberFormatException wrong) {
            // said below, with the range
        }
        throw new BadArguments("train: expected a whole number from %d to %d after %s, found '%s'.".formatted(low, high, option, text));
    }

    /** A file to be written; asked before the training, because after it would be late. */
    Path target() {
        Path path = Path.of(text);
        if (Files.isDirectory(path) || !Files.isDirectory(path.toAbsolutePath().getParent())) {
            throw new BadArguments("train: expected a file in an existing folder after %s, found '%s'.".formatted(option, text));
        }
        return path;
    }

    /** Like {@link #target}, for a picture; its name says in which format. */
    Path png() {
        if (!text.toLowerCase(Locale.ROOT).endsWith(".png")) {
            throw new BadArguments("train: expected a file name that ends with .png after %s, found '%s'.".formatted(option, text));
        }
        return target();
    }

    /** A file to be read. */
    Path file() {
        Path path = Path.of(text);
        if (!Files.isRegularFile(path)) {
            throw new BadArguments("train: expected a file after %s, found '%s', which is none.".formatted(option, text));
        }
        return path;
    }

    Path folder() {
        Path path = Path.of(text);
        if (!Files.isDirectory(path)) {
            throw new BadArguments("train: expected a folder after %s, found '%s', which is none.".formatted(option, text));
        }
        return path;
    }
}
