package org.kettenregel.backend.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.kettenregel.backend.compile.Outline;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.experiment.Presets;
import org.kettenregel.backend.layer.Conv2D;
import org.kettenregel.backend.layer.Dense;
import org.kettenregel.backend.layer.DropoutLayer;
import org.kettenregel.backend.layer.Flatten;
import org.kettenregel.backend.layer.LayerSpec;
import org.kettenregel.backend.layer.MaxPooling;
import org.kettenregel.backend.loss.CategoricalCrossEntropyLoss;
import org.kettenregel.backend.loss.SparseCategoricalCrossEntropyLoss;
import org.kettenregel.backend.op.Relu;
import org.kettenregel.backend.op.Softmax;
import org.kettenregel.backend.optimizer.Adam;
import org.kettenregel.backend.optimizer.RmsProp;

/** Code as it stands on the slides of courses, with its aliases, its data lines and its mistakes. */
class DeckSnippetsTest {

    private static final String KERAS_MLP = """
            from keras.datasets import mnist
            from keras import models
            from keras import layers
            from keras.utils import to_categorical

            (train_images, train_labels), (test_images, test_labels) = mnist.load_data()

            network = models.Sequential()
            network.add(layers.Dense(512, activation='relu', input_shape=(28 * 28,)))
            network.add(layers.Dense(10, activation='softmax'))
            network.compile(optimizer='rmsprop', loss='categorical_crossentropy', metrics=['accuracy'])

            train_images = train_images.reshape((60000, 28 * 28))
            train_images = train_images.astype('float32') / 255
            test_images = test_images.reshape((10000, 28 * 28))
            test_images = test_images.astype('float32') / 255
            train_labels = to_categorical(train_labels)
            test_labels = to_categorical(test_labels)

            network.fit(train_images, train_labels, epochs=5, batch_size=128, validation_data=(test_images, test_labels))
            """;

    private static Experiment mnist() {
        return Presets.byId("mnist-small-cnn").orElseThrow().experiment();
    }

    private static int parameters(CodeImport read) {
        return Outline.of(read.experiment()).count();
    }

    private static List<LayerSpec> specs(CodeImport read) {
        return read.experiment().layers().stream().map(layer -> layer.spec()).toList();
    }

    @Test
    void the_first_network_of_the_introduction_has_407050_parameters() {
        CodeImport read = CodeReader.read(KERAS_MLP, mnist());

        assertThat(read.problems()).isEmpty();
        assertThat(parameters(read)).isEqualTo(407_050);
        assertThat(specs(read)).containsExactly(new Flatten(), new Dense(512, new Relu()), new Dense(10, new Softmax()));
        assertThat(read.experiment().loss()).isEqualTo(new CategoricalCrossEntropyLoss());
        assertThat(read.experiment().optimizer()).isEqualTo(new RmsProp(0.001, 0.9));
        assertThat(read.experiment().batchSize()).isEqualTo(128);
        assertThat(read.epochs()).isEqualTo(OptionalInt.of(5));
    }

    @Test
    void the_functional_way_gives_the_same_graph() {
        CodeImport functional = CodeReader.read("""
                from keras.layers import Input, Dense
                from keras.models import Model

                inputs = Input(shape=(784,))
                x = Dense(512, activation='relu')(inputs)
                predictions = Dense(10, activation='softmax')(x)
                model = Model(inputs=inputs, outputs=predictions)
                model.compile(optimizer='rmsprop', loss='categorical_crossentropy', metrics=['accuracy'])
                model.fit(data, labels, epochs=5, batch_size=128)
                """, mnist());

        assertThat(functional.problems()).isEmpty();
        assertThat(parameters(functional)).isEqualTo(407_050);
        assertThat(functional.experiment()).isEqualTo(CodeReader.read(KERAS_MLP, mnist()).experiment());
    }

    @Test
    void a_test_set_that_has_another_name_is_a_mistake_with_its_line() {
        CodeImport read = CodeReader.read(KERAS_MLP + "test_loss, test_acc = network.evaluate(x_test, y_test)\n", mnist());

        assertThat(read.problems()).containsExactly(
                CodeProblem.mistake(21, "unknown-name", "x_test", "test_images"), CodeProblem.mistake(21, "unknown-name", "y_test", "test_labels"));
        assertThat(parameters(read)).isEqualTo(407_050);
    }

    @Test
    void penalty_and_dropout_of_the_introduction_are_understood() {
        CodeImport read = CodeReader.read("""
                from keras import models, layers, regularizers
                network = models.Sequential()
                network.add(layers.Dense(512, activation='relu', input_shape=(28 * 28,), kernel_regularizer=regularizers.l2(0.001)))
                network.add(layers.Dropout(0.5))
                network.add(layers.Dense(10, activation='softmax'))
                """, mnist());

        assertThat(parameters(read)).isEqualTo(407_050);
        assertThat(specs(read)).containsExactly(new Flatten(), new Dense(512, new Relu()), new DropoutLayer(0.5), new Dense(10, new Softmax()));
        assertThat(read.experiment().regularization().l2()).isEqualTo(0.001);
        assertThat(read.problems()).extracting(CodeProblem::code).containsExactly("penalty-for-all");
    }

    @Test
    void the_convolutional_network_has_1199882_parameters() {
        CodeImport read = CodeReader.read("""
                import keras
                from keras.models import Sequential
                from keras.layers import Dense, Dropout, Flatten
                from keras.layers import Conv2D, MaxPooling2D

                img_rows, img_cols = 28, 28
                input_shape = (img_rows, img_cols, 1)
                model = Sequential()
                model.add(Conv2D(32, kernel_size=(3, 3), activation='relu', input_shape=input_shape))
                model.add(Conv2D(64, (3, 3), activation='relu'))
                model.add(MaxPooling2D(pool_size=(2, 2)))
                model.add(Dropout(0.25))
                model.add(Flatten())
                model.add(Dense(128, activation='relu'))
                model.add(Dropout(0.5))
                model.add(Dense(num_classes, activation='softmax'))
                """.replace("num_classes", "10"), mnist());

        assertThat(read.problems()).isEmpty();
        assertThat(parameters(read)).isEqualTo(1_199_882);
        assertThat(specs(read)).containsExactly(
                new Conv2D(32, 3, new Relu()), new Conv2D(64, 3, new Relu()), new MaxPooling(2), new DropoutLayer(0.25), new Flatten(),
                new Dense(128, new Relu()), new DropoutLayer(0.5), new Dense(10, new Softmax()));
    }

    @Test
    void a_convolution_over_colours_has_896_parameters_and_leaves_254_cells() {
        CodeImport read = CodeReader.read("model = models.Sequential()\nmodel.add(layers.Conv2D(32, (3, 3), activation='relu', input_shape=(256, 256, 3)))\n",
                Presets.byId("cifar-sample").orElseThrow().experiment());

        assertThat(parameters(read)).isEqualTo(896);
        assertThat(read.problems()).extracting(CodeProblem::code).containsExactly("other-data");
    }

    @Test
    void the_recurrent_network_has_2691713_parameters() {
        CodeImport read = CodeReader.read("""
                from keras.preprocessing import sequence
                from keras.models import Sequential
                from keras.layers import Dense, Embedding, LSTM
                from keras.datasets import imdb
                from keras.callbacks import CSVLogger

                max_features = 20000
                maxlen = 80  # cut texts after this number of words
                batch_size = 32

                print('Loading data...')
                (x_train, y_train), (x_test, y_test) = imdb.load_data(num_words=max_features)
                x_train = sequence.pad_sequences(x_train, maxlen=maxlen)
                x_test = sequence.pad_sequences(x_test, maxlen=maxlen)

                model = Sequential()
                model.add(Embedding(max_features, 128))
                model.add(LSTM(128, dropout=0.2, recurrent_dropout=0.2))
                model.add(Dense(1, activation='sigmoid'))
                model.compile(loss='binary_crossentropy', optimizer='adam', metrics=['accuracy'])
                model.fit(x_train, y_train, batch_size=batch_size, epochs=15, validation_data=(x_test, y_test), callbacks=[CSVLogger('log.csv', separator=';')])
                score, acc = model.evaluate(x_test, y_test, batch_size=batch_size)
                """, Presets.byId("reviews-large").orElseThrow().experiment());

        assertThat(parameters(read)).isEqualTo(2_691_713);
        assertThat(read.problems()).extracting(CodeProblem::code).containsExactly("dropout-in-front", "recurrent-dropout");
        assertThat(read.experiment().batchSize()).isEqualTo(32);
        assertThat(read.epochs()).isEqualTo(OptionalInt.of(15));
        assertThat(read.experiment().optimizer()).isEqualTo(new Adam(0.001));
    }

    @Test
    void the_class_of_the_classifier_has_59210_parameters_and_its_softmax_twice() {
        CodeImport read = CodeReader.read("""
                import torch
                from torch import nn, optim
                import torch.nn.functional as F

                class MLP(nn.Module):
                    def __init__(self):
                        super(MLP, self).__init__()
                        self.linear1 = nn.Linear(784, 64)
                        self.linear2 = nn.Linear(64, 64)
                        self.linear3 = nn.Linear(64, 64)
                        self.linear4 = nn.Linear(64, 10)
                        self.softmax = nn.Softmax(dim=1)

                    def forward(self, x):
                        x = x.view(x.shape[0], -1)
                        x = F.relu(self.linear1(x))
                        x = F.relu(self.linear2(x))
                        x = F.relu(self.linear3(x))
                        return self.softmax(self.linear4(x))

                model = MLP()
                trainloader = torch.utils.data.DataLoader(trainset, batch_size=256, shuffle=True)
                criterion = nn.CrossEntropyLoss()
                optimizer = optim.Adam(model.parameters(), lr=0.003)
                for e in range(2):
                    running_loss = 0
                    for images, labels in trainloader:
                        output = model(images)
                        loss = criterion(output, labels)
                        optimizer.zero_grad()
                        loss.backward()
                        optimizer.step()
                        running_loss += loss.item()
                    print("Training loss:", running_loss / len(trainloader))
                """, mnist());

        assertThat(parameters(read)).isEqualTo(59_210);
        assertThat(specs(read)).containsExactly(
                new Flatten(), new Dense(64, new Relu()), new Dense(64, new Relu()), new Dense(64, new Relu()), new Dense(10, new Softmax()));
        assertThat(read.problems()).containsExactly(CodeProblem.mistake(29, "softmax-twice"));
        assertThat(read.experiment().loss()).isEqualTo(new CategoricalCrossEntropyLoss(true));
        assertThat(read.experiment().optimizer()).isEqualTo(new Adam(0.003));
        assertThat(read.experiment().batchSize()).isEqualTo(256);
        assertThat(read.epochs()).isEqualTo(OptionalInt.of(2));
    }

    @Test
    void the_list_of_the_classifier_has_59210_parameters() {
        CodeImport read = CodeReader.read("""
                model = nn.Sequential(nn.Linear(784, 64),
                                      nn.ReLU(),
                                      nn.Linear(64, 64),
                                      nn.ReLU(),
                                      nn.Linear(64, 64),
                                      nn.ReLU(),
                                      nn.Linear(64, 10),
                                      nn.LogSoftmax(dim=1))
                criterion = nn.NLLLoss()
                images, labels = next(iter(trainloader))
                images = images.view(images.shape[0], -1)
                logps = model(images)
                loss = criterion(logps, labels)
                """, mnist());

        assertThat(read.problems()).isEmpty();
        assertThat(parameters(read)).isEqualTo(59_210);
        assertThat(read.experiment().loss()).isEqualTo(new CategoricalCrossEntropyLoss());
        assertThat(specs(read).getLast()).isEqualTo(new Dense(10, new Softmax()));
    }

    @Test
    void the_first_step_of_the_classifier_has_7850_parameters() {
        CodeImport read = CodeReader.read("""
                class MLP(nn.Module):
                    def __init__(self):
                        super().__init__()
                        self.linear = nn.Linear(784, 10)

                    def forward(self, x):
                        return self.linear(x)
                """, mnist());

        assertThat(read.problems()).isEmpty();
        assertThat(parameters(read)).isEqualTo(7_850);
    }

    @Test
    void the_classifier_in_the_other_library_has_59210_parameters() {
        CodeImport read = CodeReader.read("""
                import tensorflow as tf

                model = tf.keras.models.Sequential([
                    tf.keras.layers.Flatten(input_shape=(28, 28)),
                    tf.keras.layers.Dense(64, activation='relu'),
                    tf.keras.layers.Dense(64, activation=tf.nn.relu),
                    tf.keras.layers.Dense(64, activation='relu'),
                    tf.keras.layers.Dense(10, activation='softmax')
                ])
                model.compile(optimizer=tf.keras.optimizers.Adam(learning_rate=0.003),
                              loss=tf.keras.losses.SparseCategoricalCrossentropy(),
                              metrics=['accuracy'])
                model.fit(x_train, y_train, epochs=1, batch_size=64)
                """, mnist());

        assertThat(read.problems()).isEmpty();
        assertThat(parameters(read)).isEqualTo(59_210);
        assertThat(read.experiment().loss()).isEqualTo(new SparseCategoricalCrossEntropyLoss());
        assertThat(read.experiment().batchSize()).isEqualTo(64);
    }

    @Test
    void a_norm_of_all_parameters_is_a_mistake_and_still_read_as_the_penalty_it_means() {
        CodeImport read = CodeReader.read("""
                model = nn.Sequential(nn.Linear(784, 10))
                criterion = nn.CrossEntropyLoss()
                optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
                for images, labels in trainloader:
                    optimizer.zero_grad()
                    loss = criterion(model(images), labels)
                    l1_norm = torch.norm(model.parameters(), 1)
                    loss = loss + 0.001 * l1_norm
                    loss.backward()
                    optimizer.step()
                """, mnist());

        assertThat(read.problems()).contains(CodeProblem.mistake(7, "norm-of-parameters", "p.abs().sum()"));
        assertThat(read.experiment().regularization().l1()).isEqualTo(0.001);
    }

    @Test
    void several_depths_are_written_with_a_loop_over_layers() {
        CodeImport read = CodeReader.read("""
                class MLP_var(nn.Module):
                    def __init__(self, N_layer=3, width=64):
                        super().__init__()
                        self.input = nn.Linear(784, width)
                        self.hidden = nn.ModuleList([nn.Linear(width, width) for _ in range(N_layer - 1)])
                        self.output = nn.Linear(width, 10)

                    def forward(self, x):
                        x = torch.relu(self.input(x))
                        for layer in self.hidden:
                            x = torch.relu(layer(x))
                        return self.output(x)

                net = MLP_var(N_layer=3)
                """, mnist());

        assertThat(read.problems()).isEmpty();
        assertThat(parameters(read)).isEqualTo(59_210);
    }
}
