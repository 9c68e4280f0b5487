package org.kettenregel.backend.store;

/** In rows, as with PostgreSQL, but without it. */
class H2MemoryRunsTest extends RunStoreContract {

    @Override
    Database open() {
        return Database.inMemory(OwnerKey.draw().secret());
    }

    @Override
    Database reopen(Database before) {
        return before;
    }
}
