package org.kettenregel.frontend.classroom;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import java.time.InstantSource;
import java.util.Optional;
import org.kettenregel.backend.classroom.ClassId;
import org.kettenregel.backend.classroom.ClassView;
import org.kettenregel.backend.classroom.Classroom;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.store.OwnerKey;
import org.kettenregel.backend.store.SavingLine;
import org.kettenregel.frontend.shell.OwnerCookie;
import org.kettenregel.frontend.shell.Words;
import org.kettenregel.frontend.state.UrlCodec;

/** A class: its wall for who teaches, what is kept of oneself for who sits in it, and for all others the same as if there were none. */
@Route("class/:id")
public class ClassPage extends Div implements BeforeEnterObserver, HasDynamicTitle, ClassWays {

    private final Classroom classroom;
    private final SavingLine saving;
    private final WallHub hub;
    private final LiveSeats live;
    private Optional<ClassView> found = Optional.empty();
    private Optional<WallLink> wall = Optional.empty();
    private Runnable deaf = () -> {};

    ClassPage(Classroom classroom, SavingLine saving, WallHub hub, LiveSeats live) {
        this.classroom = classroom;
        this.saving = saving;
        this.hub = hub;
        this.live = live;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        found = event.getRouteParameters().get("id").flatMap(ClassId::read).flatMap(id -> classroom.desk().find(OwnerCookie.owner(), id));
    }

    @Override
    public String getPageTitle() {
        return found.map(view -> view.title() + " – Kettenregel").orElse("Kettenregel");
    }

    @Override
    protected void onAttach(AttachEvent event) {
        UI ui = event.getUI();
        Words words = new Words(ui.getLocale());
        ui.getPage().executeJs("document.documentElement.lang = $0", ui.getLocale().getLanguage());
        OwnerKey owner = OwnerCookie.owner();
        removeAll();
        found.filter(view -> view.you().role().teaches()).ifPresentOrElse(view -> teach(ui, owner, view, words), () ->
                found.filter(view -> view.you().role().sits()).ifPresentOrElse(
                        view -> add(new OwnScreen(classroom, owner, view, line(ui, words), words, this)), () -> add(new NoClassScreen(words))));
    }

    private void teach(UI ui, OwnerKey owner, ClassView view, Words words) {
        WallLink link = new WallLink(classroom, owner, view.id(), hub, ui.getSession().getSession().getId(), new WallRows(InstantSource.system()));
        wall = Optional.of(link);
        ClassPresenter presenter = new ClassPresenter(classroom, owner, view, line(ui, words), link, this, live, words);
        add(presenter.screen());
        deaf = classroom.listen(owner, view.id(), heard -> presenter.hear(heard, action -> access(ui, action))).orElse(() -> {});
        ui.getPage().fetchCurrentURL(address -> presenter.start(address.getProtocol() + "://" + address.getAuthority() + address.getPath().replaceFirst("/class/.*$", "")));
    }

    private ClassLine line(UI ui, Words words) {
        return new ClassLine(saving, ui, refusal -> say(Refusals.sentence(refusal, words)), () -> say(words.say("class.failed")));
    }

    private void say(String sentence) {
        getChildren().filter(ClassScreen.class::isInstance).map(ClassScreen.class::cast).forEach(screen -> screen.say(sentence));
    }

    private static void access(UI ui, Runnable action) {
        try {
            ui.access(action::run);
        } catch (UIDetachedException closed) {
            // nobody is there to be told
        }
    }

    @Override
    public void leave() {
        getUI().ifPresent(ui -> ui.navigate(""));
    }

    @Override
    public void open(Experiment experiment) {
        getUI().ifPresent(ui -> ui.getPage().open("?e=" + new UrlCodec().encode(experiment)));
    }

    @Override
    protected void onDetach(DetachEvent event) {
        deaf.run();
        wall.ifPresent(WallLink::close);
    }
}
