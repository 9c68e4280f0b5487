package org.kettenregel.frontend.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kettenregel.backend.dataset.DataFolder;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.experiment.Presets;
import org.kettenregel.backend.session.DataLibrary;
import org.kettenregel.backend.session.Scheduler;
import org.kettenregel.backend.session.SessionLimits;
import org.kettenregel.backend.session.TrainingSession;
import org.kettenregel.frontend.bridge.ComputingDevice;
import org.kettenregel.frontend.bridge.Sessions;
import org.kettenregel.kernels.Device;
import org.kettenregel.kernels.Devices;

class WarmUpTest {

    private final Device device = Devices.probe().open("cpu");
    private final Scheduler scheduler = new Scheduler(1);
    private final List<TrainingSession> opened = new ArrayList<>();
    private final Sessions sessions = new Sessions(new ComputingDevice("CPU", 1, 0), listener -> {
        opened.add(new TrainingSession(device, new DataLibrary(DataFolder.none()), scheduler, new SessionLimits(), listener));
        return opened.getLast();
    });

    @AfterEach
    void close() {
        opened.forEach(TrainingSession::close);
        scheduler.close();
        device.close();
    }

    @Test
    void it_trains_for_two_epochs() {
        Experiment xor = Presets.byId("xor").orElseThrow().experiment();
        WarmUp warmUp = new WarmUp(sessions, xor);

        warmUp.begin();
        warmUp.done().orTimeout(30, TimeUnit.SECONDS).join();

        assertThat(opened).hasSize(1);
        assertThat(opened.getFirst().latest().orElseThrow().epoch().epoch()).isEqualTo(2);
    }

    @Test
    void it_ends_where_the_network_cannot_be_trained() {
        Experiment withoutFiles = Presets.byId("mnist-mlp").orElseThrow().experiment();
        WarmUp warmUp = new WarmUp(sessions, withoutFiles);

        warmUp.begin();
        warmUp.done().orTimeout(30, TimeUnit.SECONDS).join();

        assertThat(opened.getFirst().latest().orElseThrow().compiled()).isFalse();
    }
}
