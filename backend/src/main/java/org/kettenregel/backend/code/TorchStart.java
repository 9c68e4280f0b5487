package org.kettenregel.backend.code;

import java.util.ArrayList;
import java.util.List;
import org.kettenregel.backend.initializer.Constant;
import org.kettenregel.backend.initializer.GlorotNormal;
import org.kettenregel.backend.initializer.GlorotUniform;
import org.kettenregel.backend.initializer.HeNormal;
import org.kettenregel.backend.initializer.HeUniform;
import org.kettenregel.backend.initializer.Initializer;
import org.kettenregel.backend.initializer.LecunNormal;
import org.kettenregel.backend.initializer.LecunUniform;
import org.kettenregel.backend.initializer.Orthogonal;
import org.kettenregel.backend.initializer.Zeros;
import org.kettenregel.backend.layer.Conv2D;
import org.kettenregel.backend.layer.Dense;
import org.kettenregel.backend.layer.EmbeddingLayer;
import org.kettenregel.backend.layer.Gru;
import org.kettenregel.backend.layer.LayerSpec;
import org.kettenregel.backend.layer.Lstm;
import org.kettenregel.backend.layer.SimpleRnn;
import org.kettenregel.backend.layer.TransposedConvolution;

/** Where weights start, which in PyTorch is said module by module, as its own start is another one. */
final class TorchStart {

    private TorchStart() {}

    /** @param module what the module is called */
    static List<String> of(LayerSpec spec, String module) {
        List<String> lines = new ArrayList<>();
        switch (spec) {
            case Dense d -> weighted(d.initializer(), d.bias(), module, lines);
            case Conv2D c -> weighted(c.initializer(), c.bias(), module, lines);
            case TransposedConvolution t -> weighted(t.initializer(), t.bias(), module, lines);
            case EmbeddingLayer e -> weighted(e.initializer(), false, module, lines);
            case Lstm l -> {
                recurrent(module, lines);
                lines.add("nn.init.ones_(%s.bias_ih_l0.data[%d:%d])  # the forget gate starts open".formatted(module, l.units(), 2 * l.units()));
            }
            case Gru _, SimpleRnn _ -> recurrent(module, lines);
            case LayerSpec _ -> {
                // starts as here
            }
        }
        return lines;
    }

    private static void weighted(Initializer initializer, boolean bias, String module, List<String> lines) {
        lines.add("nn.init." + name(initializer).formatted(module + ".weight"));
        if (bias) {
            lines.add("nn.init.zeros_(" + module + ".bias)");
        }
    }

    private static void recurrent(String module, List<String> lines) {
        lines.add("nn.init.xavier_uniform_(" + module + ".weight_ih_l0)");
        lines.add("nn.init.orthogonal_(" + module + ".weight_hh_l0)");
        lines.add("nn.init.zeros_(" + module + ".bias_ih_l0)");
        lines.add("nn.init.zeros_(" + module + ".bias_hh_l0).requires_grad_(False)  # a second bias, which does not learn: Keras has none");
    }

    private static String name(Initializer initializer) {
        return switch (initializer) {
            case GlorotUniform _ -> "xavier_uniform_(%s)";
            case GlorotNormal _ -> "xavier_normal_(%s)";
            case HeUniform _ -> "kaiming_uniform_(%s, nonlinearity=\"relu\")";
            case HeNormal _ -> "kaiming_normal_(%s, nonlinearity=\"relu\")";
            case LecunUniform _ -> "kaiming_uniform_(%s, nonlinearity=\"linear\")";
            case LecunNormal _ -> "kaiming_normal_(%s, nonlinearity=\"linear\")";
            case Orthogonal orthogonal -> orthogonal.gain() == 1 ? "orthogonal_(%s)" : "orthogonal_(%s, gain=" + PythonWords.number(orthogonal.gain()) + ")";
            case Zeros _ -> "zeros_(%s)";
            case Constant constant -> "constant_(%s, " + PythonWords.number(constant.value()) + ")";
        };
    }
}
