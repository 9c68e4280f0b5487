package org.kettenregel.backend.lens;

import java.util.List;
import java.util.Optional;
import org.kettenregel.backend.graph.Node;
import org.kettenregel.backend.inspect.Sight;
import org.kettenregel.backend.op.Conv2d;

/**
 * One kernel of a convolution: what it multiplies and adds up, forward and backward.
 *
 * @param node       the convolution
 * @param inChannel  the channel of the input that it reads
 * @param outChannel the channel of the output that it adds to
 */
public record KernelLens(int node, int inChannel, int outChannel) implements Lens {

    @Override
    public Optional<Answer> look(Sight sight) {
        if (node < 0 || node >= sight.graph().nodes().size() || !(sight.graph().node(node).op() instanceof Conv2d convolution)) {
            return Optional.empty();
        }
        Node looked = sight.graph().node(node);
        WindowSizes sizes = WindowSizes.of(convolution.window());
        if (inChannel < 0 || inChannel >= sizes.inChannels() || outChannel < 0 || outChannel >= sizes.outChannels() || !sight.computed(looked)) {
            return Optional.empty();
        }
        if (WindowTooLarge.is(sizes)) {
            return Optional.of(new WindowTooLarge(sizes, WindowTooLarge.numbers(sizes)));
        }
        Node image = sight.graph().node(looked.inputs().get(0));
        Node weights = sight.graph().node(looked.inputs().get(1));
        float[] kernels = sight.values(weights);
        KernelProducts products = new KernelProducts(sizes, inChannel, outChannel, sight.row(image), kernels);
        return Optional.of(new KernelAnswer(
                sizes,
                products.forward(sight.row(looked)),
                sight.gradientReady(looked) ? Optional.of(backward(sight, convolution, looked, products)) : Optional.empty(),
                sight.samples(),
                ImageRows.range(sight)));
    }

    private KernelAnswer.Backward backward(Sight sight, Conv2d convolution, Node looked, KernelProducts products) {
        Node image = sight.graph().node(looked.inputs().get(0));
        Node weights = sight.graph().node(looked.inputs().get(1));
        float[] arrives = sight.gradientRow(looked);
        KernelSums sums = new KernelSums(products.sizes(), inChannel, outChannel, sight.values(image), sight.gradients(looked), sight.samples());
        float[] engine = sight.gradientReady(weights) ? products.cellsOf(sight.gradients(weights)) : new float[0];
        float[] whole = sight.trial(convolution, List.of(image.shape(), weights.shape()), List.of(sight.row(image), sight.values(weights)))
                .backward(0, arrives);
        float[] terms = products.terms(arrives);
        return new KernelAnswer.Backward(
                arrives, terms, products.sums(arrives), sums.sums(), engine, sums.fit(engine), LargestTerms.of(terms, products.sizes().places()),
                products.shares(arrives), products.byChannel(arrives), ImageRows.channel(whole, products.sizes().inChannels(), inChannel),
                sight.program().graph().gradientNodes().get(image.id()));
    }
}
