package org.kettenregel.backend.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kettenregel.backend.dataset.DatasetProblem;
import org.kettenregel.backend.download.Checksum;
import org.kettenregel.backend.download.PublicSet;
import org.kettenregel.backend.download.RemoteFile;

class DataCommandTest {

    private static final byte[] CONTENT = "abc".getBytes(StandardCharsets.US_ASCII);
    /** FIPS 180-2, B.1. */
    private static final Checksum OF_ABC = Checksum.sha256("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private HttpServer host;

    @BeforeEach
    void start() throws IOException {
        host = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        host.createContext("/abc", exchange -> {
            try (exchange) {
                exchange.sendResponseHeaders(200, CONTENT.length);
                exchange.getResponseBody().write(CONTENT);
            }
        });
        host.start();
    }

    @AfterEach
    void stop() {
        host.stop(0);
    }

    private PublicSet letters(String path) {
        URI address = URI.create("http://%s:%d/%s".formatted(host.getAddress().getHostString(), host.getAddress().getPort(), path));
        return new PublicSet("letters", "Three letters", "public domain", URI.create("http://localhost/letters"),
                List.of(new RemoteFile(address, "abc.txt", CONTENT.length, OF_ABC, List.of())));
    }

    private void run(String path, Optional<String> set) throws InterruptedException {
        new DataCommand(List.of(letters(path)), new DataArguments(set, Optional.of(folder)), new PrintStream(out, true, StandardCharsets.UTF_8)).run();
    }

    private List<String> printed() {
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }

    @Test
    void the_list_says_what_each_set_is_and_whether_it_is_there() throws Exception {
        run("abc", Optional.empty());
        run("abc", Optional.of("letters"));
        run("abc", Optional.empty());

        assertThat(printed()).startsWith(
                "letters        Three letters, 0.0 MB; is not there",
                "               from http://localhost/letters, licence: public domain");
        assertThat(printed()).contains("letters        Three letters, 0.0 MB; is there");
    }

    @Test
    void a_download_shows_its_licence_and_how_far_it_is() throws Exception {
        run("abc", Optional.of("letters"));

        assertThat(printed()).containsExactly(
                "Three letters, from http://localhost/letters, licence: public domain",
                "",
                "letters:   0 % of 0.0 MB",
                "letters: 100 % of 0.0 MB",
                "Saved to " + folder.resolve("letters"));
        assertThat(folder.resolve("letters/abc.txt")).hasContent("abc");
    }

    @Test
    void what_is_there_is_not_downloaded_again() throws Exception {
        Files.createDirectory(folder.resolve("letters"));
        Files.writeString(folder.resolve("letters/abc.txt"), "own");

        run("abc", Optional.of("letters"));

        assertThat(printed()).containsExactly(
                "Three letters is in %s already; delete a file there to have it downloaded again".formatted(folder.resolve("letters")));
    }

    @Test
    void a_download_that_fails_is_a_problem_in_one_sentence() {
        DatasetProblem problem = catchThrowableOfType(DatasetProblem.class, () -> run("xyz", Optional.of("letters")));

        assertThat(problem).hasMessageContaining("not there any more: expected status 200, found 404").message().doesNotContain("\n");
    }
}
