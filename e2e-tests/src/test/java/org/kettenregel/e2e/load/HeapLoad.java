package org.kettenregel.e2e.load;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What an open page takes of the server's memory while nobody does anything, and what is left of it when it is closed. */
class HeapLoad {

    private static final Pattern LINE = Pattern.compile("\\s*\\d+:\\s+(\\d+)\\s+(\\d+)\\s+(\\S+).*");
    private static final int SHOWN = 12;
    private static final int WARM = 10;

    public static void main(String[] args) throws Exception {
        new HeapLoad().measure();
    }

    @Test
    void heap_of_open_and_closed_pages() throws Exception {
        measure();
    }

    private void measure() throws Exception {
        LoadSettings all = LoadSettings.read(0);
        int sessions = Integer.getInteger("load.sessions", 100);
        LoadSettings settings = new LoadSettings(all.address(), sessions, 0, 0, all.warmUp(), all.duration(), all.preset());
        LoadSettings few = new LoadSettings(all.address(), WARM, 0, 0, all.warmUp(), all.duration(), all.preset());
        try (ServerUnderLoad server = ServerUnderLoad.open(settings); Site site = new Site(server.address())) {
            StepLoad.open(site, few).forEach(UidlClient::close); // what is loaded once is not theirs
            server.awaitCalm();
            Map<String, Long> before = histogram(server);
            ServerUnderLoad.Usage start = server.usage();
            List<UidlClient> clients = StepLoad.open(site, settings);
            System.out.println("while they were opened, " + server.usage().since(start));
            Map<String, Long> open = histogram(server);
            report("%d open pages".formatted(sessions), before, open, sessions);
            for (UidlClient client : clients) {
                client.click("step-forward");
            }
            Map<String, Long> stepped = histogram(server);
            report("%d open pages after a step".formatted(sessions), before, stepped, sessions);
            clients.forEach(UidlClient::close);
            server.awaitCalm();
            Map<String, Long> closed = histogram(server);
            report("%d closed pages".formatted(sessions), before, closed, sessions);
            System.out.println(server.ask("GC.heap_info"));
        }
    }

    /** Bytes of living objects by class; asking for them collects garbage first, twice, as the first round wakes what cleans up. */
    private static Map<String, Long> histogram(ServerUnderLoad server) throws IOException, InterruptedException {
        server.ask("GC.class_histogram");
        Map<String, Long> bytes = new HashMap<>();
        for (String line : server.ask("GC.class_histogram").split("\n")) {
            Matcher matcher = LINE.matcher(line);
            if (matcher.matches()) {
                bytes.merge(matcher.group(3), Long.parseLong(matcher.group(2)), Long::sum);
            }
        }
        return bytes;
    }

    private static void report(String what, Map<String, Long> before, Map<String, Long> after, int sessions) {
        System.out.printf(Locale.ROOT, "%s: heap %.1f MB, before %.1f MB; %.3f MB each%n", what, total(after) / 1e6, total(before) / 1e6,
                (total(after) - total(before)) / 1e6 / sessions);
        List<String> names = new ArrayList<>(after.keySet());
        names.sort(Comparator.comparingLong((String name) -> after.get(name) - before.getOrDefault(name, 0L)).reversed());
        names.stream().limit(SHOWN).forEach(name ->
                System.out.printf(Locale.ROOT, "   %8.1f KB each %s%n", (after.get(name) - before.getOrDefault(name, 0L)) / 1e3 / sessions, name));
    }

    private static long total(Map<String, Long> bytes) {
        return bytes.values().stream().mapToLong(Long::longValue).sum();
    }
}
