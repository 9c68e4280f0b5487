package org.kettenregel.frontend.playground;

import com.vaadin.flow.component.html.Div;
import org.kettenregel.backend.dataset.Targets;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.session.SampleSnapshot;
import org.kettenregel.backend.session.SessionSnapshot;
import org.kettenregel.frontend.component.FormulaLines;
import org.kettenregel.frontend.component.LossChart;
import org.kettenregel.frontend.component.NowList;
import org.kettenregel.frontend.component.OutputPicture;
import org.kettenregel.frontend.detail.Details;
import org.kettenregel.frontend.detail.Hidden;
import org.kettenregel.frontend.frames.Bundles;
import org.kettenregel.frontend.shell.Words;

/** What comes out: the answer, the sample that is looked at, the numbers of the run, its curves, what it confuses, the layer that is selected, and the formula of the last step. */
final class ResultPanel extends Div {

    private final Words words;
    private final OutputPicture output = new OutputPicture();
    private final NowList now = new NowList();
    private final LossChart chart = new LossChart();
    private final FormulaLines formula = new FormulaLines();
    private final LayerPanel layer;
    private final Section answer;
    private final SampleCard sample;
    private final ConfusionCard confusion;
    private boolean network;

    /**
     * @param details the cards beside the drawing, and where all summands of a sum are listed
     * @param bundles carries the numbers of a sample
     */
    ResultPanel(Actions actions, String frames, Details details, Bundles bundles, Words words) {
        this.words = words;
        this.layer = new LayerPanel(actions, words);
        output.setFrames(frames);
        output.onPoint(event -> actions.edit(experiment -> event.remove >= 0
                ? PointEdits.remove(experiment, event.remove)
                : PointEdits.add(experiment, event.x1, event.x2, event.label)));
        output.onLook(event -> actions.samples().show(event.sample));
        now.setFrames(frames);
        chart.setFrames(frames);
        chart.onEpoch(event -> actions.provenance().toEpoch(event.epoch));
        formula.onPick(event -> {
            if (event.row >= 0) {
                actions.turnTo(event.row);
            }
            actions.select(event.node, event.element);
        });
        formula.onTerms(event -> details.openTerms(event.gradient));
        answer = new Section(words.say("output"), output);
        sample = new SampleCard(actions.samples(), bundles, words);
        confusion = new ConfusionCard(actions.provenance(), frames, bundles);
        Div top = new Div(answer, new Section(words.say("now"), now));
        top.addClassName("pg-top");
        Section inspector = new Section(words.say("inspector"), formula);
        inspector.addClassName("pg-inspector");
        addClassName("pg-results");
        add(top, sample, layer, chart, confusion, inspector, details.cards());
    }

    /** @param parameters that are trained */
    void show(Experiment experiment, int selectedLayer, int parameters) {
        network = experiment.expression().isEmpty();
        answer.setVisible(network);
        output.setData(OutputSketch.draw(experiment));
        sample.show(experiment);
        confusion.show(experiment);
        boolean numbers = experiment.loss().reconstructs() || experiment.data().signature().targets() instanceof Targets.Numbers;
        String metric = !network ? "none" : numbers ? "error" : "accuracy";
        now.setMetric(metric);
        now.setParameters(parameters);
        chart.setMetric(metric);
        showLayer(experiment, selectedLayer);
    }

    void showLayer(Experiment experiment, int selectedLayer) {
        layer.show(experiment, selectedLayer);
    }

    /** The keys go on in the form of the layer that is shown. */
    void enterLayer() {
        layer.enter();
    }

    void show(SessionSnapshot snapshot, Symbols symbols, LayerNames names, boolean looking, Hidden hidden) {
        sample.show(snapshot);
        confusion.show(snapshot);
        chart.setRun(EpochWays.chart(snapshot, network));
        output.setSample(snapshot.look().filter(shown -> snapshot.executed() >= 0).map(SampleSnapshot::number).orElse(-1));
        formula.setHint(looking ? words.say("inspector.not-yet") : "");
        formula.setExplanation(new FormulaCard(snapshot, symbols, names, words, hidden).text());
    }
}
