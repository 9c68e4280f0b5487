package org.kettenregel.frontend.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.annotation.ImportCandidates;

/** The engine brings the libraries of databases along: whether there is one is for the application to say, and not for what lies on the class path. */
class NoDatabaseTest {

    @Test
    void spring_boot_opens_no_database_by_itself() {
        assertThat(ImportCandidates.load(AutoConfiguration.class, null).getCandidates())
                .isNotEmpty()
                .noneMatch(name -> name.matches("(?i).*(DataSource|Jdbc|Flyway|H2Console|Transaction).*"));
    }
}
