package org.kettenregel.frontend.playground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kettenregel.frontend.SteppedSession.preset;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kettenregel.backend.execute.TrainedNetwork;
import org.kettenregel.backend.experiment.Layer;
import org.kettenregel.backend.experiment.WiringEdits;
import org.kettenregel.backend.layer.Dense;
import org.kettenregel.backend.op.Sigmoid;

/** A new layer may get the number of the last one that has gone; it has nothing else of it. */
class ReturningNumberTest {

    private final Table table = new Table(preset("spiral"));

    @AfterEach
    void close() {
        table.close();
    }

    private float[] bias() {
        AtomicReference<Optional<TrainedNetwork>> taken = new AtomicReference<>(Optional.empty());
        table.presenter.takeHome(taken::set);
        table.settleAll();
        return taken.get().orElseThrow().weights().get("dense#3/bias");
    }

    @Test
    void a_layer_with_the_number_of_one_that_went_begins_where_the_seed_starts_it() {
        table.settleAll();
        table.presenter.setParameter("dense#3/bias", 0, 5);
        table.settleAll();
        assertThat(bias()).containsExactly(5);

        table.presenter.edit(before -> WiringEdits.remove(before, Set.of(3)));
        table.presenter.edit(before -> WiringEdits.insertBetween(WiringEdits.branch(before, 2, new Dense(1, new Sigmoid())), 1, 2, new Dense(3, new Sigmoid())));
        table.settleAll();

        assertThat(table.shown().layers()).extracting(Layer::id).contains(3);
        assertThat(table.shown().ownValues()).isEmpty();
        assertThat(bias()).containsOnly(0);
    }
}
