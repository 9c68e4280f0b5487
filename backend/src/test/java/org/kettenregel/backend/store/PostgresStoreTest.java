package org.kettenregel.backend.store;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** On a server of its own, which is there for these tests alone. */
class PostgresStoreTest extends ExperimentStoreContract {

    private static PostgresServer server;
    private String name = "";

    @BeforeAll
    static void start_a_server() throws Exception {
        Optional<Path> programs = PostgresServer.programs();
        assumeTrue(programs.isPresent(), "no programs of PostgreSQL in /usr/lib/postgresql: install the package postgresql");
        server = PostgresServer.start(programs.orElseThrow());
    }

    @AfterAll
    static void stop_the_server() throws Exception {
        if (server != null) {
            server.close();
        }
    }

    @Override
    Database open() throws Exception {
        name = server.newDatabase();
        return server.database(name);
    }

    @Override
    Database reopen(Database before) {
        before.close();
        return server.database(name);
    }

    @Test
    void an_address_of_something_else_is_refused() {
        assertThatThrownBy(() -> Database.onServer("jdbc:h2:mem:x;INIT=create alias", "", ""))
                .hasMessage("address of the database: expected jdbc:postgresql://host/database, found jdbc:h2:mem:x;INIT=create alias");
    }
}
