package org.kettenregel.backend.store;

/** Without a file, as tests of others use it. */
class H2MemoryStoreTest extends ExperimentStoreContract {

    @Override
    Database open() {
        return Database.inMemory(OwnerKey.draw().secret());
    }

    @Override
    Database reopen(Database before) {
        return before;
    }
}
