package org.kettenregel.frontend.code;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.kettenregel.backend.code.CodeImport;
import org.kettenregel.backend.code.CodeProblem;
import org.kettenregel.backend.code.CodeReader;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.frontend.shell.Words;

/** Takes code that somebody pastes: what is understood becomes the network, what is not is said with its line. */
final class CodeImportBox extends NativeDetails {

    /** What the browser may send; reading names its own limit in a sentence. */
    private static final int LONGEST = 100_000;

    private final Words words;
    private final Consumer<UnaryOperator<Experiment>> edit;
    private final TextArea field = new TextArea();
    private final Paragraph outcome = new Paragraph();
    private final UnorderedList sentences = new UnorderedList();
    private Optional<Experiment> shown = Optional.empty();

    CodeImportBox(Words words, Consumer<UnaryOperator<Experiment>> edit) {
        super(words.say("source.import"));
        this.words = words;
        this.edit = edit;
        addClassNames("pg-more", "pg-code-import");
        getSummary().getElement().setAttribute("data-testid", "code-import");
        field.setAriaLabel(words.say("source.paste"));
        field.setPlaceholder(words.say("source.paste"));
        field.setMaxLength(LONGEST);
        field.setValueChangeMode(ValueChangeMode.ON_CHANGE);
        field.getElement().setAttribute("data-testid", "code-paste").setAttribute("spellcheck", "false").setAttribute("autocapitalize", "off");
        NativeButton apply = new NativeButton(words.say("source.apply"), event -> apply());
        apply.addClassNames("pg-btn", "primary");
        apply.getElement().setAttribute("data-testid", "code-apply");
        outcome.addClassName("pg-hint");
        outcome.getElement().setAttribute("role", "status").setAttribute("data-testid", "code-outcome");
        sentences.addClassName("pg-code-sentences");
        sentences.getElement().setAttribute("data-testid", "code-sentences");
        Div foot = new Div(apply, outcome);
        foot.addClassName("pg-code-foot");
        setContent(new Div(field, foot, sentences));
    }

    void show(Experiment experiment) {
        shown = Optional.of(experiment);
    }

    private void apply() {
        shown.ifPresent(before -> {
            CodeImport read = CodeReader.read(field.getValue(), before);
            say(read, read.experiment().equals(before));
            if (read.found()) {
                edit.accept(now -> read.experiment());
            }
        });
    }

    private void say(CodeImport read, boolean same) {
        int layers = read.experiment().layers().size();
        outcome.setText(!read.found() ? words.say("source.nothing") : same ? words.say("source.same") : words.say("source.taken", layers));
        sentences.removeAll();
        for (CodeProblem problem : read.problems()) {
            ListItem item = new ListItem(problem.sentence(words.locale()));
            item.addClassName(problem.severity().name().toLowerCase(Locale.ROOT));
            sentences.add(item);
        }
        sentences.setVisible(!read.problems().isEmpty());
    }
}
