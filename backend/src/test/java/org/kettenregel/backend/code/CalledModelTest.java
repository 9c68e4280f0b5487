package org.kettenregel.backend.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kettenregel.backend.experiment.Layer;
import org.kettenregel.backend.experiment.Presets;
import org.kettenregel.backend.layer.Dense;
import org.kettenregel.backend.layer.SharedLayer;
import org.kettenregel.backend.op.Linear;
import org.kettenregel.backend.op.Tanh;

class CalledModelTest {

    private static CodeImport read(String code) {
        return CodeReader.read(code, Presets.byId("spiral").orElseThrow().experiment());
    }

    @Test
    void a_model_called_with_a_tensor_stands_behind_it() {
        CodeImport read = read("""
                inner = keras.Input((2,))
                encoder = keras.Model(inner, layers.Dense(5, activation="tanh")(layers.Dense(7)(inner)))
                code = keras.Input((5,))
                decoder = keras.Model(code, layers.Dense(2)(code))
                x = keras.Input((2,))
                ae = keras.Model(x, decoder(encoder(x)))
                """);

        List<Layer> layers = read.experiment().layers();
        assertThat(read.problems()).isEmpty();
        assertThat(layers).extracting(Layer::spec).containsExactly(new Dense(7, new Linear()), new Dense(5, new Tanh()), new Dense(2, new Linear()));
        assertThat(layers).extracting(Layer::inputs)
                .containsExactly(List.of(Layer.INPUT), List.of(layers.get(0).id()), List.of(layers.get(1).id()));
    }

    @Test
    void a_model_called_twice_has_its_weights_once() {
        CodeImport read = read("""
                inner = keras.Input((1,))
                tower = keras.Model(inner, layers.Dense(3, activation="tanh")(inner))
                x = keras.Input((2,))
                both = layers.Add()([tower(x[:, 0:1]), tower(x[:, 1:2])])
                model = keras.Model(x, layers.Dense(1)(both))
                """);

        List<Layer> layers = read.experiment().layers();
        assertThat(read.problems()).isEmpty();
        assertThat(layers).filteredOn(layer -> layer.spec().equals(new Dense(3, new Tanh()))).hasSize(1);
        assertThat(layers).filteredOn(layer -> layer.spec() instanceof SharedLayer).hasSize(1);
    }

    @Test
    void a_model_called_with_its_own_input_is_what_it_was() {
        CodeImport read = read("""
                x = keras.Input((2,))
                encoder = keras.Model(x, layers.Dense(5, activation="tanh")(x))
                model = keras.Sequential([encoder, layers.Dense(1)])
                whole = keras.Model(x, layers.Dense(1)(encoder(x)))
                """);

        assertThat(read.problems()).isEmpty();
        assertThat(read.experiment().layers()).extracting(Layer::spec).containsExactly(new Dense(5, new Tanh()), new Dense(1, new Linear()));
    }

    @Test
    void a_model_called_with_too_few_tensors_is_named() {
        CodeImport read = read("""
                a = keras.Input((1,))
                b = keras.Input((1,))
                pair = keras.Model([a, b], layers.Add()([a, b]))
                x = keras.Input((2,))
                model = keras.Model(x, layers.Dense(1)(pair(x)))
                """);

        assertThat(read.problems()).extracting(CodeProblem::code).contains("call");
    }
}
