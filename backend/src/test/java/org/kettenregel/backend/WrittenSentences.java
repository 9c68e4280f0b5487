package org.kettenregel.backend;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The sentences a package has in its text files, and those its sources ask for: tests compare the two. */
public final class WrittenSentences {

    private WrittenSentences() {}

    /** @param file under a package's resources, {@code code/code_de.properties} */
    public static Set<String> keys(String file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(Path.of("src/main/resources/org/kettenregel/backend").resolve(file))) {
            properties.load(reader);
        }
        return new TreeSet<>(properties.stringPropertyNames());
    }

    /**
     * The codes in the sources of a package that tell what is wrong.
     *
     * @param telling stands in each file that counts
     * @param call    its first group is a code, the second one that is chosen instead of it, if there is one
     */
    public static Set<String> said(String folder, String telling, Pattern call) throws IOException {
        Set<String> codes = new TreeSet<>();
        try (Stream<Path> files = Files.list(Path.of("src/main/java/org/kettenregel/backend").resolve(folder))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String source = Files.readString(file);
                Matcher found = call.matcher(source.contains(telling) ? source : "");
                while (found.find()) {
                    codes.add(found.group(1));
                    if (found.group(2) != null) {
                        codes.add(found.group(2));
                    }
                }
            }
        }
        return codes;
    }
}
