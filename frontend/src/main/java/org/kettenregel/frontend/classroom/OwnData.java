package org.kettenregel.frontend.classroom;

import org.kettenregel.backend.classroom.ClassId;
import org.kettenregel.backend.classroom.ClassView;
import org.kettenregel.backend.classroom.Classroom;
import org.kettenregel.backend.store.OwnerKey;

/** All that a class knows of a person, as a file for that person. */
final class OwnData {

    private OwnData() {}

    static String of(Classroom classroom, OwnerKey owner, ClassId id) {
        return classroom.desk().find(owner, id).map(OwnData::text).orElse("{}\n");
    }

    private static String text(ClassView view) {
        return "{\n  \"class\": %s,\n  \"seat\": %d,\n  \"name\": %s,\n  \"joined\": \"%s\",\n  \"keptUntil\": \"%s\"\n}\n".formatted(
                WallEncoder.quoted(view.title()), view.you().number(), WallEncoder.quoted(view.you().name()), view.you().joined(), view.expires());
    }
}
