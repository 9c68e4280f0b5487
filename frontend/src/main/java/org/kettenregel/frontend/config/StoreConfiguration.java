package org.kettenregel.frontend.config;

import java.nio.file.Path;
import java.time.InstantSource;
import org.kettenregel.backend.store.Database;
import org.kettenregel.backend.store.ExperimentStore;
import org.kettenregel.backend.store.OwnerKey;
import org.kettenregel.backend.store.RunLimits;
import org.kettenregel.backend.store.RunStore;
import org.kettenregel.backend.store.SavingLine;
import org.kettenregel.backend.store.StoreLimits;
import org.kettenregel.frontend.library.Library;
import org.kettenregel.frontend.shell.OwnerCookie;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;

/** Opens what is saved: in a folder, on a PostgreSQL server, or in memory. It is closed after all that works with it. */
@Configuration
class StoreConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(StoreConfiguration.class);

    /**
     * @param home folder of what is saved; blank for in memory
     * @param url  of a PostgreSQL server, which then takes the place of the folder; blank for none
     */
    @Bean
    Database database(
            @Value("${kettenregel.home}") String home, @Value("${kettenregel.database.url}") String url,
            @Value("${kettenregel.database.user}") String user, @Value("${kettenregel.database.password}") String password) {
        try {
            return !url.isBlank() ? Database.onServer(url, user, password) : home.isBlank() ? inMemory() : Database.inFolder(Path.of(home));
        } catch (RuntimeException e) {
            throw new UnopenedStore(e);
        }
    }

    private static Database inMemory() {
        LOG.warn("Experiments are saved in memory and are gone when this server ends: kettenregel.home and a folder keep them.");
        return Database.inMemory(OwnerKey.draw().secret()); // two applications in one process have one each
    }

    /** Ends before the database does, so that what waits is still saved. */
    @Bean
    @DependsOn("database")
    SavingLine savingLine() {
        return new SavingLine();
    }

    @Bean
    Library library(ExperimentStore store, RunStore runs, SavingLine line) {
        return new Library(store, runs, line, OwnerCookie::owner);
    }

    @Bean
    RunStore runStore(Database database) {
        return new RunStore(database, InstantSource.system(), new RunLimits());
    }

    @Bean
    ExperimentStore experimentStore(Database database) {
        return new ExperimentStore(database, InstantSource.system(), new StoreLimits());
    }
}
