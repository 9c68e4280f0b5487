package org.kettenregel.backend.download;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kettenregel.backend.dataset.Cifar10;
import org.kettenregel.backend.dataset.Circle;
import org.kettenregel.backend.dataset.DatasetProblem;
import org.kettenregel.backend.dataset.Idx;
import org.kettenregel.backend.download.DownloadDesk.State;

class DownloadDeskTest {

    private static final PublicSet MNIST = PublicSets.byId("mnist").orElseThrow();

    @TempDir
    private Path data;

    private final BlockingQueue<State> told = new LinkedBlockingQueue<>();
    private final AtomicLong clock = new AtomicLong();

    private DownloadDesk desk(DownloadDesk.Fetcher fetcher) {
        DownloadDesk desk = new DownloadDesk(Optional.of(data), fetcher, clock::get);
        desk.watch(() -> told.add(desk.state(MNIST)));
        return desk;
    }

    private State next() throws InterruptedException {
        State state = told.poll(20, TimeUnit.SECONDS);
        assertThat(state).isNotNull();
        return state;
    }

    private static void writeAll(PublicSet set, Path data) {
        try {
            Files.createDirectories(set.folder(data));
            for (RemoteFile file : set.files()) {
                Files.write(set.folder(data).resolve(file.name()), new byte[1]);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void what_is_public_is_offered_where_there_is_a_folder() {
        DownloadDesk desk = desk((set, folder, progress) -> true);

        assertThat(desk.offers(new Idx())).contains(MNIST);
        assertThat(desk.offers(new Idx("fashion-mnist", true))).map(PublicSet::id).contains("fashion-mnist");
        assertThat(desk.offers(new Cifar10())).map(PublicSet::id).contains("cifar10");
        assertThat(desk.offers(new Idx("my-own", true))).isEmpty();
        assertThat(desk.offers(new Circle())).isEmpty();
        assertThat(new DownloadDesk(Optional.empty()).offers(new Idx())).isEmpty();
    }

    @Test
    void whoever_watches_is_told_how_far_it_is_and_when_it_is_there() throws InterruptedException {
        DownloadDesk desk = desk((set, folder, progress) -> {
            clock.addAndGet(1_000_000_000);
            progress.at(5, 10);
            progress.at(6, 10); // too soon to be told
            writeAll(set, folder);
            return true;
        });
        assertThat(desk.state(MNIST)).isEqualTo(new State.Missing());

        desk.fetch(MNIST);

        assertThat(next()).isEqualTo(new State.Running(0, MNIST.bytes()));
        assertThat(next()).isEqualTo(new State.Running(5, 10));
        assertThat(next()).isEqualTo(new State.There());
    }

    @Test
    void a_failure_is_one_sentence_and_can_be_tried_again() throws InterruptedException {
        AtomicInteger tries = new AtomicInteger();
        DownloadDesk desk = desk((set, folder, progress) -> {
            if (tries.getAndIncrement() == 0) {
                throw new DatasetProblem("host", "no connection", "an answer", "none", "try again");
            }
            writeAll(set, folder);
            return true;
        });

        desk.fetch(MNIST);
        next();
        State failed = next();
        desk.fetch(MNIST);
        next();

        assertThat(failed).isInstanceOfSatisfying(State.Failed.class, state -> assertThat(state.sentence()).contains("host", "no connection", "try again"));
        assertThat(next()).isEqualTo(new State.There());
    }

    @Test
    void two_who_ask_share_one_download_and_closing_ends_it() throws InterruptedException {
        AtomicInteger begun = new AtomicInteger();
        CountDownLatch never = new CountDownLatch(1);
        DownloadDesk desk = desk((set, folder, progress) -> {
            begun.incrementAndGet();
            never.await();
            return true;
        });

        desk.fetch(MNIST);
        desk.fetch(MNIST);
        next();
        desk.close();

        assertThat(next()).isEqualTo(new State.Missing());
        assertThat(begun).hasValue(1);
        assertThat(told).isEmpty();
    }

    @Test
    void who_has_gone_is_told_nothing() throws InterruptedException {
        AtomicInteger heard = new AtomicInteger();
        DownloadDesk desk = desk((set, folder, progress) -> true);
        desk.watch(heard::incrementAndGet).run();

        desk.fetch(MNIST);
        next();
        next();

        assertThat(heard).hasValue(0);
    }
}
