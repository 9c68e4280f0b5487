import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Runs all *.test.ts under a folder with the Node of the build, which reads TypeScript by itself: {@code java TypeScriptTests.java v24.17.0 FOLDER}. */
final class TypeScriptTests {

    private TypeScriptTests() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path own = Path.of(System.getProperty("user.home"), ".vaadin", "node-" + arguments[0], "bin", "node");
        List<String> command = new ArrayList<>(List.of(Files.exists(own) ? own.toString() : "node", "--test", "--test-reporter=dot"));
        try (Stream<Path> files = Files.walk(Path.of(arguments[1]))) {
            files.map(Path::toString).filter(name -> name.endsWith(".test.ts")).sorted().forEach(command::add);
        }
        System.exit(new ProcessBuilder(command).inheritIO().start().waitFor());
    }
}
