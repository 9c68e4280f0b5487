package org.kettenregel.backend.link;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.kettenregel.backend.store.Database;

/** As servers keep them that are told nothing else. */
class H2LinksTest extends LinkStoreContract {

    @TempDir
    private Path folder;

    @Override
    Database open() {
        return Database.inFolder(folder);
    }
}
