package org.kettenregel.frontend.classroom;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.value.ValueChangeMode;
import org.kettenregel.frontend.component.ClassWall;
import org.kettenregel.frontend.shell.Words;

/** All that a teacher's page shows of a class in one language: its wall, how one joins, what was asked and handed in, and what is presented. */
final class ClassScreen extends Div {

    private final Words words;
    private final ClassWall wall = new ClassWall();
    private final PaceSwitch pace;
    private final Span where = new Span();
    private final Input title = new Input();
    private final PressButton names;
    private final JoinCard join;
    private final AskCard ask;
    private final HandInCard handIn;
    private final Stage stage;
    private final Div notice = new Div();

    /** @param playground address of the class's experiment, where the teacher leads */
    ClassScreen(ClassActions actions, String playground, Words words) {
        this.words = words;
        addClassName("pg-class");
        pace = new PaceSwitch(actions, words);
        join = new JoinCard(actions, words);
        ask = new AskCard(actions, words);
        handIn = new HandInCard(actions, words);
        stage = new Stage(actions, words);
        where.addClassName("pg-where");
        where.getElement().setAttribute("data-testid", "class-where");
        title.addClassName("pg-title");
        title.setValueChangeMode(ValueChangeMode.ON_CHANGE);
        title.getElement().setAttribute("aria-label", words.say("class.title")).setAttribute("data-testid", "class-title").setAttribute("maxlength", "120");
        title.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                actions.title(event.getValue());
            }
        });
        names = new PressButton("names", words.say("class.names"), () -> {}).explained(words.say("class.names.explained"));
        names.addClickListener(event -> actions.hideNames(!"true".equals(names.getElement().getAttribute("aria-pressed"))));
        wall.lead(pace, where);
        wall.onOpen(event -> actions.look(event.id));
        wall.onChoose(event -> actions.choose(event.id, event.on));
        notice.addClassName("pg-notice");
        notice.getElement().setAttribute("role", "status").setAttribute("data-testid", "notice");
        Aside aside = new Aside(join, ask, handIn);
        aside.getElement().setAttribute("aria-label", words.say("class.beside"));
        add(header(actions, playground), stage, new Main(wall), aside, notice);
    }

    private Header header(ClassActions actions, String playground) {
        Div space = new Div();
        space.addClassName("pg-space");
        Anchor teach = new Anchor(playground, words.say("class.teach"));
        teach.addClassName("pg-btn");
        teach.setTarget("_blank");
        teach.getElement().setAttribute("title", words.say("class.teach.explained")).setAttribute("data-testid", "teach");
        PressButton present = new PressButton("present", words.say("class.present"), () -> actions.present(true)).explained(words.say("class.present.explained"));
        present.getElement().executeJs("this.addEventListener('click', () => document.documentElement.requestFullscreen?.().catch(() => {}))"); // only a click may ask for it
        Header header = new Header(
                new Logo(), title, space, names, teach, present, new PressButton("hand-out", words.say("class.handOut"), actions::handOut).explained(words.say("class.handOut.explained")),
                new PressButton("collect", words.say("class.collect"), actions::collect).explained(words.say("class.collect.explained")),
                new PressButton("end-class", words.say("class.end"), () -> confirmEnd(actions)));
        header.addClassName("pg-header");
        return header;
    }

    /** Ending can be taken back by a new code; deleting can not. */
    private void confirmEnd(ClassActions actions) {
        Overlay sheet = new Overlay("ending", words.say("class.end.title"), words, new Div(words.say("class.end.explained")));
        PressButton end = new PressButton("end-now", words.say("class.end.now"), () -> {
            sheet.shut();
            actions.end();
        });
        PressButton delete = new PressButton("delete-now", words.say("class.delete"), () -> {
            sheet.shut();
            actions.delete();
        }).styled("pg-danger").explained(words.say("class.delete.explained"));
        show(sheet.with(end, delete));
    }

    Words words() {
        return words;
    }

    ClassWall wall() {
        return wall;
    }

    AskCard ask() {
        return ask;
    }

    HandInCard handIn() {
        return handIn;
    }

    void show(Overlay overlay) {
        add(overlay);
    }

    void show(ClassFacts facts) {
        title.setValue(facts.title());
        pace.show(facts.pace());
        where.setText(facts.where());
        join.show(facts);
        stage.show(facts);
    }

    void showNames(boolean hidden) {
        names.press(hidden);
        wall.setAnonymous(hidden);
    }

    void present(boolean on) {
        setClassName("presenting", on);
        wall.setPlain(on);
        if (!on) {
            getElement().executeJs("if (document.fullscreenElement) document.exitFullscreen()");
        }
    }

    Stage stage() {
        return stage;
    }

    /** A sentence for a while. */
    void say(String sentence) {
        notice.setText(sentence);
        notice.getElement().executeJs("clearTimeout(this.timer); this.timer = setTimeout(() => this.textContent = '', 8000)");
    }
}
