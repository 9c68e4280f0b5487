package org.kettenregel.frontend.playground;

import java.util.Locale;
import java.util.stream.Collectors;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.session.SessionSnapshot;
import org.kettenregel.frontend.component.data.FormulaText;
import org.kettenregel.frontend.component.data.Sentence;
import org.kettenregel.frontend.detail.Hidden;
import org.kettenregel.frontend.shell.Words;

/** Sentences and formulas as a person reads them. */
final class Told {

    private Told() {}

    static String sentence(Experiment experiment, SessionSnapshot snapshot, Locale locale) {
        return text(narrator(experiment, snapshot, locale).tell());
    }

    static Narrator narrator(Experiment experiment, SessionSnapshot snapshot, Locale locale) {
        return narrator(experiment, snapshot, locale, Hidden.NOTHING);
    }

    static Narrator narrator(Experiment experiment, SessionSnapshot snapshot, Locale locale, Hidden hidden) {
        return new Narrator(snapshot, new Symbols(experiment, snapshot.graph()), experiment, new Words(locale), hidden);
    }

    static String text(Sentence sentence) {
        return sentence.parts().stream().map(part -> part.style().equals("number") ? number(part.number()) : part.text()).collect(Collectors.joining());
    }

    /** Of the number that was asked for, or made by the last step. */
    static FormulaText.Block first(FormulaText formula) {
        return formula.blocks().stream().filter(FormulaText.Block::first).findFirst().orElseThrow();
    }

    static String text(FormulaText formula) {
        return text(first(formula));
    }

    static String text(FormulaText.Block formula) {
        return formula.terms().stream().map(term -> term.text().isEmpty() ? number(term.number()) : term.text()).collect(Collectors.joining())
                + " = " + number(formula.result());
    }

    /** With the digits that single precision has for sure. */
    static String number(double value) {
        String digits = String.format(Locale.ROOT, "%.5f", value);
        return digits.replaceAll("\\.?0+$", "").replaceAll("^-0$", "0");
    }
}
