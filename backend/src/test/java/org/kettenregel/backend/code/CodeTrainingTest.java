package org.kettenregel.backend.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.experiment.ExperimentEdits;
import org.kettenregel.backend.experiment.Head;
import org.kettenregel.backend.experiment.Layer;
import org.kettenregel.backend.experiment.Presets;
import org.kettenregel.backend.experiment.Regularization;
import org.kettenregel.backend.layer.ActivationLayer;
import org.kettenregel.backend.layer.Dense;
import org.kettenregel.backend.loss.HuberLoss;
import org.kettenregel.backend.loss.MeanSquaredError;
import org.kettenregel.backend.op.LeakyRelu;
import org.kettenregel.backend.op.Linear;
import org.kettenregel.backend.optimizer.AdamW;
import org.kettenregel.backend.optimizer.ClipByNorm;
import org.kettenregel.backend.optimizer.Sgd;
import org.kettenregel.backend.schedule.ConstantRate;
import org.kettenregel.backend.schedule.CosineDecay;
import org.kettenregel.backend.schedule.ExponentialDecay;
import org.kettenregel.backend.schedule.Schedule;
import org.kettenregel.backend.schedule.StepDecay;
import org.kettenregel.backend.schedule.Warmup;

/** What code says of losses, optimizers and rates over time, where the two libraries mean different things by the same words. */
class CodeTrainingTest {

    private static final String TORCH = """
            model = nn.Sequential(nn.Linear(2, 1))
            criterion = nn.MSELoss()
            optimizer = torch.optim.SGD(model.parameters(), lr=0.25)
            scheduler = SCHEDULE
            for x, y in train_loader:
                loss = criterion(model(x), y) + 0.002 * sum(p.pow(2).sum() for p in model.parameters())
                loss.backward()
                nn.utils.clip_grad_norm_(model.parameters(), 2.0)
            """;

    private static CodeImport read(String code) {
        return CodeReader.read(code, Presets.byId("spiral").orElseThrow().experiment());
    }

    private static CodeImport keras(String schedule) {
        return read("""
                n = -(-len(x_train) // 32)
                model = keras.Sequential([layers.Dense(1)])
                model.compile(loss="mse", optimizer=keras.optimizers.SGD(learning_rate=keras.optimizers.schedules.SCHEDULE))
                """.replace("SCHEDULE", schedule));
    }

    private static Schedule torch(String schedule) {
        CodeImport read = read(TORCH.replace("SCHEDULE", "torch.optim.lr_scheduler." + schedule));
        assertThat(read.problems()).isEmpty();
        assertThat(read.experiment().optimizer()).isEqualTo(new Sgd(0.25, 0));
        return read.experiment().training().schedule();
    }

    @Test
    void a_rate_that_changes_with_every_batch_of_pytorch_is_read_in_epochs() {
        assertThat(torch("ExponentialLR(optimizer, gamma=0.9 ** (1 / len(train_loader)))")).isEqualTo(new ExponentialDecay(0.9));
        assertThat(torch("ExponentialLR(optimizer, 0.9)")).isEqualTo(new ExponentialDecay(0.9));
        assertThat(torch("ExponentialLR(optimizer, gamma=0.25 ** (1 / (2 * len(train_loader))))")).isEqualTo(new ExponentialDecay(0.5));
        assertThat(torch("StepLR(optimizer, len(train_loader) * 3, gamma=0.5)")).isEqualTo(new StepDecay(3, 0.5));
        assertThat(torch("SequentialLR(optimizer, [torch.optim.lr_scheduler.LinearLR(optimizer, start_factor=0.01, total_iters=3 * len(train_loader)), "
                + "torch.optim.lr_scheduler.CosineAnnealingLR(optimizer, T_max=20 * len(train_loader))], milestones=[3 * len(train_loader)])")).isEqualTo(new Warmup(3, 20));
        assertThat(torch("SequentialLR(optimizer, [torch.optim.lr_scheduler.LinearLR(optimizer, start_factor=0.01, total_iters=3 * len(train_loader)), "
                + "torch.optim.lr_scheduler.ConstantLR(optimizer, factor=1.0)], milestones=[3 * len(train_loader)])")).isEqualTo(new Warmup(3, 0));
    }

    @Test
    void where_a_rate_over_time_is_not_known_the_rest_of_learning_is_read() {
        CodeImport read = read(TORCH.replace("SCHEDULE", "torch.optim.lr_scheduler.OneCycleLR(optimizer, 0.1)"));
        CodeImport keras = keras("PolynomialDecay(0.5, 100), global_clipnorm=3.0");

        assertThat(read.problems()).extracting(CodeProblem::code).containsExactly("schedule");
        assertThat(read.experiment().training().schedule()).isEqualTo(new ConstantRate());
        assertThat(read.experiment().optimizer()).isEqualTo(new Sgd(0.25, 0));
        assertThat(read.experiment().training().clipping()).isEqualTo(new ClipByNorm(2));
        assertThat(read.experiment().regularization()).isEqualTo(new Regularization(0, 0.002));
        assertThat(keras.problems()).extracting(CodeProblem::code).containsExactly("schedule");
        assertThat(keras.experiment().optimizer()).isEqualTo(new Sgd(0.5, 0));
        assertThat(keras.experiment().training().clipping()).isEqualTo(new ClipByNorm(3));
    }

    @Test
    void steps_of_keras_are_epochs_only_beside_the_steps_of_one() {
        assertThat(keras("ExponentialDecay(0.5, decay_steps=n, decay_rate=0.9)").experiment().training().schedule()).isEqualTo(new ExponentialDecay(0.9));
        assertThat(keras("ExponentialDecay(0.5, decay_steps=2 * n, decay_rate=0.25)").experiment().training().schedule()).isEqualTo(new ExponentialDecay(0.5));
        assertThat(keras("CosineDecay(0.5, decay_steps=30 * n)").experiment().training().schedule()).isEqualTo(new CosineDecay(30, 0));
        assertThat(keras("CosineDecay(0.5, decay_steps=30 * n)").problems()).isEmpty();
        for (String plain : List.of("ExponentialDecay(0.5, decay_steps=10000, decay_rate=0.9)", "CosineDecay(0.5, decay_steps=1000)",
                "ExponentialDecay(0.5, decay_steps=1000, decay_rate=0.9, staircase=True)")) {
            assertThat(keras(plain).problems()).as(plain).extracting(CodeProblem::code).containsExactly("steps");
        }
        assertThat(keras("ExponentialDecay(0.5, decay_steps=10000, decay_rate=0.9)").experiment().training().schedule()).isNotEqualTo(new ExponentialDecay(0.9));
    }

    @Test
    void a_number_beside_something_unknown_is_no_number() {
        CodeImport read = read("""
                n = x_train.shape[1]
                model = keras.Sequential([layers.Dense(2 * n), layers.Dense(1)])
                """);

        assertThat(read.problems()).containsExactly(CodeProblem.error(2, "argument-wrong", "Dense", "units", "0.5, 3, ..."));
        assertThat(read.experiment().layers()).extracting(Layer::spec).containsExactly(new Dense(1, new Linear()));
    }

    @Test
    void slopes_are_those_that_the_word_means_in_its_place() {
        CodeImport read = read("""
                model = keras.Sequential([layers.LeakyReLU(), layers.Activation("leaky_relu"), layers.LeakyReLU(0.05), layers.LeakyReLU(negative_slope=0.15), layers.Dense(1, activation="leaky_relu"),
                    layers.Dense(1, activation=layers.LeakyReLU())])
                """);

        assertThat(read.experiment().layers()).extracting(layer -> layer.spec() instanceof ActivationLayer alone ? alone.activation() : layer.spec().activation()).containsExactly(
                new LeakyRelu(0.3), new LeakyRelu(0.2), new LeakyRelu(0.05), new LeakyRelu(0.15), new LeakyRelu(0.2), new LeakyRelu(0.3));
        assertThat(read("model = nn.Sequential(nn.LeakyReLU())").experiment().output().spec()).isEqualTo(new ActivationLayer(new LeakyRelu(0.01)));
    }

    @Test
    void a_group_that_says_no_decay_of_its_own_has_that_of_all() {
        CodeImport read = read("""
                model = nn.Sequential(nn.Linear(2, 1))
                optimizer = torch.optim.AdamW([{"params": model.parameters()}], lr=0.001, weight_decay=0.3)
                """);

        assertThat(read.experiment().optimizer()).isEqualTo(new AdamW(0.001, 0.9, 0.999, 0.3));
    }

    @Test
    void the_first_place_of_a_huber_loss_is_its_delta_in_keras_alone() {
        assertThat(read("m = keras.Sequential([layers.Dense(1)])\nm.compile(loss=keras.losses.Huber(0.5))").experiment().loss()).isEqualTo(new HuberLoss(0.5));
        assertThat(read(TORCH.replace("nn.MSELoss()", "nn.HuberLoss('mean', 0.25)")).experiment().loss()).isEqualTo(new HuberLoss(0.25));
    }

    @Test
    void half_a_loss_of_a_further_output_stays_half() {
        Experiment spiral = Presets.byId("spiral").orElseThrow().experiment();
        Experiment halved = ExperimentEdits.heads(ExperimentEdits.loss(spiral, new MeanSquaredError()), List.of(new Head(2, new MeanSquaredError(true), 0.5)));
        Experiment before = ExperimentEdits.heads(halved, List.of(new Head(2, new HuberLoss(), 1)));

        for (Dialect dialect : List.of(Dialect.KERAS_FUNCTIONAL, Dialect.PYTORCH_MODULE)) {
            String code = CodeWriter.write(halved, dialect).text();

            assertThat(code).containsAnyOf("loss_weights=[1.0, 0.25]", "+ 0.25 * criterion_2(");
            assertThat(CodeReader.read(code, before).experiment().heads()).containsExactly(new Head(2, new MeanSquaredError(), 0.25));
            assertThat(CodeReader.read(code, halved).experiment()).isEqualTo(halved);
        }
    }
}
