package org.kettenregel.frontend.playground;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import java.util.stream.Stream;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.formula.Notation;
import org.kettenregel.backend.formula.Notation.Bias;
import org.kettenregel.backend.formula.Notation.Weights;
import org.kettenregel.frontend.shell.Words;

/**
 * How formulas are written, which a browser remembers and no number depends on; and below it what lectures do otherwise in the experiment itself,
 * which is an edit like any other.
 */
final class NotationMenu extends Div {

    private static final String MENU = "notation-menu";
    private static final String REMEMBERED = "kettenregel.notation";

    private final Actions actions;
    private final Words words;
    private final Span face = new Span();
    private final Tool opener;
    private final Choices<LectureNotation> lectures;
    private final Choices<Weights> weights;
    private final Choices<Bias> bias;
    private final Choices<Boolean> mean;
    private final Choices<Boolean> labels;
    private Notation shown = Notation.USUAL;

    NotationMenu(Actions actions, Words words) {
        this.actions = actions;
        this.words = words;
        addClassName("pg-notation");
        opener = new Tool("notation", () -> {});
        opener.add(new Span(words.say("notation")), face);
        opener.getElement().setAttribute("popovertarget", MENU);
        lectures = new Choices<>(words.say("notation.lecture"), this::follow);
        Stream.of(LectureNotation.values()).forEach(each ->
                lectures.offer(each, "notation-" + each.name().toLowerCase(words.locale()), each.name(), words.say(each.key())));
        weights = new Choices<Weights>(words.say("notation.weights"), chosen -> choose(new Notation(chosen, shown.bias())))
                .offer(Weights.BEHIND, "notation-behind", "x W + b", words.say("notation.behind"))
                .offer(Weights.IN_FRONT, "notation-in-front", "W x + b", words.say("notation.in-front"));
        bias = new Choices<Bias>(words.say("notation.bias"), chosen -> choose(new Notation(shown.weights(), chosen)))
                .offer(Bias.VECTOR, "notation-vector", words.say("notation.vector"), "")
                .offer(Bias.NODE, "notation-node", "x₀ = 1", words.say("notation.node"));
        mean = new Choices<Boolean>(words.say("notation.mean"), chosen -> actions.edit(experiment -> ConventionEdits.halved(experiment, chosen)))
                .offer(false, "notation-n", "1/n", "")
                .offer(true, "notation-2n", "1/2n", "");
        labels = new Choices<Boolean>(words.say("notation.labels"), chosen -> actions.edit(experiment -> ConventionEdits.signed(experiment, chosen)))
                .offer(false, "notation-binary", "0, 1", "")
                .offer(true, "notation-signed", "−1, +1", "");
        Div menu = new Div(
                new H2(words.say("notation.reader")), weights, bias, new Paragraph(words.say("notation.kept")),
                new H2(words.say("notation.experiment")), mean, labels, new Paragraph(words.say("notation.changes")), lectures);
        menu.addClassName("pg-popover");
        menu.getElement().setAttribute("id", MENU).setAttribute("popover", "auto").setAttribute("data-testid", MENU);
        add(opener, menu);
        show(shown);
    }

    private void follow(LectureNotation lecture) {
        choose(lecture.notation());
        actions.edit(lecture::edit);
    }

    private void choose(Notation notation) {
        actions.notation(notation);
        getElement().executeJs("try { localStorage.setItem($0, $1) } catch { /* it holds for this page, then */ }", REMEMBERED, name(notation));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        getElement().executeJs("try { return localStorage.getItem($0) ?? '' } catch { return '' }", REMEMBERED)
                .then(String.class, kept -> remembered(kept).ifPresent(actions::notation));
    }

    private static String name(Notation notation) {
        return notation.weights() + " " + notation.bias();
    }

    /** Whatever else a browser may have kept there says nothing. */
    static Optional<Notation> remembered(String kept) {
        return Stream.of(Weights.values())
                .flatMap(weights -> Stream.of(Bias.values()).map(bias -> new Notation(weights, bias)))
                .filter(notation -> name(notation).equals(kept))
                .findFirst();
    }

    void show(Notation notation) {
        shown = notation;
        String written = (notation.weightsInFront() ? "W x" : "x W") + (notation.biasNode() ? " + w₀" : " + b");
        face.setText(written);
        opener.named(words.say("notation.opener", written), "");
        weights.show(Optional.of(notation.weights()), true);
        bias.show(Optional.of(notation.bias()), true);
        showLecture();
    }

    void show(Experiment experiment) {
        Optional<Boolean> halved = ConventionEdits.halved(experiment);
        mean.show(halved, halved.isPresent());
        labels.show(ConventionEdits.signed(experiment), ConventionEdits.choosesLabels(experiment));
        showLecture();
    }

    private void showLecture() {
        lectures.show(each -> each.describes(shown, actions.experiment()), true);
    }
}
