package org.kettenregel.frontend.classroom;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.kettenregel.backend.classroom.ClassId;
import org.kettenregel.backend.classroom.Classroom;
import org.kettenregel.backend.classroom.HandedIn;
import org.kettenregel.backend.classroom.PresentedSnapshot;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.persistence.BadDocument;
import org.kettenregel.backend.persistence.ExperimentJson;
import org.kettenregel.backend.store.OwnerKey;

/** What students handed in and what is collected of them, on one teacher's page: listed, opened as a copy, presented without names. */
final class HandedInDesk {

    private final Classroom classroom;
    private final OwnerKey owner;
    private final ClassId id;
    private final ClassLine line;
    private final ClassScreen screen;
    private final ClassWays ways;
    private final LiveSeats live;
    private List<HandedIn> listed = List.of();
    private final TreeSet<Integer> presented = new TreeSet<>();
    private boolean hidden = true;

    HandedInDesk(Classroom classroom, OwnerKey owner, ClassId id, ClassLine line, ClassScreen screen, ClassWays ways, LiveSeats live) {
        this.classroom = classroom;
        this.owner = owner;
        this.id = id;
        this.line = line;
        this.screen = screen;
        this.ways = ways;
        this.live = live;
    }

    void hideNames(boolean hide) {
        hidden = hide;
        show();
    }

    boolean namesHidden() {
        return hidden;
    }

    void read() {
        line.askLatest(List.of(this, "list"), () -> classroom.snapshots().list(owner, id), found -> {
            listed = found;
            presented.clear();
            found.stream().filter(one -> one.presented().isPresent()).map(HandedIn::number).forEach(presented::add);
            show();
        });
        line.askLatest(List.of(this, "presented"), () -> classroom.snapshots().presented(owner, id), this::stage);
    }

    private void stage(List<PresentedSnapshot> found) {
        screen.stage().show(found);
        screen.setClassName("figures", !found.isEmpty());
    }

    private void show() {
        screen.handIn().show(listed.stream().map(this::line).toList(), presented);
    }

    private HandInCard.Line line(HandedIn one) {
        String name = hidden ? screen.words().say("wall.seat", one.seat()) : one.name();
        return new HandInCard.Line(one.number(), name, TileSheet.figures(one.epoch(), one.loss(), one.accuracy(), screen.words()));
    }

    void present(int number, boolean on) {
        if (on) {
            presented.add(number);
        } else {
            presented.remove(number);
        }
        command(() -> classroom.snapshots().present(owner, id, List.copyOf(presented)));
        show();
    }

    void open(int number) {
        line.ask(() -> classroom.snapshots().document(owner, id, number).flatMap(HandedInDesk::experiment), found ->
                found.ifPresentOrElse(ways::open, () -> screen.say(screen.words().say("class.refused"))));
    }

    void discard(int number) {
        command(() -> classroom.snapshots().discard(owner, id, number));
    }

    private void command(Supplier<Boolean> command) {
        line.ask(command, done -> {
            if (!done) {
                screen.say(screen.words().say("class.refused"));
            }
            read();
        });
    }

    private static Optional<Experiment> experiment(String document) {
        try {
            return Optional.of(new ExperimentJson().read(document));
        } catch (BadDocument unreadable) {
            return Optional.empty();
        }
    }

    boolean isLive(int seat) {
        return live.find(id, seat).isPresent();
    }

    /** The experiment of a seat whose page is open; asked for by a teacher of the class alone, which the class says. */
    void openLive(int seat) {
        line.ask(() -> classroom.seats().list(owner, id).stream().anyMatch(one -> one.number() == seat), sits -> {
            if (sits) {
                live.find(id, seat).map(SeatReporter::experiment).ifPresentOrElse(ways::open, () -> screen.say(screen.words().say("class.look.away")));
            }
        });
    }

    /** What all open pages of students have now is handed in by them. */
    void collect() {
        line.ask(() -> classroom.seats().list(owner, id).stream().flatMap(seat -> live.find(id, seat.number()).stream()).filter(SeatReporter::handIn).count(), count ->
                screen.say(screen.words().say("class.collect.done", count)));
    }
}
