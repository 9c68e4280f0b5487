package org.kettenregel.backend.code;

import org.kettenregel.backend.op.Activation;
import org.kettenregel.backend.op.Elu;
import org.kettenregel.backend.op.Gelu;
import org.kettenregel.backend.op.LeakyRelu;
import org.kettenregel.backend.op.Linear;
import org.kettenregel.backend.op.Mish;
import org.kettenregel.backend.op.Relu;
import org.kettenregel.backend.op.Relu6;
import org.kettenregel.backend.op.Selu;
import org.kettenregel.backend.op.Sigmoid;
import org.kettenregel.backend.op.Softmax;
import org.kettenregel.backend.op.Softplus;
import org.kettenregel.backend.op.Step;
import org.kettenregel.backend.op.Swish;
import org.kettenregel.backend.op.Tanh;

/** Activations as PyTorch's modules and functions. */
final class TorchActivations {

    private TorchActivations() {}

    /** @param axis along which a softmax goes */
    static TorchStep of(Activation activation, int axis, CodeLines lines) {
        return switch (activation) {
            case Linear _ -> TorchStep.inline("nn.Identity()", "%s");
            case Step _ -> TorchStep.module(lines.use(KnownDefinition.TORCH_STEP) + "()");
            case Relu _ -> TorchStep.inline("nn.ReLU()", "F.relu(%s)");
            case LeakyRelu leaky -> TorchStep.inline("nn.LeakyReLU(" + PythonWords.number(leaky.slope()) + ")", "F.leaky_relu(%s, " + PythonWords.number(leaky.slope()) + ")");
            case Sigmoid _ -> TorchStep.inline("nn.Sigmoid()", "torch.sigmoid(%s)");
            case Tanh _ -> TorchStep.inline("nn.Tanh()", "torch.tanh(%s)");
            case Softmax _ -> TorchStep.inline("nn.Softmax(dim=" + axis + ")", "torch.softmax(%s, dim=" + axis + ")");
            case Relu6 _ -> TorchStep.inline("nn.ReLU6()", "F.relu6(%s)");
            case Elu elu -> elu.alpha() == 1 ? TorchStep.inline("nn.ELU()", "F.elu(%s)")
                    : TorchStep.inline("nn.ELU(alpha=" + PythonWords.number(elu.alpha()) + ")", "F.elu(%s, alpha=" + PythonWords.number(elu.alpha()) + ")");
            case Selu _ -> TorchStep.inline("nn.SELU()", "F.selu(%s)");
            case Gelu _ -> TorchStep.inline("nn.GELU()", "F.gelu(%s)");
            case Swish _ -> TorchStep.inline("nn.SiLU()", "F.silu(%s)");
            case Mish _ -> TorchStep.inline("nn.Mish()", "F.mish(%s)");
            case Softplus _ -> TorchStep.inline("nn.Softplus()", "F.softplus(%s)");
        };
    }
}
