package org.kettenregel.frontend.detail;

import com.vaadin.flow.component.Component;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.kettenregel.backend.inspect.NodeInfo;
import org.kettenregel.backend.lens.Answer;
import org.kettenregel.backend.lens.Lens;
import org.kettenregel.backend.lens.MicroscopeAnswer;
import org.kettenregel.backend.lens.MicroscopeLens;
import org.kettenregel.frontend.component.Microscope;
import org.kettenregel.frontend.component.data.MicroscopeView;
import org.kettenregel.frontend.frames.Bundles;
import org.kettenregel.frontend.shell.Words;

/** The function that the selected number goes through, and its slope there. */
final class MicroscopePanel implements DetailPanel {

    private static final Set<String> FUNCTIONS = Set.of(
            "Linear", "Step", "Relu", "LeakyRelu", "Sigmoid", "Tanh", "Softmax", "Relu6", "Elu", "Selu", "Gelu", "Swish", "Mish", "Softplus",
            "ParametricRelu", "SigmoidGate", "TanhGate", "Add", "Subtract", "Multiply", "SumOfProducts", "Square", "Abs", "Divide", "Power", "Exponential", "Logarithm", "Sine", "Cosine",
            "Maximum", "Minimum", "Huber", "Hinge",
            "PerceptronCriterion", "BinaryCrossEntropy", "BinaryCrossEntropyWithLogits", "CrossEntropy", "CrossEntropyWithLogits", "MaxPool2d");

    private final Microscope microscope = new Microscope();
    private final Bundles bundles;
    private final Words words;

    MicroscopePanel(Bundles bundles, Words words) {
        this.bundles = bundles;
        this.words = words;
    }

    @Override
    public String title() {
        return "detail.microscope";
    }

    @Override
    public Component component() {
        return microscope;
    }

    /** Of the number that a function makes, or that the next one takes. */
    @Override
    public Optional<Lens> lens(Subject subject, Selection selection) {
        NodeInfo node = selection.node();
        boolean passes = Stream.concat(Stream.of(node), subject.graph().stream().filter(reader -> reader.inputs().contains(node.id())))
                .anyMatch(each -> FUNCTIONS.contains(each.kind()));
        return passes ? Optional.of(new MicroscopeLens(node.id(), selection.element())) : Optional.empty();
    }

    @Override
    public void show(Subject subject, Selection selection, Optional<Answer> answer) {
        if (answer.orElse(null) instanceof MicroscopeAnswer seen) {
            microscope.setView(Optional.of(view(subject, seen)));
            microscope.setBundle(bundles.offer("microscope", Map.of("xs", seen.xs(), "ys", seen.ys(), "slopes", seen.slopes())));
        } else {
            microscope.setView(Optional.empty());
            microscope.setBundle("");
        }
    }

    private MicroscopeView view(Subject subject, MicroscopeAnswer seen) {
        NumberNames names = new NumberNames(subject);
        NodeInfo function = names.node(seen.function());
        return new MicroscopeView(
                words.say("op." + function.kind()), names.of(names.node(seen.input().node())), names.of(function), seen.x(), seen.y(), seen.slope(),
                seen.upstream(), seen.steepness().name().toLowerCase(Locale.ROOT),
                seen.kinks().stream().map(kink -> new MicroscopeView.Kink(kink.x(), kink.left(), kink.right(), kink.taken(), kink.jump())).toList(), seen.dead());
    }
}
