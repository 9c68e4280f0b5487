package org.kettenregel.frontend.playground;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import java.util.Set;
import org.kettenregel.backend.compile.Outline;
import org.kettenregel.backend.download.DownloadDesk;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.formula.Notation;
import org.kettenregel.backend.link.SharedPart;
import org.kettenregel.backend.session.SessionSnapshot;
import org.kettenregel.frontend.bridge.ComputingDevice;
import org.kettenregel.frontend.builder.BuilderPanel;
import org.kettenregel.frontend.code.CodePanel;
import org.kettenregel.frontend.component.Narration;
import org.kettenregel.frontend.component.data.Sentence;
import org.kettenregel.frontend.detail.Details;
import org.kettenregel.frontend.detail.Hidden;
import org.kettenregel.frontend.frames.Bundles;
import org.kettenregel.frontend.library.Library;
import org.kettenregel.frontend.library.SaveState;
import org.kettenregel.frontend.shell.Words;

/** All panels of the main screen in one language: header, data and learning at the left, network, result at the right, steps below. */
final class Screen extends Div {

    private final Words words;
    private final Details details;
    private final HeaderBar header;
    private final DataPanel data;
    private final ExpressionPanel expression;
    private final Bundles bundles;
    private final TrainingLoop loop;
    private final LearningPanel learning;
    private final CodePanel code;
    private final NetworkPanel center;
    private final ResultPanel result;
    private final StepBar steps;
    private final TapeBar tape;
    private final HeritageLine heritage;
    private final Narration narration = new Narration();
    private final Aside left;
    private final Aside right;
    private final Tool fold;
    private Rights rights = Rights.ALL;

    /**
     * @param device what is computed on, for people to read
     * @param desk   fetches public data
     * @param library holds what is saved
     * @param frames where components get their frames from
     * @param bundles carries the arrays of close looks, and of the graph's pictures
     */
    Screen(Actions actions, ComputingDevice device, DownloadDesk desk, Library library, String frames, Bundles bundles, Words words) {
        this.words = words;
        this.bundles = bundles;
        details = new Details(actions, actions, bundles, words);
        addClassName("pg-app");
        header = new HeaderBar(actions, device, desk, library, words, sentence -> center().say(sentence, true));
        data = new DataPanel(actions, desk, words);
        expression = new ExpressionPanel(actions, words);
        loop = new TrainingLoop(actions.transport(), words);
        learning = new LearningPanel(actions, frames, words);
        code = new CodePanel(words, actions.guest().whereOpen(SharedPart.CODE, actions::edit), actions::selectLayer);
        center = new NetworkPanel(words, details.drawer(), new BuilderPanel(actions, words), code, actions::tab);
        center.builder().hold(details.unfolding().component());
        details.unfolding().follow(center.builder()::unfold);
        result = new ResultPanel(actions, frames, details, bundles, words);
        steps = new StepBar(actions, words);
        tape = new TapeBar(actions.transport(), words);
        heritage = new HeritageLine(words, actions::sameSeed);
        center.network().setFrames(frames);
        narration.setFrames(frames);
        left = aside("left", words.say("panel.data"), data, expression, loop, learning);
        right = aside("right", words.say("panel.result"), result);
        Footer footer = new Footer(heritage, tape, steps, narration);
        footer.addClassName("pg-footer");
        getElement().addEventListener("pg-next", event -> actions.transport().next()); // an arrow key, see page.ts
        fold = new Tool("fold-left", () -> fold(!hasClassName("folded"))).showing(Sign.LEFT).named(words.say("panel.fold"), "");
        fold.addClassName("pg-fold");
        fold(false);
        add(header, left, new Main(center, fold), right, sheetButtons(), footer);
    }

    private Aside aside(String side, String label, Component... content) {
        Tool close = new Tool("close-" + side, () -> toggle(side, false)).showing(Sign.CLOSE).named(words.say("panel.close"), "");
        Div head = new Div(new Span(label), close);
        head.addClassName("pg-sheet-head");
        Aside aside = new Aside();
        aside.add(head);
        aside.add(content);
        aside.addClassNames("pg-aside", side);
        aside.getElement().setAttribute("aria-label", label);
        return aside;
    }

    /** On a phone the side panels are sheets, opened from here. */
    private Div sheetButtons() {
        Tool openLeft = new Tool("open-left", () -> toggle("left", true)).showing(Sign.DATA, words.say("panel.data"));
        Tool openRight = new Tool("open-right", () -> toggle("right", true)).showing(Sign.INSPECT, words.say("panel.result"));
        Div buttons = new Div(openLeft, openRight);
        buttons.addClassName("pg-sheets");
        return buttons;
    }

    private void toggle(String side, boolean open) {
        left.setClassName("open", open && side.equals("left"));
        right.setClassName("open", open && side.equals("right"));
    }

    /** Leaves the room of the panel at the left to the drawing, as one wants it on a projector. */
    private void fold(boolean folded) {
        setClassName("folded", folded);
        fold.getElement().setAttribute("aria-pressed", String.valueOf(folded));
    }

    Words words() {
        return words;
    }

    Bundles bundles() {
        return bundles;
    }

    NetworkPanel center() {
        return center;
    }

    CodePanel code() {
        return code;
    }

    ResultPanel result() {
        return result;
    }

    Details details() {
        return details;
    }

    StepBar steps() {
        return steps;
    }

    /** Opens the right sheet where panels are sheets. */
    void showResult(boolean open) {
        right.setClassName("open", open);
    }

    void showTab(NetworkPanel.Tab tab) {
        setClassName("graph", tab == NetworkPanel.Tab.GRAPH);
        details.cards().open(tab == NetworkPanel.Tab.GRAPH);
        details.unfolding().see(tab == NetworkPanel.Tab.BUILD);
    }

    /** Hides and locks what a link does; commands and edits are refused in any case. */
    void show(Rights given) {
        rights = given;
        header.show(rights);
        data.offer(rights.shows(SharedPart.DATA));
        learning.setVisible(rights.shows(SharedPart.TRAINING));
        loop.setVisible(rights.shows(SharedPart.TRAINING));
        steps.show(rights);
        center.show(rights);
    }

    void show(SaveState saved) {
        header.show(saved);
    }

    void show(Notation notation) {
        header.show(notation);
        code.show(notation);
        center.network().setNotation(notation.weightsInFront(), notation.biasNode());
    }

    void show(Experiment experiment, UndoStack undoable, int selectedLayer) {
        header.show(experiment, undoable);
        if (rights.shows(SharedPart.DATA)) {
            data.show(experiment); // which shows itself
        }
        expression.show(experiment);
        loop.show(experiment);
        learning.show(experiment);
        int parameters = Outline.of(experiment).count();
        steps.show(experiment, parameters);
        result.show(experiment, selectedLayer, parameters);
        details.unfolding().keep(experiment);
        center.builder().show(experiment, LayerNames.of(experiment, words)::of);
        if (center.offers(NetworkPanel.Tab.CODE)) {
            code.show(experiment, selectedLayer);
        }
    }

    /** @param looked node that a person has chosen to be explained, -1 for the one of the last step */
    void show(SessionSnapshot snapshot, Symbols symbols, LayerNames names, Sentence sentence, int looked, Hidden hidden) {
        steps.show(snapshot);
        tape.show(snapshot, symbols, names, looked);
        heritage.show(snapshot.heritage(), names);
        loop.show(snapshot);
        Set<String> secret = hidden.parameters(snapshot.graph());
        data.show(snapshot, secret);
        expression.show(snapshot, secret);
        result.show(snapshot, symbols, names, looked >= 0, hidden);
        narration.setSentence(sentence);
    }
}
