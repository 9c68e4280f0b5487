package org.kettenregel.backend.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What can be asked for, and what makes no sense. */
class CommandLineTest {

    private final Path folder;
    private final Terminal terminal;

    CommandLineTest(@TempDir Path folder) {
        this.folder = folder;
        this.terminal = new Terminal(folder);
    }

    @Test
    void devices_lists_the_processor_as_usable_and_the_graphics_card_with_a_reason_where_it_is_not() {
        assertThat(terminal.run("devices")).isZero();

        assertThat(terminal.printed()).anySatisfy(line -> assertThat(line).startsWith("cpu   usable: CPU, "));
        assertThat(terminal.printed()).allSatisfy(line -> assertThat(line).matches("\\w+ +(usable: .+|not usable: .+\\. .+)"));
    }

    @Test
    void data_lists_the_public_sets_with_their_licences_and_asks_nobody() {
        assertThat(terminal.run("data", "--data", folder.toString())).isZero();

        assertThat(terminal.printed()).hasSize(6).contains(
                "mnist          MNIST, handwritten digits, 11.6 MB; is not there",
                "               from https://github.com/zalandoresearch/fashion-mnist, licence: MIT");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "''                         | expected the command train, data, devices or bench, found ''",
        "trian spiral               | expected the command train, data, devices or bench, found 'trian spiral'",
        "train                      | train: expected the name of a preset or an experiment file first, found none.",
        "train spiral --epochs      | train: expected a value after --epochs, found none.",
        "train spiral --epochs 0    | train: expected a whole number from 1 to 1000000 after --epochs, found '0'.",
        "train spiral --epochs many | train: expected a whole number from 1 to 1000000 after --epochs, found 'many'.",
        "train spiral --threads 0   | train: expected a whole number from 1 to 1024 after --threads, found '0'.",
        "train spiral --data /none  | train: expected a folder after --data, found '/none', which is none.",
        "train spiral --weights /none/w | train: expected a file in an existing folder after --weights, found '/none/w'.",
        "train spiral --checkpoint /none/c | train: expected a file in an existing folder after --checkpoint, found '/none/c'.",
        "train --resume /none       | train: expected a file after --resume, found '/none', which is none.",
        "train --resume pom.xml     | train: expected --epochs with --resume, as it counts those before the checkpoint as well, found none.",
        "train spiral --resume pom.xml --epochs 3 | train: expected nothing that the checkpoint says itself beside --resume, found 'spiral'; leave it out.",
        "train --resume pom.xml --seed 3 | train: expected nothing that the checkpoint says itself beside --resume, found --seed; leave it out.",
        "train --resume pom.xml --untrained | train: expected nothing that the checkpoint says itself beside --resume, found --untrained; leave it out.",
        "train spiral --checkpoint x --weights ./x | train: expected two files for --weights and --checkpoint, found './x' for both.",
        "train spiral --picture /none/p.png | train: expected a file in an existing folder after --picture, found '/none/p.png'.",
        "train spiral --picture p.jpg | train: expected a file name that ends with .png after --picture, found 'p.jpg'.",
        "train spiral --weights p.png --picture p.png | train: expected two files for --weights and --picture, found 'p.png' for both.",
        "train spiral --checkpoint p.png --picture ./p.png | train: expected two files for --checkpoint and --picture, found 'p.png' for both.",
        "train spiral --weights n --onnx n | train: expected two files for --weights and --onnx, found 'n' for both.",
        "train spiral --seeds 2 --onnx n | train: expected --onnx with a single training, found it with --seeds; leave out one of them.",
        "train spiral --seeds 2 --picture p.png | train: expected --picture with a single training, found it with --seeds; leave out one of them.",
        "train spiral --seeds 2 --checkpoint c | train: expected --checkpoint with a single training, found it with --seeds; leave out one of them.",
        "train --folds 2 --resume pom.xml | train: expected --resume with a single training, found it with --folds; leave out one of them.",
        "train spiral --seeds 1     | train: expected a whole number from 2 to 1000 after --seeds, found '1'.",
        "train spiral --folds one   | train: expected a whole number from 2 to 1000 after --folds, found 'one'.",
        "train spiral --seeds 2 --folds 2 | train: expected either --seeds or --folds, found both.",
        "train spiral --report --seeds 2 | train: expected --report with a single training, found it with --seeds; leave out one of them.",
        "train spiral --folds 2 --untrained | train: expected --untrained with a single training, found it with --folds; leave out one of them.",
        "train spiral --folds 2 --weights w | train: expected --weights with a single training, found it with --folds; leave out one of them.",
        "train /                    | train: '/' is neither a file nor one of the presets",
        "data mnist                 | data: expected --data and the folder to put mnist into, found none.",
        "data --data                | data: expected a folder after --data, found none.",
        "data mnist --data /none    | data: expected a folder after --data, found '/none', which is none.",
        "data imagenet --data /     | data: expected one of mnist, fashion-mnist, cifar10, found 'imagenet'.",
        "data mnist cifar10         | data: expected [name of a data set] [--data DIR], found 'cifar10'.",
        "data --all                 | data: expected [name of a data set] [--data DIR], found '--all'."
    })
    void arguments_that_make_no_sense_give_one_sentence_and_status_2(String line, String sentence) {
        assertThat(terminal.run(line.isEmpty() ? new String[0] : line.split(" "))).isEqualTo(2);

        assertThat(terminal.complaint()).startsWith(sentence).doesNotContain("\n");
        assertThat(terminal.printed()).isEmpty();
    }

    @Test
    void an_unknown_option_is_answered_with_all_options() {
        assertThat(terminal.train("spiral", "--fast")).isEqualTo(2);

        assertThat(terminal.complaint()).isEqualTo("train: expected <preset or experiment.json> or --resume FILE, [--data DIR] [--epochs N] [--seed S]"
                + " [--device auto|cpu|cuda] [--threads N] [--weights FILE] [--checkpoint FILE] [--picture FILE.png] [--onnx FILE] [--report] [--untrained] [--overfit]"
                + " [--seeds N | --folds K], found '--fast'.");
    }

    @Test
    void a_device_that_does_not_exist_is_named_with_those_that_do() {
        assertThat(terminal.run("train", "spiral", "--device", "abacus")).isEqualTo(1);

        assertThat(terminal.complaint()).startsWith("There is no device \"abacus\". Choose one of: auto, cpu").doesNotContain("\n");
    }
}
