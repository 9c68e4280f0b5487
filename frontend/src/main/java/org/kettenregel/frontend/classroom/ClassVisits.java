package org.kettenregel.frontend.classroom;

import com.vaadin.flow.component.UI;
import java.util.Optional;
import org.kettenregel.backend.classroom.ClassId;
import org.kettenregel.backend.classroom.Classroom;
import org.kettenregel.backend.store.SavingLine;
import org.kettenregel.frontend.shell.OwnerCookie;
import org.springframework.stereotype.Service;

/** Lets playgrounds take part in a class. */
@Service
public class ClassVisits {

    private final Classroom classroom;
    private final SavingLine line;
    private final LiveSeats live;

    ClassVisits(Classroom classroom, SavingLine line, LiveSeats live) {
        this.classroom = classroom;
        this.line = line;
        this.live = live;
    }

    /**
     * A visit of the person on whose page this is called; empty where it is in no such class, or still at its door.
     *
     * @param word the id of the class as it came with an address
     */
    public Optional<ClassVisit> enter(String word, UI ui) {
        return ClassId.read(word)
                .flatMap(id -> classroom.desk().find(OwnerCookie.owner(), id))
                .filter(view -> view.you().role().sits() || view.you().role().teaches())
                .map(view -> new ClassVisit(classroom, OwnerCookie.owner(), view, line, live, ui));
    }
}
