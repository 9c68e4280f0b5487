package org.kettenregel.backend.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kettenregel.backend.experiment.Presets;

/** On a server of its own, which is there for these tests alone. */
class PostgresRunsTest extends RunStoreContract {

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
    void another_server_sees_what_one_has_kept() throws Exception {
        String shared = server.newDatabase();
        OwnerKey owner = OwnerKey.draw();
        try (Database one = server.database(shared); Database other = server.database(shared)) {
            ExperimentId id = new ExperimentStore(one, InstantSource.system(), new StoreLimits()).create(owner, Presets.first()).id();

            new RunStore(one, InstantSource.system(), new RunLimits()).keep(owner, id, 1, run(1, 400_000));

            assertThat(new RunStore(other, InstantSource.system(), new RunLimits()).open(owner, id)).isPresent();
        }
    }
}
