package org.kettenregel.backend.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kettenregel.backend.download.PublicSet;
import org.kettenregel.backend.download.PublicSets;

/** Who is told that files are missing is told how to come by them. */
class DownloadsTest {

    private static DatasetProblem problem(DatasetSpec data, DataFolder folder) {
        return catchThrowableOfType(DatasetProblem.class, () -> data.load(new Seed(1), folder));
    }

    @Test
    void every_public_set_is_known_by_its_name() {
        assertThat(PublicSets.all()).extracting(PublicSet::id).allMatch(Downloads::has);
    }

    @Test
    void without_a_folder_the_download_of_a_public_set_is_named() {
        assertThat(problem(new Idx("fashion-mnist", true), DataFolder.none()).download()).hasValue("fashion-mnist");
        assertThat(problem(new Cifar10(), DataFolder.none()).download()).hasValue("cifar10");
        assertThat(problem(new Cifar10(), DataFolder.none()).fix()).contains("./kettenregel data cifar10 --data FOLDER");
    }

    @Test
    void without_files_the_download_of_a_public_set_is_named(@TempDir Path folder) {
        assertThat(problem(new Idx("fashion-mnist", true), DataFolder.at(folder)).fix())
                .endsWith(", or download them with ./kettenregel data fashion-mnist --data FOLDER");
        assertThat(problem(new Cifar10(), DataFolder.at(folder)).fix()).endsWith(", or download them with ./kettenregel data cifar10 --data FOLDER");
    }

    @Test
    void other_sets_are_not_to_be_had_there(@TempDir Path folder) {
        assertThat(problem(new Idx("letters", true), DataFolder.none()).download()).isEmpty();
        assertThat(problem(new Idx("letters", true), DataFolder.at(folder)).fix()).isEqualTo("put the files of letters there or into its folder letters");
        assertThat(problem(new ImageFolder(), DataFolder.none()).download()).isEmpty();
    }
}
