package org.kettenregel.backend.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kettenregel.backend.dataset.OwnPoint;
import org.kettenregel.backend.dataset.OwnPoints;
import org.kettenregel.backend.dataset.Split;
import org.kettenregel.backend.execute.StopCondition.Pass;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.experiment.Layer;
import org.kettenregel.backend.experiment.Training;
import org.kettenregel.backend.inspect.NodeInfo;
import org.kettenregel.backend.layer.Dense;
import org.kettenregel.backend.layer.Lstm;
import org.kettenregel.backend.layer.ReshapeLayer;
import org.kettenregel.backend.loss.MeanSquaredError;
import org.kettenregel.backend.op.Linear;
import org.kettenregel.backend.optimizer.Sgd;
import org.kettenregel.backend.program.Phase;
import org.kettenregel.kernels.Device;
import org.kettenregel.kernels.Devices;

/** Two LSTMs, one on the other: a graph of hundreds of nodes, as people step through them. */
class SteppingRecurrentTest {

    private static final int STEPS = 16;

    private final Device device = Devices.probe().open("cpu");
    private final Scheduler scheduler = new Scheduler(1);
    private final WatchedSession watched = new WatchedSession(device, scheduler);

    @AfterEach
    void close() {
        watched.close();
        scheduler.close();
        device.close();
    }

    private static Experiment twoLstms() {
        double[] wave = IntStream.range(0, STEPS).mapToDouble(i -> Math.sin(i / 3.0)).toArray();
        return new Experiment(
                "", new OwnPoints(List.of(OwnPoint.of(1, wave)), false), new Split(100, 0, 0),
                List.of(new Layer(1, new ReshapeLayer(STEPS, 1, 0), List.of(Layer.INPUT)), new Layer(2, new Lstm(3, true), List.of(1)),
                        new Layer(3, new Lstm(3, false), List.of(2)), new Layer(4, new Dense(1, new Linear()), List.of(3))),
                new MeanSquaredError(), new Training(1, false, new Sgd(0.1, 0)), 1, List.of());
    }

    @Test
    void the_gates_of_every_step_can_be_looked_into() {
        watched.open(twoLstms());
        SessionSnapshot ended = watched.send(new Command.Finish(Pass.BACKWARD));
        List<NodeInfo> gates = ended.graph().stream().filter(node -> node.part().endsWith("forget gate") && node.role() == NodeInfo.Role.OPERATION).toList();

        assertThat(gates).hasSize(2 * (STEPS - 1)); // there is nothing to forget in the first
        assertThat(gates).allSatisfy(gate -> {
            assertThat(ended.nodes().get(gate.id()).values()).hasSize(3).satisfies(values -> assertThat(values[0]).isBetween(0f, 1f));
            assertThat(ended.nodes().get(gate.id()).gradients()).hasSize(3);
        });
    }

    @Test
    void every_gradient_on_the_way_back_through_time_is_explained() {
        watched.open(twoLstms());
        watched.send(new Command.Finish(Pass.FORWARD));

        SessionSnapshot stepped = watched.send(new Command.Step(Pass.BACKWARD, StepSize.OPERATION));
        int explained = 0;
        while (stepped.next() == Phase.BACKWARD) {
            stepped = watched.send(new Command.Step(Pass.BACKWARD, StepSize.OPERATION));
            if (stepped.explanation().isPresent()) {
                assertThat(stepped.explanation().get().result()).isEqualTo(stepped.explanation().get().engine(), within(1e-6));
                explained++;
            }
        }

        assertThat(explained).isGreaterThan(2 * 5 * STEPS); // in each step of both: factors of the output, cell, its factors, scores, memory
    }
}
