package org.kettenregel.frontend.detail;

import com.vaadin.flow.component.Component;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.kettenregel.backend.inspect.NodeInfo;
import org.kettenregel.backend.lens.Answer;
import org.kettenregel.backend.lens.GradientCheckAnswer;
import org.kettenregel.backend.lens.GradientCheckLens;
import org.kettenregel.backend.lens.GradientCost;
import org.kettenregel.backend.lens.Lens;
import org.kettenregel.frontend.component.GradientCheckPicture;
import org.kettenregel.frontend.component.data.GradientCheckDrawing;
import org.kettenregel.frontend.component.data.GradientCheckDrawing.Cost;
import org.kettenregel.frontend.shell.Words;

/** The gradient of the selected number against finite differences, and the cost of all gradients. */
final class GradientCheckPanel implements DetailPanel {

    private final GradientCheckPicture picture = new GradientCheckPicture();
    private final Words words;
    private Optional<Selection> shown = Optional.empty();
    private Optional<Selection> patientFor = Optional.empty();

    GradientCheckPanel(DetailActions actions, Words words) {
        this.words = words;
        picture.onMeasure(event -> {
            patientFor = shown;
            actions.refresh();
        });
    }

    @Override
    public String title() {
        return "detail.check";
    }

    @Override
    public Component component() {
        return picture;
    }

    @Override
    public Optional<Lens> lens(Subject subject, Selection selection) {
        NodeInfo.Role role = selection.node().role();
        return role == NodeInfo.Role.INPUT || role == NodeInfo.Role.TARGET || role == NodeInfo.Role.LOSS
                ? Optional.empty()
                : Optional.of(new GradientCheckLens(selection.node().id(), selection.element(), patientFor.filter(selection::equals).isPresent()));
    }

    @Override
    public void show(Subject subject, Selection selection, Optional<Answer> answer) {
        shown = Optional.of(selection);
        picture.setDrawing(answer.filter(GradientCheckAnswer.class::isInstance).map(GradientCheckAnswer.class::cast).map(this::drawing));
    }

    private GradientCheckDrawing drawing(GradientCheckAnswer check) {
        List<Double> errors = Arrays.stream(check.measured()).mapToObj(slope -> error(slope, check.gradient())).toList();
        return new GradientCheckDrawing(
                check.gradient(), Arrays.stream(check.steps()).boxed().toList(), Arrays.stream(check.measured()).boxed().toList(), errors, check.passes(),
                costs(check.cost()));
    }

    /** As a share of the larger of both; 0 where both are 0. */
    private static double error(double measured, double gradient) {
        double size = Math.max(Math.abs(measured), Math.abs(gradient));
        return size == 0 ? 0 : Math.abs(measured - gradient) / size;
    }

    private List<Cost> costs(GradientCost cost) {
        return List.of(
                cost("check.cost.forward", cost.forward(), cost),
                cost("check.cost.reverse", cost.reverse(), cost),
                cost("check.cost.forward-mode", cost.forwardMode(), cost),
                cost("check.cost.differences", cost.finiteDifferences(), cost));
    }

    private Cost cost(String key, long operations, GradientCost all) {
        return new Cost(words.say(key), operations, (double) operations / Math.max(1, all.forward()));
    }
}
