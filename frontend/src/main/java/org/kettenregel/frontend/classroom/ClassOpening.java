package org.kettenregel.frontend.classroom;

import com.vaadin.flow.component.UI;
import java.util.Locale;
import org.kettenregel.backend.classroom.ClassId;
import org.kettenregel.backend.classroom.ClassSettings;
import org.kettenregel.backend.classroom.Classroom;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.persistence.ExperimentJson;
import org.kettenregel.backend.store.OwnerKey;
import org.kettenregel.backend.store.SavingLine;
import org.kettenregel.frontend.shell.OwnerCookie;
import org.springframework.stereotype.Service;

/** Makes a class about an experiment, which everybody who joins gets, and leads its teacher to the wall. */
@Service
class ClassOpening {

    private final Classroom classroom;
    private final SavingLine line;

    ClassOpening(Classroom classroom, SavingLine line) {
        this.classroom = classroom;
        this.line = line;
    }

    /** @param failed told on the page where nothing came of it */
    void open(UI ui, Experiment experiment, String title, Locale locale, Runnable failed) {
        OwnerKey owner = OwnerCookie.owner();
        new ClassLine(line, ui, refusal -> failed.run(), failed).ask(() -> open(owner, experiment, title, locale), id -> ui.navigate("class/" + id.word()));
    }

    private ClassId open(OwnerKey owner, Experiment experiment, String title, Locale locale) {
        ClassId id = classroom.desk().open(owner, title, ClassSettings.of(locale)).id();
        classroom.lesson().handOut(owner, id, title, new ExperimentJson().write(experiment));
        return id;
    }
}
