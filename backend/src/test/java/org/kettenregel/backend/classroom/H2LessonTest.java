package org.kettenregel.backend.classroom;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.kettenregel.backend.store.Database;

/** As servers keep classes that are told nothing else, with a bus within the server. */
class H2LessonTest extends LessonContract {

    @TempDir
    private Path folder;

    @Override
    Database openDatabase() {
        return Database.inFolder(folder);
    }
}
