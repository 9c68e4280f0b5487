package org.kettenregel.frontend.classroom;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.kettenregel.backend.classroom.ClassView;
import org.kettenregel.backend.classroom.Classroom;
import org.kettenregel.backend.store.OwnerKey;
import org.kettenregel.frontend.shell.Words;

/** What a class knows of a student, for that student: another name, all of it as a file, and the way out, after which nothing of it is left. */
final class OwnScreen extends Div {

    OwnScreen(Classroom classroom, OwnerKey owner, ClassView view, ClassLine line, Words words, ClassWays ways) {
        addClassName("pg-join");
        Span name = new Span(view.you().name());
        name.addClassName("pg-pseudonym");
        name.getElement().setAttribute("data-testid", "own-name");
        Input typed = new Input();
        typed.addClassName("name");
        typed.setValue(view.you().name());
        typed.getElement().setAttribute("aria-label", words.say("class.name")).setAttribute("maxlength", "24");
        Main main = new Main(new H2(view.title()), new Paragraph(words.say("own.you")), name);
        if (view.settings().typedNames()) {
            main.add(typed, new PressButton("own-rename", words.say("class.rename"), () ->
                    line.ask(() -> classroom.seats().rename(owner, view.id(), view.you().number(), typed.getValue()), done -> name.setText(done ? typed.getValue().strip() : name.getText()))));
        } else {
            main.add(new PressButton("own-another", words.say("own.another"), () ->
                    line.ask(() -> classroom.seats().another(owner, view.id()), seat -> seat.ifPresent(now -> name.setText(now.name())))));
        }
        Anchor file = new Anchor(DownloadHandler.fromInputStream(event -> {
            byte[] bytes = OwnData.of(classroom, owner, view.id()).getBytes(StandardCharsets.UTF_8);
            return new DownloadResponse(new ByteArrayInputStream(bytes), "kettenregel-class.json", "application/json", bytes.length);
        }), words.say("own.download"));
        file.addClassName("pg-btn");
        file.getElement().setAttribute("data-testid", "own-download");
        Anchor back = new Anchor("?class=" + view.id().word(), words.say("own.back"));
        back.addClassNames("pg-btn", "primary");
        main.add(back, file, new PressButton("own-leave", words.say("own.leave"), () -> line.ask(() -> classroom.door().leave(owner, view.id()), done -> ways.leave())).styled("pg-danger"),
                new Paragraph(words.say("own.leave.explained")));
        add(new Header(new Logo()), main);
    }
}
