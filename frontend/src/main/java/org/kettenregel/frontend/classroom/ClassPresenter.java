package org.kettenregel.frontend.classroom;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.kettenregel.backend.classroom.ClassEvent;
import org.kettenregel.backend.classroom.ClassId;
import org.kettenregel.backend.classroom.ClassRole;
import org.kettenregel.backend.classroom.ClassView;
import org.kettenregel.backend.classroom.Classroom;
import org.kettenregel.backend.classroom.Pace;
import org.kettenregel.backend.classroom.Seat;
import org.kettenregel.backend.store.OwnerKey;
import org.kettenregel.frontend.shell.Words;
import org.kettenregel.frontend.state.BadLink;
import org.kettenregel.frontend.state.Standpoint;
import org.kettenregel.frontend.state.StandpointCodec;

/**
 * Turns what a teacher does into commands of the class, and its events into what the page shows. Belongs to one page, whose lock all its methods hold but
 * {@link #hear}; what a database has to answer is asked off that lock. The class checks each command: here nothing is allowed or forbidden.
 */
final class ClassPresenter implements ClassActions {

    private final Classroom classroom;
    private final OwnerKey owner;
    private final ClassId id;
    private final ClassLine line;
    private final WallLink wall;
    private final ClassWays ways;
    private final HandedInDesk handedIn;
    private final ClassScreen screen;
    private final Words words;
    private final TreeSet<Integer> chosen = new TreeSet<>();
    private ClassView view;
    private List<Seat> seats = List.of();
    private String origin = "";

    /**
     * @param view  as it was found when the page was entered
     * @param line  asks what waits for a database
     * @param wall  carries the rows of the class to the page
     * @param ways  to other pages
     * @param words of the language of the page
     */
    ClassPresenter(Classroom classroom, OwnerKey owner, ClassView view, ClassLine line, WallLink wall, ClassWays ways, LiveSeats live, Words words) {
        this.classroom = classroom;
        this.owner = owner;
        this.id = view.id();
        this.view = view;
        this.line = line;
        this.wall = wall;
        this.ways = ways;
        this.words = words;
        screen = new ClassScreen(this, "?class=" + id.word(), words);
        handedIn = new HandedInDesk(classroom, owner, id, line, screen, ways, live);
    }

    ClassScreen screen() {
        return screen;
    }

    /** @param origin of the address that the teacher sees, as students will type it */
    void start(String origin) {
        this.origin = origin;
        screen.wall().setFrames(wall.token());
        hideNames(true);
        show();
        readSeats();
        readQuestion();
        handedIn.read();
    }

    /** What the class tells, on its thread; the wall is moved there, all else under the lock. */
    void hear(ClassEvent event, Consumer<Runnable> access) {
        switch (event) {
            case ClassEvent.WallChanged _ -> {
                if (wall.refresh()) {
                    access.accept(this::show);
                }
            }
            case ClassEvent.SeatsChanged _ -> access.accept(this::readSeats);
            case ClassEvent.QuestionChanged _ -> access.accept(this::readQuestion);
            case ClassEvent.SnapshotsChanged _ -> access.accept(handedIn::read);
            case ClassEvent.Missed _ -> access.accept(() -> {
                readView();
                readSeats();
                readQuestion();
                handedIn.read();
            });
            case ClassEvent.DoorChanged _, ClassEvent.PaceChanged _, ClassEvent.StandpointMoved _, ClassEvent.HandedOut _, ClassEvent.YourSeat _, ClassEvent.Ended _ -> access.accept(this::readView);
            case ClassEvent.SentAway _ -> access.accept(ways::leave);
            case ClassEvent.TaskChanged _ -> { }
        }
    }

    private void readView() {
        line.askLatest(List.of(this, "view"), () -> classroom.desk().find(owner, id), found -> {
            found.ifPresentOrElse(now -> view = now, ways::leave);
            show();
        });
    }

    private void readSeats() {
        line.askLatest(List.of(this, "seats"), () -> classroom.seats().list(owner, id), found -> {
            seats = found;
            wall.seat(found.stream().filter(seat -> seat.role() == ClassRole.STUDENT).toList());
            show();
        });
    }

    private void readQuestion() {
        line.askLatest(List.of(this, "question"), () -> classroom.questions().current(owner, id), found -> screen.ask().show(found.map(Questions::asked)));
    }

    private void show() {
        List<ClassFacts.Knocking> door = seats.stream().filter(seat -> seat.role() == ClassRole.WAITING).map(seat -> new ClassFacts.Knocking(seat.number(), seat.name())).toList();
        String code = view.code().orElse("");
        screen.show(new ClassFacts(view.title(), code, origin + "/j/" + code, view.locked(), view.pace(), wall.present(), door, where(), view.ended().isPresent()));
    }

    /** Where the teacher leads the class; empty where each goes an own way. */
    private String where() {
        if (view.pace() != Pace.FOLLOW || view.standpoint().sequence() == 0) {
            return "";
        }
        try {
            Standpoint led = new StandpointCodec().read(view.standpoint().json());
            return words.say("class.where", led.batch() + 1, led.executed() + 1);
        } catch (BadLink unreadable) {
            return ""; // of a newer version, before this one was started again
        }
    }

    /** Does what may not be allowed any more, as another teacher was faster; the page shows then what is. */
    private void command(Supplier<Boolean> command) {
        line.ask(command, done -> {
            if (!done) {
                screen.say(words.say("class.refused"));
                readView();
            }
        });
    }

    @Override
    public void pace(Pace pace) {
        command(() -> classroom.lesson().pace(owner, id, pace));
    }

    @Override
    public void hideNames(boolean hidden) {
        screen.showNames(hidden);
        handedIn.hideNames(hidden);
    }

    @Override
    public void title(String title) {
        command(() -> classroom.desk().title(owner, id, title));
    }

    @Override
    public void lock(boolean locked) {
        command(() -> classroom.desk().lock(owner, id, locked));
    }

    @Override
    public void newCode() {
        command(() -> classroom.desk().newCode(owner, id).isPresent());
    }

    @Override
    public void admit(int seat) {
        command(() -> classroom.seats().admit(owner, id, seat));
    }

    @Override
    public void admitAll() {
        command(() -> classroom.seats().admitAll(owner, id));
    }

    @Override
    public void remove(int seat) {
        command(() -> classroom.seats().remove(owner, id, seat));
    }

    @Override
    public void rename(int seat, String name) {
        command(() -> classroom.seats().rename(owner, id, seat, name));
    }

    @Override
    public void look(int seat) {
        wall.tile(seat).ifPresent(tile -> screen.show(TileSheet.of(tile, handedIn.namesHidden(), handedIn.isLive(seat), this, words)));
    }

    @Override
    public void openCopy(int seat) {
        handedIn.openLive(seat);
    }

    @Override
    public void choose(int seat, boolean on) {
        boolean changed = on ? wall.tile(seat).isPresent() && chosen.add(seat) : chosen.remove(seat);
        if (changed) {
            screen.wall().setChosen(chosen);
        }
    }

    @Override
    public void present(boolean on) {
        if (on) {
            hideNames(true);
        }
        screen.present(on);
    }

    @Override
    public void handOut() {
        line.ask(() -> classroom.lesson().handedOut(owner, id).map(last -> classroom.lesson().handOut(owner, id, last.title(), last.document())), done ->
                screen.say(words.say(done.orElse(false) ? "class.handOut.done" : "class.handOut.nothing")));
    }

    @Override
    public void collect() {
        handedIn.collect();
    }

    @Override
    public void ask(String text, List<String> options) {
        List<String> given = options.stream().map(String::strip).filter(option -> !option.isEmpty()).toList();
        List<String> mixed = given.stream().distinct().sorted(Comparator.naturalOrder()).toList(); // the right one must not always be first
        OptionalInt right = options.getFirst().isBlank() ? OptionalInt.empty() : OptionalInt.of(mixed.indexOf(options.getFirst().strip()));
        command(() -> classroom.questions().ask(owner, id, text, mixed, right));
    }

    @Override
    public void reveal() {
        command(() -> classroom.questions().reveal(owner, id));
    }

    @Override
    public void closeQuestion() {
        command(() -> classroom.questions().close(owner, id));
    }

    @Override
    public void showHandedIn(int number, boolean on) {
        handedIn.present(number, on);
    }

    @Override
    public void openHandedIn(int number) {
        handedIn.open(number);
    }

    @Override
    public void discard(int number) {
        handedIn.discard(number);
    }

    @Override
    public void end() {
        command(() -> classroom.desk().end(owner, id));
    }

    @Override
    public void delete() {
        line.ask(() -> classroom.desk().delete(owner, id), done -> ways.leave());
    }
}
