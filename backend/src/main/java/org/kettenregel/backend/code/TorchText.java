package org.kettenregel.backend.code;

import java.util.ArrayList;
import java.util.List;
import org.kettenregel.backend.layer.ActivationLayer;
import org.kettenregel.backend.layer.AddLayer;
import org.kettenregel.backend.layer.Augmentation;
import org.kettenregel.backend.layer.AveragePooling;
import org.kettenregel.backend.layer.BatchNormalization;
import org.kettenregel.backend.layer.ConcatenateLayer;
import org.kettenregel.backend.layer.Conv2D;
import org.kettenregel.backend.layer.Dense;
import org.kettenregel.backend.layer.DropoutLayer;
import org.kettenregel.backend.layer.EmbeddingLayer;
import org.kettenregel.backend.layer.ExpressionLayer;
import org.kettenregel.backend.layer.Flatten;
import org.kettenregel.backend.layer.GlobalAveragePooling;
import org.kettenregel.backend.layer.Gru;
import org.kettenregel.backend.layer.LayerNormalization;
import org.kettenregel.backend.layer.LayerSpec;
import org.kettenregel.backend.layer.Lstm;
import org.kettenregel.backend.layer.MaxPooling;
import org.kettenregel.backend.layer.MultiplyLayer;
import org.kettenregel.backend.layer.NoiseLayer;
import org.kettenregel.backend.layer.PRelu;
import org.kettenregel.backend.layer.Padding;
import org.kettenregel.backend.layer.ReshapeLayer;
import org.kettenregel.backend.layer.SharedLayer;
import org.kettenregel.backend.layer.SimpleRnn;
import org.kettenregel.backend.layer.SliceLayer;
import org.kettenregel.backend.layer.TransposedConvolution;
import org.kettenregel.backend.layer.Upsampling;
import org.kettenregel.backend.op.Activation;
import org.kettenregel.backend.op.Linear;
import org.kettenregel.backend.shape.Shape;

/** Our layers as PyTorch's modules. Images have their channels first there, so what reads features in our order stands behind a permutation. */
final class TorchText {

    private final CodeLines lines;

    TorchText(CodeLines lines) {
        this.lines = lines;
    }

    /** @param softmax whether an activation at the end is written; the loss may have it inside */
    List<TorchStep> of(LayerSpec spec, Shape input, boolean softmax) {
        List<TorchStep> steps = new ArrayList<>();
        int features = input.sizes().isEmpty() ? 1 : input.sizes().getLast();
        switch (spec) {
            case Dense d -> {
                steps.add(TorchStep.module("nn.Linear(%d, %d%s)".formatted(features, d.units(), bias(d.bias()))));
                activation(d.activation(), input, softmax, steps);
            }
            case ActivationLayer a -> {
                if (softmax && !(a.activation() instanceof Linear)) {
                    activation(a.activation(), input, true, steps);
                } else {
                    steps.add(TorchStep.inline("nn.Identity()", "nn.Identity()(%s)"));
                }
            }
            case Conv2D c -> {
                conv(c, input, steps);
                activation(c.activation(), input, softmax, steps);
            }
            case TransposedConvolution t -> {
                transposed(t, features, steps);
                activation(t.activation(), input, softmax, steps);
            }
            case MaxPooling p -> pool("MaxPool2d", p.size(), p.stride(), p.padding(), input, steps);
            case AveragePooling p -> pool("AvgPool2d", p.size(), p.stride(), p.padding(), input, steps);
            case GlobalAveragePooling _ -> {
                steps.add(TorchStep.inline("nn.AdaptiveAvgPool2d(1)", "F.adaptive_avg_pool2d(%s, 1)"));
                steps.add(TorchStep.inline("nn.Flatten()", "torch.flatten(%s, 1)"));
            }
            case Flatten _ -> {
                if (input.sizes().size() == 3 && features > 1 && input.width() > features) {
                    steps.add(TorchStep.inline(lines.use(KnownDefinition.CHANNELS_LAST) + "()", "%s.permute(0, 2, 3, 1)")
                            .saying("Channels come last here, so that the features have the order that the weights behind them were learned in."));
                }
                steps.add(TorchStep.inline("nn.Flatten()", "torch.flatten(%s, 1)"));
            }
            case ReshapeLayer r -> {
                if (input.sizes().size() == 3 && features > 1) {
                    steps.add(TorchStep.inline(lines.use(KnownDefinition.CHANNELS_LAST) + "()", "%s.permute(0, 2, 3, 1)"));
                }
                if (input.sizes().size() > 1) {
                    steps.add(TorchStep.inline("nn.Flatten()", "torch.flatten(%s, 1)"));
                }
                List<Integer> sizes = WrittenShapes.sizes(r);
                steps.add(TorchStep.module("nn.Unflatten(1, " + PythonWords.tuple(sizes) + ")"));
                if (sizes.size() == 3) {
                    steps.add(TorchStep.inline(lines.use(KnownDefinition.CHANNELS_FIRST) + "()", "%s.permute(0, 3, 1, 2)"));
                }
            }
            case SliceLayer s -> {
                String feature = input.sizes().size() == 3 ? ":, %d:%d" : "..., %d:%d";
                steps.add(TorchStep.inline("%s(%d, %d)".formatted(lines.use(KnownDefinition.FEATURES), s.from(), s.to()), "%s[" + feature.formatted(s.from(), s.to()) + "]"));
            }
            case DropoutLayer d -> steps.add(TorchStep.module("nn.Dropout(" + PythonWords.number(d.rate()) + ")"));
            case NoiseLayer n -> steps.add(TorchStep.module(lines.use(KnownDefinition.GAUSSIAN_NOISE) + "(" + PythonWords.number(n.deviation()) + ")"));
            case BatchNormalization b -> around(input, false, steps, TorchStep.module("nn.BatchNorm%dd(%d, eps=%s, momentum=%s)".formatted(
                    input.sizes().size() == 3 ? 2 : 1, features, PythonWords.number(b.epsilon()), PythonWords.number(Math.rint((1 - b.momentum()) * 1e9) / 1e9)))
                    .saying("PyTorch's momentum is what is taken of each batch, %s where Keras keeps %s.".formatted(
                            PythonWords.number(Math.rint((1 - b.momentum()) * 1e9) / 1e9), PythonWords.number(b.momentum()))));
            case LayerNormalization n -> around(input, true, steps, TorchStep.module("nn.LayerNorm(%d, eps=%s)".formatted(features, PythonWords.number(n.epsilon()))));
            case PRelu _ -> around(input, false, steps, TorchStep.module("nn.PReLU(%d)".formatted(features)));
            case EmbeddingLayer e -> steps.add(TorchStep.module("nn.Embedding(%d, %d)".formatted(e.vocabulary(), e.features())));
            case SimpleRnn r -> recurrent("RNN", r.units(), r.everyStep(), features, steps);
            case Lstm l -> recurrent("LSTM", l.units(), l.everyStep(), features, steps);
            case Gru g -> recurrent("GRU", g.units(), g.everyStep(), features, steps);
            case Upsampling u -> steps.add(TorchStep.inline("nn.Upsample(scale_factor=%d)".formatted(u.factor()), "F.interpolate(%%s, scale_factor=%d)".formatted(u.factor())));
            case Augmentation a -> steps.add(TorchStep.inline("", "%s").saying(
                    "Not expressed here: every image shown in another way (shift %s, rotation %s degrees, zoom %s%s). Use torchvision's transforms where images are loaded.".formatted(
                            PythonWords.number(a.shift()), PythonWords.number(a.rotation()), PythonWords.number(a.zoom()), a.flip() ? ", mirrored" : "")));
            case AddLayer _, MultiplyLayer _, ConcatenateLayer _, SharedLayer _, ExpressionLayer _ ->
                    throw new IllegalArgumentException("code: expected a layer with one input and weights of its own, found " + spec);
        }
        return steps;
    }

    private static String bias(boolean bias) {
        return bias ? "" : ", bias=False";
    }

    /** PyTorch normalises the second axis of images and sequences, and the last ones for layers. */
    private void around(Shape input, boolean last, List<TorchStep> steps, TorchStep step) {
        boolean image = input.sizes().size() == 3 && last;
        boolean sequence = input.sizes().size() == 2 && !last;
        if (image) {
            steps.add(TorchStep.inline(lines.use(KnownDefinition.CHANNELS_LAST) + "()", "%s.permute(0, 2, 3, 1)"));
        } else if (sequence) {
            steps.add(TorchStep.inline(lines.use(KnownDefinition.SWAP_AXES) + "()", "%s.transpose(1, 2)"));
        }
        steps.add(step);
        if (image) {
            steps.add(TorchStep.inline(lines.use(KnownDefinition.CHANNELS_FIRST) + "()", "%s.permute(0, 3, 1, 2)"));
        } else if (sequence) {
            steps.add(TorchStep.inline(lines.use(KnownDefinition.SWAP_AXES) + "()", "%s.transpose(1, 2)"));
        }
    }

    private void activation(Activation activation, Shape input, boolean written, List<TorchStep> steps) {
        if (written && !(activation instanceof Linear)) {
            steps.add(TorchActivations.of(activation, input.sizes().size() == 2 ? -1 : 1, lines));
        }
    }

    private void conv(Conv2D c, Shape input, List<TorchStep> steps) {
        TorchFrame frame = frame(c.padding(), input, (c.kernel() - 1) * c.dilation() + 1, c.stride());
        boolean even = frame.left() == frame.right() && frame.top() == frame.bottom();
        String padding = c.padding() == Padding.VALID ? "" : c.stride() == 1 ? ", padding=\"same\"" : even ? ", padding=" + pair(frame) : "";
        if (c.padding() == Padding.SAME && c.stride() > 1 && !even) {
            steps.add(padded("nn.ZeroPad2d(%s)", frame));
        }
        steps.add(TorchStep.module("nn.Conv2d(%d, %d, %d%s%s%s%s)".formatted(input.sizes().getLast(), c.filters(), c.kernel(),
                c.stride() == 1 ? "" : ", stride=" + c.stride(), padding, c.dilation() == 1 ? "" : ", dilation=" + c.dilation(), bias(c.bias()))));
    }

    private static TorchFrame frame(Padding padding, Shape input, int span, int stride) {
        return padding == Padding.SAME && input.sizes().size() == 3 ? SamePadding.of(input.size(0), input.size(1), span, stride) : TorchFrame.NONE;
    }

    private static String pair(TorchFrame frame) {
        return frame.top() == frame.left() ? String.valueOf(frame.top()) : "(%d, %d)".formatted(frame.top(), frame.left());
    }

    private static TorchStep padded(String module, TorchFrame frame) {
        return TorchStep.module(module.formatted("(%d, %d, %d, %d)".formatted(frame.left(), frame.right(), frame.top(), frame.bottom())));
    }

    /** What is more than n times the stride is cut off, the odd cell below and at the right. */
    private void transposed(TransposedConvolution t, int features, List<TorchStep> steps) {
        int more = t.kernel() - t.stride();
        boolean even = more >= 0 && more % 2 == 0;
        String padding = more < 0 ? ", output_padding=" + -more : t.padding() == Padding.SAME && even && more > 0 ? ", padding=" + more / 2 : "";
        steps.add(TorchStep.module("nn.ConvTranspose2d(%d, %d, %d, stride=%d%s%s)".formatted(features, t.filters(), t.kernel(), t.stride(), padding, bias(t.bias()))));
        if (t.padding() == Padding.SAME && more > 0 && !even) {
            steps.add(padded("nn.ZeroPad2d(%s)", new TorchFrame(true, -(more / 2), -(more - more / 2), -(more / 2), -(more - more / 2))));
        }
    }

    private void pool(String name, int size, int stride, Padding padding, Shape input, List<TorchStep> steps) {
        TorchFrame frame = frame(padding, input, size, stride);
        boolean even = frame.left() == frame.right() && frame.top() == frame.bottom();
        String step = "nn." + name + "(" + size + (stride == size ? "" : ", stride=" + stride);
        boolean average = name.startsWith("Avg");
        if (frame.empty() || even) {
            String cells = frame.empty() ? "" : ", padding=" + pair(frame) + (average ? ", count_include_pad=False" : "");
            steps.add(TorchStep.module(step + cells + ")"));
        } else if (average) {
            steps.add(padded("nn.ZeroPad2d(%s)", frame).saying("Not the same at the edges: here averages leave out what padding adds, in PyTorch they count it."));
            steps.add(TorchStep.module(step + ")"));
        } else {
            steps.add(TorchStep.module("nn.ConstantPad2d((%d, %d, %d, %d), float(\"-inf\"))".formatted(frame.left(), frame.right(), frame.top(), frame.bottom())));
            steps.add(TorchStep.module(step + ")"));
        }
    }

    private void recurrent(String name, int units, boolean every, int features, List<TorchStep> steps) {
        String note = name.equals("GRU") ? "Not quite the same: PyTorch resets behind the product with the recurrent weights, here it is before it." : "";
        steps.add(TorchStep.module("nn.%s(%d, %d, batch_first=True)".formatted(name, features, units)).saying(note));
        steps.add(every ? TorchStep.inline(lines.use(KnownDefinition.ALL_STEPS) + "()", "%s[0]")
                : TorchStep.inline(lines.use(KnownDefinition.LAST_STEP) + "()", "%s[0][:, -1]"));
    }
}
