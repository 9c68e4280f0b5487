package org.kettenregel.frontend.config;

import java.time.InstantSource;
import org.kettenregel.backend.link.LinkStore;
import org.kettenregel.backend.store.Database;
import org.kettenregel.backend.store.ExperimentStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens the rows of links beside those of experiments. */
@Configuration
class LinkConfiguration {

    @Bean
    LinkStore linkStore(Database database, ExperimentStore experiments) {
        return new LinkStore(database, experiments, InstantSource.system());
    }
}
