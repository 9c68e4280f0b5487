package org.kettenregel.e2e.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

/** Honest people who step through their experiments, and hostile ones who try everything meanwhile. */
public final class HostileRequests {

    private static final int ATTACKERS = 8;
    private static final double STEPS_OF_EACH = 1; // a second

    private final Canaries canaries = new Canaries();
    private final Map<String, Latencies> answers = new ConcurrentHashMap<>();
    private final Queue<String> granted = new ConcurrentLinkedQueue<>();
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();
    private final List<String> errors = Collections.synchronizedList(new ArrayList<>());
    private final long pause; // of each attacker, in nanoseconds

    private HostileRequests(double rate) {
        pause = rate == 0 ? 0 : (long) (1e9 * ATTACKERS / rate);
    }

    /**
     * What came of it.
     *
     * @param requests   hostile ones
     * @param leaks      of what belongs to others
     * @param disclosed  names and traces of the program
     * @param harm       to honest people
     * @param unanswered hostile requests that ended without an answer, which is their business
     * @param answers    of which kind, how many and how fast
     * @param times      of honest steps
     */
    public record Report(int requests, List<String> leaks, List<String> disclosed, List<String> harm, List<String> unanswered, List<String> answers, String times) {}

    /**
     * Runs them all.
     *
     * @param address  of the server
     * @param honest   how many people
     * @param requests hostile ones, at least
     * @param rate     of the hostile requests, a second; 0 for as many as they can
     * @param alone    how long honest people step alone before; their times are compared
     */
    public static Report run(String address, int honest, int requests, double rate, Duration alone) throws InterruptedException {
        return new HostileRequests(rate).all(address, honest, requests, alone);
    }

    private Report all(String address, int honest, int requests, Duration alone) throws InterruptedException {
        List<HonestPerson> people = new ArrayList<>();
        try (Site site = new Site(address, canaries)) {
            for (int i = 0; i < honest; i++) {
                people.add(new HonestPerson(site, "honest-" + i, canaries));
            }
            step(people, alone, () -> false); // until the server is warm
            Latencies before = step(people, alone, () -> false);
            List<Attack.Victim> victims = people.stream().map(HostileRequests::victim).toList();
            AtomicInteger done = new AtomicInteger();
            List<Thread> attackers = new ArrayList<>();
            for (int i = 0; i < ATTACKERS; i++) {
                int number = i;
                attackers.add(Thread.startVirtualThread(() -> attack(site, number, victims, done, requests)));
            }
            long start = System.nanoTime();
            Latencies during = step(people, Duration.ofMinutes(30), () -> attackers.stream().noneMatch(Thread::isAlive));
            double seconds = (System.nanoTime() - start) / 1e9;
            for (Thread attacker : attackers) {
                attacker.join();
            }
            List<String> harm = new ArrayList<>(errors);
            people.forEach(person -> person.harm().ifPresent(harm::add));
            List<String> leaks = new ArrayList<>(canaries.leaks());
            leaks.addAll(granted);
            List<String> counted = new TreeMap<>(answers).entrySet().stream().map(entry -> entry.getValue().line(entry.getKey())).toList();
            String times = String.format(Locale.ROOT, "%s%n%s%n%d hostile requests in %.1f s", before.line("honest steps before"), during.line("honest steps meanwhile"), done.get(), seconds);
            return new Report(done.get(), leaks, canaries.disclosures(), harm, List.copyOf(failures), counted, times);
        } finally {
            people.forEach(HonestPerson::close);
        }
    }

    private static Attack.Victim victim(HonestPerson person) {
        UidlClient client = person.client();
        return new Attack.Victim(client.page(), client.securityKey(), client.pushId(), client.frames().map(FrameLoop::token).orElse(""), client.streams());
    }

    private Latencies step(List<HonestPerson> people, Duration most, BooleanSupplier enough) throws InterruptedException {
        Latencies latencies = new Latencies();
        List<List<Long>> moments = Arrivals.of(people.size(), STEPS_OF_EACH * people.size(), most, new Random(people.size()));
        long start = System.nanoTime();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < people.size(); i++) {
            HonestPerson person = people.get(i);
            List<Long> own = moments.get(i);
            threads.add(Thread.startVirtualThread(() -> own.stream().takeWhile(_ -> !enough.getAsBoolean()).forEach(moment -> person.step(List.of(moment), start, latencies, errors))));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        return latencies;
    }

    private void attack(Site site, int number, List<Attack.Victim> victims, AtomicInteger done, int requests) {
        Random random = new Random(number);
        try (Attacker attacker = new Attacker(site, "attacker-" + number, random)) {
            Attack[] all = Attack.values();
            long start = System.nanoTime();
            for (int i = number; done.get() < requests; i++) {
                Attack attack = all[i % all.length];
                Thread.sleep(Duration.ofNanos(Math.max(0, start + (i - number) * pause - System.nanoTime())));
                one(attack, attacker, victims.get(random.nextInt(victims.size())));
                done.incrementAndGet();
                refresh(attacker);
            }
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException ended) {
            failures.add("attacker-" + number + " had to give up: " + ended);
        }
    }

    private void answered(String answer, long start) {
        answers.computeIfAbsent(answer, _ -> new Latencies()).add(System.nanoTime() - start);
    }

    private void refresh(Attacker attacker) {
        try {
            long start = System.nanoTime();
            if (attacker.refresh()) {
                answered("another page", start);
            }
        } catch (RuntimeException failed) {
            failures.add("another page: " + failed);
        }
    }

    private void one(Attack attack, Attacker attacker, Attack.Victim victim) {
        long start = System.nanoTime();
        try {
            Attack.Outcome outcome = attack.run(attacker, victim);
            answered(attack + " " + outcome.answer(), start);
            if (outcome.granted()) {
                granted.add(attack + " was answered with " + outcome.answer());
            }
        } catch (RuntimeException failed) {
            answered(attack + " without an answer", start);
            failures.add(attack + ": " + Optional.ofNullable(failed.getCause()).map(Throwable::toString).orElse("") + " " + failed);
        }
    }
}
