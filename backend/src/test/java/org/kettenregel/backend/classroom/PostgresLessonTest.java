package org.kettenregel.backend.classroom;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.kettenregel.backend.store.Database;

/** On a server of its own, with the bus by which several servers hear of each other. */
class PostgresLessonTest extends LessonContract {

    @RegisterExtension
    static final OwnPostgres POSTGRES = new OwnPostgres();

    @Override
    Database openDatabase() throws Exception {
        return POSTGRES.newDatabase();
    }
}
