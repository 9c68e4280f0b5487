package org.kettenregel.frontend.playground;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import java.util.Locale;
import java.util.Optional;
import org.kettenregel.backend.download.DownloadDesk;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.experiment.Preset;
import org.kettenregel.backend.experiment.Presets;
import org.kettenregel.backend.record.WholeRun;
import org.kettenregel.backend.session.Command;
import org.kettenregel.backend.session.SessionSnapshot;
import org.kettenregel.backend.session.TrainingSession;
import org.kettenregel.backend.store.KeepAnswer;
import org.kettenregel.backend.store.OwnerKey;
import org.kettenregel.frontend.bridge.Sessions;
import org.kettenregel.frontend.bridge.UiBridge;
import org.kettenregel.frontend.bridge.WhileOpen;
import org.kettenregel.frontend.classroom.ClassVisit;
import org.kettenregel.frontend.classroom.ClassVisits;
import org.kettenregel.frontend.frames.FrameHub;
import org.kettenregel.frontend.library.Autosave;
import org.kettenregel.frontend.library.Beginning;
import org.kettenregel.frontend.library.Library;
import org.kettenregel.frontend.library.OwnPlace;
import org.kettenregel.frontend.library.RunKeeper;
import org.kettenregel.frontend.library.SaveState;
import org.kettenregel.frontend.sharing.LinkPath;
import org.kettenregel.frontend.sharing.NowherePage;
import org.kettenregel.frontend.shell.Words;
import org.kettenregel.frontend.state.BadLink;
import org.kettenregel.frontend.state.Standpoint;
import org.kettenregel.frontend.state.StandpointCodec;
import org.kettenregel.frontend.state.UrlCodec;

/**
 * The main screen. Its address holds the whole experiment: {@code ?e=} followed by an experiment as {@link UrlCodec} writes it, or
 * {@code ?preset=} and the id of a preset; {@code own=}, where it is saved for its owner; {@code at=}, the step of a pass to begin at, as
 * {@link StandpointCodec} shortens it; and {@code class=}, the id of a class to take part in. Or it is that of a
 * link to somebody's experiment, see {@link LinkPath}.
 */
@SuppressWarnings("NullAway.Init") // what attaching sets is not used before
@Route("")
@RouteAlias(LinkPath.VIEW + "/:token")
@RouteAlias(LinkPath.FORK + "/:token")
@JsModule("./components/page/page.ts")
@PageTitle("Kettenregel")
public class PlaygroundView extends Div implements BeforeEnterObserver, LocaleChangeObserver {

    private final Sessions sessions;
    private final DownloadDesk desk;
    private final FrameHub hub;
    private final Library library;
    private final Lessons lessons;
    private final LinkPages links;
    private final ClassVisits visits;
    private final UrlCodec codec = new UrlCodec();
    private Beginning first;
    private Optional<Standpoint> at = Optional.empty();
    private Optional<String> classWord = Optional.empty();
    private Optional<Lesson> lesson = Optional.empty();
    private Optional<ClassVisit> visit = Optional.empty();
    private Optional<BadLink.Reason> badLink = Optional.empty();
    private Optional<SessionSnapshot> shown = Optional.empty(); // touched by the session's worker alone
    private Optional<LinkedPage> linked = Optional.empty();
    private boolean nowhere; // the address is that of a link, and leads nowhere
    private boolean training;
    private int version;
    private TrainingSession session;
    private PageLinks page;
    private PlaygroundPresenter presenter;
    private String token;

    PlaygroundView(Sessions sessions, DownloadDesk desk, FrameHub hub, Library library, Lessons lessons, LinkPages links, ClassVisits visits) {
        this.sessions = sessions;
        this.desk = desk;
        this.hub = hub;
        this.library = library;
        this.lessons = lessons;
        this.links = links;
        this.visits = visits;
        setSizeFull();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (presenter != null) {
            return; // a page stays what it was opened as
        }
        Optional<LinkPath> path = LinkPath.of(event.getLocation().getPath());
        if (path.isPresent()) {
            linked = links.enter(path.get());
            nowhere = linked.isEmpty();
            first = Beginning.with(library.owner().get(), linked.map(LinkedPage::experiment).orElseGet(Presets::first));
            at = linked.flatMap(LinkedPage::at);
            return;
        }
        QueryParameters parameters = event.getLocation().getQueryParameters();
        visit = parameters.getSingleParameter("class").flatMap(word -> visits.enter(word, event.getUI()));
        Optional<Experiment> found = Optional.empty();
        classWord = parameters.getSingleParameter("class");
        try {
            found = experiment(parameters);
            Optional<String> step = parameters.getSingleParameter("at");
            at = step.isEmpty() ? Optional.empty() : Optional.of(new StandpointCodec().lengthen(step.get()));
        } catch (BadLink bad) {
            badLink = Optional.of(bad.reason());
        }
        Optional<Experiment> held = found.or(() -> badLink.isPresent() ? Optional.empty() : visit.flatMap(ClassVisit::experiment));
        OwnerKey owner = library.owner().get();
        Optional<Beginning> own = parameters.getSingleParameter(OwnPlace.PARAMETER).flatMap(OwnPlace::read).flatMap(place -> Beginning.at(library, owner, place, held));
        badLink = badLink.filter(_ -> own.isEmpty());
        first = own.orElseGet(() -> Beginning.with(owner, held.orElseGet(Presets::first)));
    }

    private Optional<Experiment> experiment(QueryParameters parameters) throws BadLink {
        Optional<String> encoded = parameters.getSingleParameter("e");
        if (encoded.isPresent()) {
            return Optional.of(codec.decode(encoded.get()));
        }
        Optional<String> preset = parameters.getSingleParameter("preset");
        return preset.isEmpty() ? Optional.empty() : Optional.of(Presets.byId(preset.get())
                .map(Preset::experiment)
                .orElseThrow(() -> new BadLink(BadLink.Reason.NO_PRESET, "there is no preset of this name")));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        UI ui = event.getUI();
        if (nowhere) {
            add(new NowherePage(new Words(ui.getLocale())));
            return;
        }
        FrameHub.Registered frames = hub.open(ui.getSession().getSession().getId(), () -> session.wantSnapshot());
        token = frames.token();
        UiBridge bridge = new UiBridge(ui, snapshot -> presenter.show(snapshot));
        session = sessions.start(snapshot -> {
            if (shown.filter(snapshot::isOfSameMomentAs).isEmpty()) {
                frames.channel().offer(snapshot);
            }
            shown = Optional.of(snapshot);
            visit.ifPresent(open -> open.take(snapshot));
            offer(bridge, snapshot);
        });
        Autosave autosave = new Autosave(library, first.owner(), new SavingPage(ui, new RunKeeper(library.runs(), library.line(), first.owner(), new KeepingPage(ui))));
        autosave.continueAt(0, first);
        presenter = new PlaygroundPresenter(
                actions -> new Screen(actions, sessions.device(), desk, library, token, frames.bundles(), new Words(ui.getLocale())), first.experiment(), session::send, session::latest,
                frames.channel(), autosave, experiment -> showLink(ui, experiment), locale -> ui.getSession().setLocale(locale));
        page = links.connect(ui, presenter, autosave, linked, () -> leave(ui));
        visit.ifPresent(open -> open.start(first.experiment()));
        showScreen(ui);
        presenter.start();
        if (at.isPresent() && !presenter.standing().go(at.get(), first.experiment(), Optional.empty())) {
            badLink = Optional.of(BadLink.Reason.NO_PLACE);
        }
        lesson = classWord.flatMap(word -> lessons.enter(word, ui, new Workplace(presenter, () -> { }), screen -> showScreen(ui)));
        lesson.ifPresent(attended -> showScreen(ui));
        badLink.ifPresent(reason -> presenter.say("link." + reason.name().toLowerCase(Locale.ROOT)));
    }

    /** The link by which somebody came is over: nothing of what it showed stays. */
    private void leave(UI ui) {
        end();
        removeAll();
        nowhere = true;
        add(new NowherePage(new Words(ui.getLocale())));
    }

    private void showScreen(UI ui) {
        removeAll();
        setClassName("pg-in-class", visit.isPresent());
        Div bars = new Div();
        bars.addClassName("pg-class-bars");
        visit.ifPresent(open -> bars.add(open.bar(presenter.screen().words())));
        lesson.ifPresent(attended -> bars.add(attended.bar()));
        if (bars.getComponentCount() > 0) {
            add(bars);
        }
        add(lesson.map(Lesson::screen).orElseGet(presenter::screen));
        ui.getPage().executeJs("document.documentElement.lang = $0", ui.getLocale().getLanguage());
    }

    /** All tabs of a browser speak one language. */
    @Override
    public void localeChange(LocaleChangeEvent event) {
        if (presenter != null && !nowhere && isAttached() && !presenter.screen().words().locale().equals(event.getLocale())) {
            presenter.renew();
            lesson.ifPresent(Lesson::renew);
            showScreen(event.getUI());
        }
    }

    /** What is saved while this page is made is shown once it is there. */
    private final class SavingPage implements Autosave.Page {

        private final UI ui;
        private final RunKeeper runs;

        SavingPage(UI ui, RunKeeper runs) {
            this.ui = ui;
            this.runs = runs;
        }

        @Override
        public void run(Runnable action) {
            WhileOpen.access(ui, action);
        }

        @Override
        public void show(SaveState state) {
            if (presenter != null) {
                presenter.show(state);
                page.show(state);
            }
        }

        @Override
        public void opened() {
            runs.opened(presenter.saved().place());
        }

        @Override
        public void moved() {
            runs.moved(presenter.saved().place());
            page.moved();
            showLink(ui, presenter.experiment());
        }
    }

    /** What the run of this page has learned goes to the store, and comes from there. */
    private final class KeepingPage implements RunKeeper.Page {

        private final UI ui;

        KeepingPage(UI ui) {
            this.ui = ui;
        }

        @Override
        public void run(Runnable action) {
            WhileOpen.access(ui, action);
        }

        @Override
        public void send(Command command) {
            session.send(command);
        }

        @Override
        public void resume(WholeRun run) {
            presenter.resume(run);
        }

        @Override
        public void refused(KeepAnswer.NoRoom bound) {
            presenter.say("run." + bound.bound().name().toLowerCase(Locale.ROOT));
        }
    }

    /** Replaces the address without a visit to the server; each edit would be one otherwise. */
    private void showLink(UI ui, Experiment experiment) {
        visit.ifPresent(open -> open.show(experiment));
        if (!page.changed(experiment)) {
            return;
        }
        String query = Presets.all().stream()
                .filter(preset -> preset.experiment().equals(experiment))
                .findFirst()
                .map(preset -> "?preset=" + preset.id())
                .orElseGet(() -> "?e=" + codec.encode(experiment));
        Optional<String> own = presenter.saved().place().map(place -> OwnPlace.PARAMETER + "=" + place.written());
        boolean tooLong = query.length() > UrlCodec.LONGEST;
        if (tooLong) {
            presenter.say("link.too_large");
        }
        if (!tooLong || own.isPresent()) { // for its owner, what is too long for a link is where it is saved
            String address = tooLong ? "?" + own.orElseThrow() : query + own.map(place -> "&" + place).orElse("");
            String place = visit.map(open -> "?class=" + open.word() + "&" + address.substring(1)).orElse(address); // reloading, one sits there again
            ui.getPage().executeJs("history.replaceState(history.state, '', new URL($0, document.baseURI))", place);
        }
    }

    /** While a network trains, only the browser's frames show how; the rest of the screen stays as it is. */
    private void offer(UiBridge bridge, SessionSnapshot snapshot) {
        boolean goesOn = training && snapshot.training() && snapshot.version() == version;
        training = snapshot.training();
        version = snapshot.version();
        if (!goesOn) {
            bridge.offer(snapshot);
        }
    }

    @Override
    protected void onDetach(DetachEvent event) {
        if (!nowhere) {
            end();
        }
    }

    private void end() {
        page.close();
        lesson.ifPresent(Lesson::close);
        visit.ifPresent(ClassVisit::close);
        session.close();
        hub.close(token);
    }
}
