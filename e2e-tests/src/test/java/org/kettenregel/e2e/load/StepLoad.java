package org.kettenregel.e2e.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.JsonNodeFactory;

/** How long a step takes, from the moment a person clicks until the browser has been told what it did, while hundreds have the page open. */
class StepLoad {

    private static final Duration MOST = Duration.ofSeconds(30); // of one step; then it has failed
    private static final String FULL_SPEED = "4"; // the last in the list of paces

    private final Queue<String> errors = new ConcurrentLinkedQueue<>();

    public static void main(String[] args) throws Exception {
        new StepLoad().measure(LoadSettings.read(0));
    }

    @Test
    void steps_of_many() throws Exception {
        measure(LoadSettings.read(0));
    }

    @Test
    void steps_of_many_while_some_train() throws Exception {
        measure(LoadSettings.read(40));
    }

    private void measure(LoadSettings settings) throws Exception {
        try (ServerUnderLoad server = ServerUnderLoad.open(settings); Site site = new Site(server.address())) {
            System.out.printf(Locale.ROOT, "%d sessions with '%s', %d of them training, %.0f steps a second%n",
                    settings.sessions(), settings.preset(), settings.trainers(), settings.perSecond());
            server.awaitCalm();
            long start = System.nanoTime();
            List<UidlClient> clients = open(site, settings);
            System.out.printf(Locale.ROOT, "opened in %.1f s, %.0f KB each%n", (System.nanoTime() - start) / 1e9, site.received() / 1e3 / settings.sessions());
            List<UidlClient> trainers = clients.subList(0, settings.trainers());
            List<UidlClient> steppers = clients.subList(settings.trainers(), clients.size());
            trainers.forEach(StepLoad::train);
            run(steppers, settings, settings.warmUp(), 1);
            errors.clear();
            long[] epochs = epochs(trainers);
            long received = site.received();
            ServerUnderLoad.Usage before = server.usage();
            Latencies latencies = run(steppers, settings, settings.duration(), 2);
            ServerUnderLoad.Usage after = server.usage();
            System.out.println(latencies.line("steps, click until the answer was pushed"));
            System.out.printf(Locale.ROOT, "errors: %d; whole pages asked for again: %d; received %.2f MB/s%n", errors.size(),
                    clients.stream().mapToInt(UidlClient::resyncs).sum(), (site.received() - received) / 1e6 / settings.duration().toSeconds());
            System.out.println(after.since(before));
            report(epochs, epochs(trainers));
            errors.stream().limit(5).forEach(System.out::println);
            clients.forEach(UidlClient::close);
        }
    }

    /** Ten at once, as a class does. */
    static List<UidlClient> open(Site site, LoadSettings settings) throws InterruptedException {
        List<UidlClient> clients = new ArrayList<>();
        for (int first = 0; first < settings.sessions(); first += 10) {
            List<Thread> threads = new ArrayList<>();
            for (int i = first; i < Math.min(settings.sessions(), first + 10); i++) {
                String name = "person-" + i;
                threads.add(Thread.startVirtualThread(() -> {
                    UidlClient client = UidlClient.open(site, name, settings.location());
                    client.awaitAnswer(0, Site.PATIENCE);
                    synchronized (clients) {
                        clients.add(client);
                    }
                }));
            }
            for (Thread thread : threads) {
                thread.join();
            }
        }
        if (clients.size() < settings.sessions()) {
            throw new IllegalStateException("expected %d open pages, found %d".formatted(settings.sessions(), clients.size()));
        }
        return clients;
    }

    private static void train(UidlClient client) {
        client.fire(client.part("pace").id(), "value-changed", Map.of("value", JsonNodeFactory.instance.stringNode(FULL_SPEED)));
        client.click("train");
    }

    private Latencies run(List<UidlClient> clients, LoadSettings settings, Duration duration, long seed) throws InterruptedException {
        Latencies latencies = new Latencies();
        List<List<Long>> moments = Arrivals.of(clients.size(), settings.perSecond(), duration, new Random(seed));
        long start = System.nanoTime();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < clients.size(); i++) {
            UidlClient client = clients.get(i);
            List<Long> own = moments.get(i);
            threads.add(Thread.startVirtualThread(() -> own.forEach(moment -> step(client, start + moment).ifPresent(latencies::add))));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        return latencies;
    }

    /** How long it took from the moment at which it was to be done; empty where it was not. */
    private Optional<Long> step(UidlClient client, long moment) {
        try {
            long left = moment - System.nanoTime();
            if (left > 0) {
                Thread.sleep(Duration.ofNanos(left));
            }
            long before = client.answers();
            client.click("step-forward");
            return Optional.of(client.awaitAnswer(before, MOST) - moment);
        } catch (RuntimeException failed) {
            errors.add(failed.toString());
            return Optional.empty();
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private static long[] epochs(List<UidlClient> trainers) {
        return trainers.stream().mapToLong(client -> client.frames().map(FrameLoop::epoch).orElse(0)).toArray();
    }

    private static void report(long[] before, long[] after) {
        if (before.length > 0) {
            long[] done = new long[before.length];
            for (int i = 0; i < done.length; i++) {
                done[i] = after[i] - before[i];
            }
            System.out.printf(Locale.ROOT, "epochs of those who train: least %d, most %d; Jain's index %.4f%n",
                    Arrays.stream(done).min().orElse(0), Arrays.stream(done).max().orElse(0), Latencies.fairness(done));
        }
    }
}
