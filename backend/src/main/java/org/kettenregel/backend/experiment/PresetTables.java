package org.kettenregel.backend.experiment;

import java.util.List;
import org.kettenregel.backend.dataset.Column;
import org.kettenregel.backend.dataset.CsvTable;
import org.kettenregel.backend.dataset.Scaling;

/** The tables that ready experiments learn from, as they lie in the data folder. */
final class PresetTables {

    private PresetTables() {}

    /** 891 passengers, 177 of them without an age. Names, tickets and cabins are left out. */
    static CsvTable titanic() {
        return new CsvTable("titanic.csv", List.of(
                Column.category("Pclass", Column.Missing.DROP, "1", "2", "3"),
                Column.category("Sex", Column.Missing.DROP, "female", "male"),
                Column.number("Age", Column.Missing.MARKER, Scaling.STANDARD),
                number("SibSp"),
                number("Parch"),
                number("Fare"),
                Column.category("Embarked", Column.Missing.MOST_FREQUENT, "C", "Q", "S"),
                Column.label("Survived", "0", "1")));
    }

    /** 398 cars, 6 of them without a horsepower; the target stays in miles per gallon. */
    static CsvTable milesPerGallon() {
        return new CsvTable("mpg.csv", List.of(
                number("cylinders"),
                number("displacement"),
                Column.number("horsepower", Column.Missing.MEDIAN, Scaling.STANDARD),
                number("weight"),
                number("acceleration"),
                number("model_year"),
                Column.category("origin", Column.Missing.DROP, "europe", "japan", "usa"),
                Column.target("mpg")));
    }

    /** 344 penguins of 3 species; 2 of them were not measured, the sex of 11 is not known. */
    static CsvTable penguins() {
        return new CsvTable("penguins.csv", List.of(
                Column.category("island", Column.Missing.DROP, "Biscoe", "Dream", "Torgersen"),
                number("bill_length_mm"),
                number("bill_depth_mm"),
                number("flipper_length_mm"),
                number("body_mass_g"),
                Column.category("sex", Column.Missing.MARKER, "FEMALE", "MALE"),
                Column.label("species", "Adelie", "Chinstrap", "Gentoo")));
    }

    private static Column number(String name) {
        return Column.number(name, Column.Missing.DROP, Scaling.STANDARD);
    }
}
