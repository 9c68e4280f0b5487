package org.kettenregel.frontend.classroom;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import java.util.Map;
import java.util.Optional;
import org.kettenregel.backend.classroom.ClassEvent;
import org.kettenregel.backend.classroom.ClassId;
import org.kettenregel.backend.classroom.Classroom;
import org.kettenregel.backend.classroom.JoinAnswer;
import org.kettenregel.backend.store.OwnerKey;
import org.kettenregel.backend.store.SavingLine;
import org.kettenregel.frontend.shell.OwnerCookie;
import org.kettenregel.frontend.shell.Words;

/** Where one joins a class: by a code that is typed, or that came with the address. One tap later one sits in the playground, under a generated name. */
@Route("j/:code?")
@PageTitle("Kettenregel")
public class JoinPage extends Div implements BeforeEnterObserver {

    private static final int MOST_TYPED = 40;

    private final Classroom classroom;
    private final SavingLine saving;
    private String code = "";
    private Runnable deaf = () -> {};

    JoinPage(Classroom classroom, SavingLine saving) {
        this.classroom = classroom;
        this.saving = saving;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        code = event.getRouteParameters().get("code").filter(typed -> typed.length() <= MOST_TYPED).orElse("");
    }

    @Override
    protected void onAttach(AttachEvent event) {
        UI ui = event.getUI();
        Words words = new Words(ui.getLocale());
        ui.getPage().executeJs("document.documentElement.lang = $0", ui.getLocale().getLanguage());
        OwnerKey owner = OwnerCookie.owner();
        String address = Optional.ofNullable(ui.getSession().getBrowser().getAddress()).orElse("");
        removeAll();
        JoinScreen screen = new JoinScreen(code, words);
        ClassLine line = new ClassLine(saving, ui, refusal -> screen.refuse("join.failed"), () -> screen.refuse("join.failed"));
        screen.onJoin(typed -> line.ask(() -> classroom.door().join(owner, typed, Optional.empty(), address), answer -> answered(answer, owner, screen, ui)));
        add(screen);
    }

    private void answered(JoinAnswer answer, OwnerKey owner, JoinScreen screen, UI ui) {
        switch (answer) {
            case JoinAnswer.Seated seated -> enter(ui, seated.id());
            case JoinAnswer.AtTheDoor waiting -> {
                screen.wait(waiting.seat().name());
                deaf.run();
                deaf = classroom.listen(owner, waiting.id(), event -> hear(event, waiting.id(), screen, ui)).orElse(() -> {});
            }
            case JoinAnswer.Locked _ -> screen.refuse("join.locked");
            case JoinAnswer.Full _ -> screen.refuse("join.full");
            case JoinAnswer.NoSuchClass _ -> screen.refuse("join.unknown");
            case JoinAnswer.TooOften _ -> screen.refuse("join.tooOften");
        }
    }

    private static void hear(ClassEvent event, ClassId id, JoinScreen screen, UI ui) {
        try {
            if (event instanceof ClassEvent.YourSeat yours && yours.seat().role().sits()) {
                ui.access(() -> enter(ui, id));
            } else if (event instanceof ClassEvent.SentAway || event instanceof ClassEvent.Ended) {
                ui.access(() -> screen.refuse("join.locked"));
            }
        } catch (UIDetachedException closed) {
            // nobody waits any more
        }
    }

    private static void enter(UI ui, ClassId id) {
        ui.navigate("", QueryParameters.simple(Map.of("class", id.word())));
    }

    @Override
    protected void onDetach(DetachEvent event) {
        deaf.run();
    }
}
