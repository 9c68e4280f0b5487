package org.kettenregel.frontend.component;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import org.kettenregel.frontend.component.data.Sentence;

/** What the last step did, in one sentence, and how far the run has come. */
@Tag("pg-narration")
@JsModule("./components/narration/pg-narration.ts")
@NpmPackage(value = "lit", version = "3.3.3")
public class Narration extends LiveComponent {

    public Narration() {
        super("narration");
    }

    public void setSentence(Sentence sentence) {
        getElement().setPropertyBean("sentence", sentence);
    }
}
