package org.kettenregel.backend.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kettenregel.backend.session.WatchedSession.preset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kettenregel.backend.compile.Compilation;
import org.kettenregel.backend.compile.Compiler;
import org.kettenregel.backend.dataset.Column;
import org.kettenregel.backend.dataset.CsvTable;
import org.kettenregel.backend.dataset.DataFolder;
import org.kettenregel.backend.dataset.Dataset;
import org.kettenregel.backend.dataset.Preparation;
import org.kettenregel.backend.dataset.Scaling;
import org.kettenregel.backend.execute.RunFactory;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.experiment.ExperimentEdits;

class DataLibraryTest {

    private static final int ROWS = 50;

    @TempDir
    private Path folder;

    private DataLibrary library;

    @BeforeEach
    void write() throws IOException {
        String rows = IntStream.range(0, ROWS).mapToObj(i -> i * i + "," + i + "\n").collect(Collectors.joining());
        Files.writeString(folder.resolve("squares.csv"), "x,y\n" + rows);
        library = new DataLibrary(DataFolder.at(folder));
    }

    private static Experiment table(Scaling scaling, String... ignored) {
        List<Column> columns = new ArrayList<>(List.of(Column.number("x", Column.Missing.DROP, scaling), Column.target("y")));
        for (String name : ignored) {
            columns.add(Column.ignored(name));
        }
        return ExperimentEdits.data(preset("plane"), new CsvTable("squares.csv", columns));
    }

    @Test
    void a_table_is_loaded_once_for_all() {
        Dataset first = library.load(table(Scaling.STANDARD));

        assertThat(library.load(table(Scaling.STANDARD))).isSameAs(first);
        assertThat(library.load(table(Scaling.NONE))).isNotSameAs(first);
    }

    @Test
    void what_was_not_used_for_long_is_let_go_and_loaded_anew() {
        Dataset used = library.load(table(Scaling.STANDARD));
        Dataset unused = library.load(table(Scaling.NONE));

        for (int i = 0; i < 7; i++) {
            library.load(table(Scaling.NONE, "other " + i));
            library.load(table(Scaling.STANDARD));
        }

        assertThat(library.load(table(Scaling.STANDARD))).isSameAs(used);
        assertThat(library.load(table(Scaling.NONE))).isNotSameAs(unused);
    }

    @Test
    void a_computed_set_is_made_anew_each_time() {
        assertThat(library.load(preset("moons"))).isNotSameAs(library.load(preset("moons")));
    }

    @Test
    void only_the_rows_that_train_say_how_numbers_are_scaled() {
        Experiment experiment = table(Scaling.ZERO_TO_ONE);
        Dataset data = library.load(experiment);
        Compilation.Compiled compiled =
                (Compilation.Compiled) Compiler.compile(experiment, experiment.data().signature(), Long.MAX_VALUE);

        RunFactory.Loaded loaded = library.prepare(experiment, compiled, data);

        int[] train = loaded.split().train();
        int least = train[0];
        int greatest = train[train.length - 1];
        Preparation preparation = loaded.data().preparation().orElseThrow();
        assertThat(train).hasSize(30);
        assertThat(preparation.fittedRows()).isEqualTo(30);
        assertThat(preparation.originalFeature(0, 0)).isEqualTo(least * least);
        assertThat(preparation.originalFeature(0, 1)).isEqualTo(greatest * greatest);
        assertThat(loaded.data().target(ROWS - 1)).isEqualTo(ROWS - 1);
    }
}
