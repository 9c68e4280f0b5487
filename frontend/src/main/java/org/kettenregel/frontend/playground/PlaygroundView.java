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
import java.util.Locale;
import java.util.Optional;
import org.kettenregel.backend.download.DownloadDesk;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.experiment.Preset;
import org.kettenregel.backend.experiment.Presets;
import org.kettenregel.backend.session.SessionSnapshot;
import org.kettenregel.backend.session.TrainingSession;
import org.kettenregel.frontend.bridge.Sessions;
import org.kettenregel.frontend.bridge.UiBridge;
import org.kettenregel.frontend.frames.FrameHub;
import org.kettenregel.frontend.shell.Words;
import org.kettenregel.frontend.state.BadLink;
import org.kettenregel.frontend.state.UrlCodec;

/**
 * The main screen. Its address holds the whole experiment: {@code ?e=} followed by an experiment as {@link UrlCodec} writes it, or
 * {@code ?preset=} and the id of a preset.
 */
@SuppressWarnings("NullAway.Init") // what attaching sets is not used before
@Route("")
@JsModule("./components/page/page.ts")
@PageTitle("Kettenregel")
public class PlaygroundView extends Div implements BeforeEnterObserver, LocaleChangeObserver {

    private final Sessions sessions;
    private final DownloadDesk desk;
    private final FrameHub hub;
    private final UrlCodec codec = new UrlCodec();
    private Experiment first = Presets.first();
    private Optional<BadLink.Reason> badLink = Optional.empty();
    private Optional<SessionSnapshot> shown = Optional.empty(); // touched by the session's worker alone
    private boolean training;
    private int version;
    private TrainingSession session;
    private PlaygroundPresenter presenter;
    private String token;

    PlaygroundView(Sessions sessions, DownloadDesk desk, FrameHub hub) {
        this.sessions = sessions;
        this.desk = desk;
        this.hub = hub;
        setSizeFull();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters parameters = event.getLocation().getQueryParameters();
        try {
            first = experiment(parameters);
        } catch (BadLink bad) {
            badLink = Optional.of(bad.reason());
        }
    }

    private Experiment experiment(QueryParameters parameters) throws BadLink {
        Optional<String> encoded = parameters.getSingleParameter("e");
        if (encoded.isPresent()) {
            return codec.decode(encoded.get());
        }
        Optional<String> preset = parameters.getSingleParameter("preset");
        return preset.isEmpty() ? Presets.first() : Presets.byId(preset.get())
                .map(Preset::experiment)
                .orElseThrow(() -> new BadLink(BadLink.Reason.NO_PRESET, "there is no preset of this name"));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        UI ui = event.getUI();
        FrameHub.Registered frames = hub.open(() -> session.wantSnapshot());
        token = frames.token();
        UiBridge bridge = new UiBridge(ui, snapshot -> presenter.show(snapshot));
        session = sessions.start(snapshot -> {
            if (shown.filter(snapshot::isOfSameMomentAs).isEmpty()) {
                frames.channel().offer(snapshot);
            }
            shown = Optional.of(snapshot);
            offer(bridge, snapshot);
        });
        presenter = new PlaygroundPresenter(
                actions -> new Screen(actions, sessions.device(), desk, token, frames.bundles(), new Words(ui.getLocale())), first, session::send, session::latest,
                frames.channel(), experiment -> showLink(ui, experiment), locale -> ui.getSession().setLocale(locale));
        showScreen(ui);
        presenter.start();
        badLink.ifPresent(reason -> presenter.say("link." + reason.name().toLowerCase(Locale.ROOT)));
    }

    private void showScreen(UI ui) {
        removeAll();
        add(presenter.screen());
        ui.getPage().executeJs("document.documentElement.lang = $0", ui.getLocale().getLanguage());
    }

    /** All tabs of a browser speak one language. */
    @Override
    public void localeChange(LocaleChangeEvent event) {
        if (presenter != null && isAttached() && !presenter.screen().words().locale().equals(event.getLocale())) {
            presenter.renew();
            showScreen(event.getUI());
        }
    }

    /** Replaces the address without a visit to the server; each edit would be one otherwise. */
    private void showLink(UI ui, Experiment experiment) {
        String query = Presets.all().stream()
                .filter(preset -> preset.experiment().equals(experiment))
                .findFirst()
                .map(preset -> "?preset=" + preset.id())
                .orElseGet(() -> "?e=" + codec.encode(experiment));
        if (query.length() > UrlCodec.LONGEST) {
            presenter.say("link.too_large");
        } else {
            ui.getPage().executeJs("history.replaceState(history.state, '', $0)", query);
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
        session.close();
        hub.close(token);
    }
}
