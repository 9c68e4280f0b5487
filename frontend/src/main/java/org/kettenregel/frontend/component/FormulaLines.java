package org.kettenregel.frontend.component;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import java.util.Optional;
import org.kettenregel.frontend.component.data.FormulaText;
import tools.jackson.databind.node.NullNode;

/** A formula in three lines: symbols, numbers put in, result; beneath them the numbers it is to be compared with. */
@Tag("pg-formula")
@JsModule("./components/formula/pg-formula.ts")
@NpmPackage(value = "lit", version = "3.3.3")
@NpmPackage(value = "katex", version = "0.19.1")
public class FormulaLines extends LiveComponent {

    public FormulaLines() {
        super("formula");
    }

    /** Stands where there is nothing to explain; empty for the usual words. */
    public void setHint(String words) {
        getElement().setProperty("hint", words);
    }

    /** Empty: a sentence says how one comes to see a formula. */
    public void setExplanation(Optional<FormulaText> explanation) {
        explanation.ifPresentOrElse(
                text -> getElement().setPropertyBean("explanation", text),
                () -> getElement().setPropertyJson("explanation", NullNode.getInstance()));
    }
}
