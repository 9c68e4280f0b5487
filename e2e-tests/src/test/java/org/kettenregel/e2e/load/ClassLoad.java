package org.kettenregel.e2e.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;

/** How long a class takes to come in through one code, and a step of the teacher to all who follow. */
class ClassLoad {

    private static final Duration MOST = Duration.ofSeconds(30);

    private final Queue<String> errors = new ConcurrentLinkedQueue<>();

    public static void main(String[] args) throws Exception {
        new ClassLoad().measure(Integer.getInteger("load.students", 30), Double.parseDouble(System.getProperty("load.steps", "5")));
    }

    @Test
    void thirty_join_in_thirty_seconds_and_follow() throws Exception {
        measure(30, 5);
    }

    @Test
    void three_hundred_follow() throws Exception {
        measure(300, 2);
    }

    /** @param rate steps of the teacher, a second; 0 where nobody follows */
    private void measure(int students, double rate) throws Exception {
        LoadSettings settings = LoadSettings.read(0);
        try (ServerUnderLoad server = ServerUnderLoad.open(settings); Site site = new Site(server.address())) {
            server.awaitCalm();
            UidlClient desk = UidlClient.open(site, "teacher", settings.location());
            desk.awaitAnswer(0, Site.PATIENCE);
            desk.click("class");
            desk.part("code");
            String code = desk.locked(found -> found.text(found.byTestId("code").orElseThrow())).replaceAll("[^A-Z0-9]", "");
            Latencies joins = new Latencies();
            List<UidlClient> seats = join(site, code, students, joins);
            System.out.println(joins.line("joins of %d from one address, from the first request until the own name stands there".formatted(students)));
            if (rate == 0) {
                return;
            }
            String lesson = desk.part("teach").attribute("href");
            UidlClient teacher = UidlClient.again(site, desk.visitor(), lesson, "sentence"::equals);
            teacher.awaitAnswer(0, Site.PATIENCE);
            lead(teacher, seats, rate, settings.warmUp());
            errors.clear();
            long received = site.received();
            ServerUnderLoad.Usage before = server.usage();
            Latencies arrivals = lead(teacher, seats, rate, settings.duration());
            System.out.println(arrivals.line("steps of the teacher, click until told to one who follows"));
            System.out.printf(Locale.ROOT, "errors: %d; received %.2f MB/s%n", errors.size(), (site.received() - received) / 1e6 / settings.duration().toSeconds());
            System.out.println(server.usage().since(before));
            errors.stream().limit(5).forEach(System.out::println);
            seats.forEach(UidlClient::close);
            teacher.close();
            desk.close();
        }
    }

    /** One a second. */
    private List<UidlClient> join(Site site, String code, int students, Latencies joins) throws InterruptedException {
        List<UidlClient> seats = new ArrayList<>();
        List<Thread> threads = new ArrayList<>();
        long start = System.nanoTime();
        for (int i = 0; i < students; i++) {
            int number = i;
            long moment = start + number * 1_000_000_000L;
            threads.add(Thread.startVirtualThread(() -> {
                try {
                    Thread.sleep(Duration.ofNanos(Math.max(0, moment - System.nanoTime())));
                    UidlClient client = UidlClient.open(site, "student-" + number, "j/" + code);
                    client.click("join");
                    client.part("pseudonym");
                    joins.add(System.nanoTime() - moment);
                    synchronized (seats) {
                        seats.add(client);
                    }
                } catch (RuntimeException failed) {
                    errors.add(failed.toString());
                } catch (InterruptedException interruption) {
                    Thread.currentThread().interrupt();
                }
            }));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        errors.stream().limit(5).forEach(System.out::println);
        return seats;
    }

    private Latencies lead(UidlClient teacher, List<UidlClient> seats, double rate, Duration duration) throws InterruptedException {
        Latencies arrivals = new Latencies();
        long start = System.nanoTime();
        for (int i = 0; i / rate < duration.toSeconds(); i++) {
            long moment = start + (long) (i / rate * 1e9);
            Thread.sleep(Duration.ofNanos(Math.max(0, moment - System.nanoTime())));
            List<Thread> threads = new ArrayList<>();
            for (UidlClient seat : seats) {
                long before = seat.answers();
                threads.add(Thread.startVirtualThread(() -> {
                    try {
                        arrivals.add(seat.awaitAnswer(before, MOST) - moment);
                    } catch (RuntimeException failed) {
                        errors.add(failed.toString());
                    }
                }));
            }
            teacher.click("step-forward");
            for (Thread thread : threads) {
                thread.join();
            }
        }
        return arrivals;
    }
}
