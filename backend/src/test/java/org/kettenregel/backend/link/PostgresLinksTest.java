package org.kettenregel.backend.link;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.kettenregel.backend.store.Database;
import org.kettenregel.backend.store.PostgresServer;

/** On a server of its own, which is there for these tests alone. */
class PostgresLinksTest extends LinkStoreContract {

    private static PostgresServer server;

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
        return server.database(server.newDatabase());
    }
}
