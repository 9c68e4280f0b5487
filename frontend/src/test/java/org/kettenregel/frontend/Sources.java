package org.kettenregel.frontend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The texts of this module's sources, for tests that compare what is written in one language with what is written in another. */
public final class Sources {

    public static final Path JAVA = Path.of("src/main/java");
    public static final Path COMPONENTS = Path.of("src/main/frontend/components");

    private Sources() {}

    /** All files below a folder with the given ending, those of React among those of TypeScript, without tests of TypeScript. */
    public static List<Path> files(Path folder, String ending) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> (file.toString().endsWith(ending) || ending.equals(".ts") && file.toString().endsWith(".tsx")) && !file.toString().endsWith(".test.ts")).sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The texts of all such files, one behind the other. */
    public static String read(Path folder, String ending) {
        return String.join("\n", files(folder, ending).stream().map(Sources::read).toList());
    }

    /** What the first group of a pattern finds. */
    public static TreeSet<String> find(String pattern, String text) {
        TreeSet<String> found = new TreeSet<>();
        Pattern.compile(pattern).matcher(text).results().map((MatchResult result) -> result.group(1)).forEach(found::add);
        return found;
    }
}
