package org.kettenregel.frontend.config;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Predicate;
import org.kettenregel.backend.dataset.DataFolder;
import org.kettenregel.backend.download.DownloadDesk;
import org.kettenregel.backend.session.DataLibrary;
import org.kettenregel.backend.session.Scheduler;
import org.kettenregel.backend.session.SessionLimits;
import org.kettenregel.backend.session.TrainingSession;
import org.kettenregel.frontend.bridge.ComputingDevice;
import org.kettenregel.frontend.bridge.Sessions;
import org.kettenregel.kernels.Device;
import org.kettenregel.kernels.Devices;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The composition root: picks the device and starts what sessions share. */
@Configuration
class EngineConfiguration {

    @Bean
    Device device(@Value("${kettenregel.device}") String choice) {
        return Devices.probe().open(choice);
    }

    @Bean
    Scheduler scheduler() {
        return new Scheduler(Math.max(1, Runtime.getRuntime().availableProcessors()));
    }

    @Bean
    DataLibrary dataLibrary(@Value("${kettenregel.data}") String folder) {
        return new DataLibrary(folder.isBlank() ? DataFolder.none() : DataFolder.at(Path.of(folder)));
    }

    @Bean
    DownloadDesk downloadDesk(@Value("${kettenregel.data}") String folder) {
        return new DownloadDesk(Optional.of(folder).filter(Predicate.not(String::isBlank)).map(Path::of));
    }

    @Bean
    Sessions sessions(Device device, DataLibrary data, Scheduler scheduler) {
        ComputingDevice shown = new ComputingDevice(device.description(), device.traits().threads(), device.traits().vectorBits());
        return new Sessions(shown, listener -> new TrainingSession(
                device, data, scheduler, new SessionLimits(), listener));
    }
}
