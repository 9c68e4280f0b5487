package org.kettenregel.backend.code;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What the libraries lack and exported code defines for itself. Reading knows each by its words, all of them; another body under the same name is another thing. */
enum KnownDefinition {

    KERAS_STEP("step", """
            def step(x):
                return keras.ops.cast(x >= 0, x.dtype) + 0 * x  # with a slope of 0 everywhere
            """),
    KERAS_ZERO_ONE("perceptron_criterion", """
            def perceptron_criterion(y_true, y_pred):
                return keras.ops.mean((keras.ops.cast(y_pred >= 0, y_pred.dtype) - y_true) * y_pred, axis=-1)
            """),
    KERAS_SIGNED("signed_perceptron_criterion", """
            def signed_perceptron_criterion(y_true, y_pred):
                return keras.ops.mean(keras.ops.where(y_true * y_pred <= 0, -y_true * y_pred, 0.0), axis=-1)
            """),
    KERAS_WRONG_SIGN("wrong_sign_criterion", """
            def wrong_sign_criterion(y_true, y_pred):
                return keras.ops.mean(keras.ops.where(y_true * y_pred <= 0, -y_pred, 0.0), axis=-1)
            """),
    TORCH_STEP("Step", """
            class Step(nn.Module):
                def forward(self, x):
                    return (x >= 0).float() + 0 * x  # with a slope of 0 everywhere
            """),
    CHANNELS_LAST("ChannelsLast", """
            class ChannelsLast(nn.Module):
                def forward(self, x):
                    return x.permute(0, 2, 3, 1)
            """),
    CHANNELS_FIRST("ChannelsFirst", """
            class ChannelsFirst(nn.Module):
                def forward(self, x):
                    return x.permute(0, 3, 1, 2)
            """),
    SWAP_AXES("SwapAxes", """
            class SwapAxes(nn.Module):
                def forward(self, x):
                    return x.transpose(1, 2)
            """),
    LAST_STEP("LastStep", """
            class LastStep(nn.Module):
                def forward(self, outputs):
                    return outputs[0][:, -1]
            """),
    ALL_STEPS("AllSteps", """
            class AllSteps(nn.Module):
                def forward(self, outputs):
                    return outputs[0]
            """),
    FEATURES("Features", """
            class Features(nn.Module):
                def __init__(self, start, end):
                    super().__init__()
                    self.start, self.end = start, end
                def forward(self, x):
                    return x[..., self.start:self.end]
            """),
    GAUSSIAN_NOISE("GaussianNoise", """
            class GaussianNoise(nn.Module):
                def __init__(self, stddev):
                    super().__init__()
                    self.stddev = stddev
                def forward(self, x):
                    return x + self.stddev * torch.randn_like(x) if self.training else x
            """),
    TORCH_HINGE("hinge_loss", """
            def hinge_loss(outputs, targets):
                return torch.clamp(1 - targets * outputs, min=0).mean()
            """),
    TORCH_ZERO_ONE("perceptron_criterion", """
            def perceptron_criterion(outputs, targets):
                return (((outputs >= 0).float() - targets) * outputs).mean()
            """),
    TORCH_SIGNED("signed_perceptron_criterion", """
            def signed_perceptron_criterion(outputs, targets):
                return torch.where(targets * outputs <= 0, -targets * outputs, 0.0).mean()
            """),
    TORCH_WRONG_SIGN("wrong_sign_criterion", """
            def wrong_sign_criterion(outputs, targets):
                return torch.where(targets * outputs <= 0, -outputs, 0.0).mean()
            """),
    TORCH_CROSS_ENTROPY("cross_entropy_of_probabilities", """
            def cross_entropy_of_probabilities(outputs, targets):
                return nn.functional.nll_loss(torch.log(outputs.clamp(1e-7, 1 - 1e-7)), targets)
            """);

    private final String id;
    private final List<String> source;
    private final String words;

    KnownDefinition(String id, String source) {
        this.id = id;
        this.source = source.lines().toList();
        this.words = switch (PythonParser.parse(source, new ArrayList<>()).getFirst()) {
            case PythonStatement.Function function -> function.text();
            case PythonStatement.ClassDefinition type -> type.text();
            case PythonStatement other -> throw new IllegalStateException(other.toString());
        };
    }

    /** The name under which code calls it. */
    String id() {
        return id;
    }

    List<String> source() {
        return source;
    }

    /** The one that consists of these words. */
    static Optional<KnownDefinition> of(String words) {
        return Arrays.stream(values()).filter(known -> known.words.equals(words)).findFirst();
    }
}
