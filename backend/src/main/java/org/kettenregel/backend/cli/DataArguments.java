package org.kettenregel.backend.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * What {@code data} was asked to do.
 *
 * @param set    which to download; empty to list all
 * @param folder the data folder; a download needs it
 */
record DataArguments(Optional<String> set, Optional<Path> folder) {

    static DataArguments parse(String[] args) {
        Optional<String> set = Optional.empty();
        Optional<Path> folder = Optional.empty();
        for (Iterator<String> rest = List.of(args).iterator(); rest.hasNext(); ) {
            String argument = rest.next();
            if (argument.equals("--data")) {
                folder = Optional.of(folder(rest));
            } else if (argument.startsWith("-") || set.isPresent()) {
                throw new BadArguments("data: expected [name of a data set] [--data DIR], found '%s'.".formatted(argument));
            } else {
                set = Optional.of(argument);
            }
        }
        if (set.isPresent() && folder.isEmpty()) {
            throw new BadArguments("data: expected --data and the folder to put %s into, found none.".formatted(set.get()));
        }
        return new DataArguments(set, folder);
    }

    private static Path folder(Iterator<String> rest) {
        if (!rest.hasNext()) {
            throw new BadArguments("data: expected a folder after --data, found none.");
        }
        Path path = Path.of(rest.next());
        if (!Files.isDirectory(path)) {
            throw new BadArguments("data: expected a folder after --data, found '%s', which is none.".formatted(path));
        }
        return path;
    }
}
