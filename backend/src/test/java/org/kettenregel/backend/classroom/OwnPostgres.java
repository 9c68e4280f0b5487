package org.kettenregel.backend.classroom;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.kettenregel.backend.store.Database;
import org.kettenregel.backend.store.PostgresServer;

/** A PostgreSQL server for the tests of one class; they are left out where there are no programs for it. */
final class OwnPostgres implements BeforeAllCallback, AfterAllCallback {

    private Optional<PostgresServer> server = Optional.empty();

    @Override
    public void beforeAll(ExtensionContext context) throws Exception {
        Optional<Path> programs = PostgresServer.programs();
        assumeTrue(programs.isPresent(), "no programs of PostgreSQL in /usr/lib/postgresql: install the package postgresql");
        server = Optional.of(PostgresServer.start(programs.orElseThrow()));
    }

    @Override
    public void afterAll(ExtensionContext context) throws Exception {
        if (server.isPresent()) {
            server.get().close();
        }
    }

    /** The name of an empty one. */
    String name() throws SQLException {
        return server.orElseThrow().newDatabase();
    }

    Database open(String name) {
        return server.orElseThrow().database(name);
    }

    Database newDatabase() throws SQLException {
        return open(name());
    }
}
