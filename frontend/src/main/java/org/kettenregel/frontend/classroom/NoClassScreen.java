package org.kettenregel.frontend.classroom;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import org.kettenregel.frontend.shell.Words;

/** For a class that was deleted as for one that is not one's own: no difference can be seen. */
final class NoClassScreen extends Div {

    NoClassScreen(Words words) {
        addClassName("pg-join");
        Anchor join = new Anchor("j", words.say("join.title"));
        Paragraph about = new Paragraph(words.say("class.none.about"));
        about.getElement().setAttribute("data-testid", "no-class");
        add(new Header(new Logo()), new Main(new H2(words.say("class.none")), about, join));
    }
}
