package org.kettenregel.frontend.playground;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kettenregel.backend.catalog.Catalog;
import org.kettenregel.backend.compile.CostSheet;
import org.kettenregel.backend.compile.LayerCost;
import org.kettenregel.backend.dataset.CsvTable;
import org.kettenregel.backend.dataset.DatasetSpec;
import org.kettenregel.backend.dataset.OwnPoints;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.experiment.Preset;
import org.kettenregel.backend.experiment.Presets;
import org.kettenregel.backend.layer.ExpressionLayer;
import org.kettenregel.backend.layer.LayerSpec;
import org.kettenregel.backend.session.PointCloud;
import org.kettenregel.frontend.component.data.GalleryBlock;
import org.kettenregel.frontend.component.data.GalleryPicture;
import org.kettenregel.frontend.library.Face;
import org.kettenregel.frontend.shell.Languages;
import org.kettenregel.frontend.shell.Words;

/**
 * What the cards of all ready experiments show in any language: worked out from shapes once, as neither the experiments nor their texts change.
 *
 * @param cards    by the id of the experiment
 * @param pictures of data, which several cards share
 */
record GalleryFacts(Map<String, CardFacts> cards, List<GalleryPicture> pictures) {

    GalleryFacts {
        cards = Map.copyOf(cards);
        pictures = List.copyOf(pictures);
    }

    /**
     * @param picture place of that of its data, -1 where it has none
     * @param formula of an expression, else empty
     * @param words   all it can be found by
     */
    record CardFacts(List<GalleryBlock> blocks, long parameters, int picture, String formula, String words) {}

    /** Made by whoever asks first. */
    private static final class Made {
        private static final GalleryFacts FACTS = make();
    }

    static GalleryFacts all() {
        return Made.FACTS;
    }

    private static GalleryFacts make() {
        Map<String, CardFacts> cards = new HashMap<>();
        Map<PictureOf, GalleryPicture> pictures = new LinkedHashMap<>();
        for (Preset preset : Presets.all()) {
            Experiment experiment = preset.experiment();
            CostSheet costs = CostSheet.of(experiment);
            String formula = experiment.expression().map(ExpressionLayer::text).orElse("");
            if (formula.isEmpty()) {
                pictures.computeIfAbsent(PictureOf.of(experiment), key -> picture(experiment));
            }
            int picture = formula.isEmpty() ? new ArrayList<>(pictures.keySet()).indexOf(PictureOf.of(experiment)) : -1;
            cards.put(preset.id(), new CardFacts(formula.isEmpty() ? blocks(costs) : List.of(), costs.trained(), picture, formula, words(preset)));
        }
        return new GalleryFacts(cards, List.copyOf(pictures.values()));
    }

    /** Of any experiment, as it is listed. */
    static Face face(Experiment experiment, Words words) {
        CostSheet costs = CostSheet.of(experiment);
        String title = HeaderBar.title(experiment, words);
        return experiment.expression()
                .map(expression -> new Face(title, "", costs.trained(), expression.text(), List.of(), Optional.empty()))
                .orElseGet(() -> new Face(
                        title, words.say("dataset." + setOf(experiment)), costs.trained(), "", blocks(costs), Optional.of(new Face.Keyed(PictureOf.of(experiment), picture(experiment)))));
    }

    /** Own samples with many features are a table, not a place to put points. */
    private static GalleryPicture picture(Experiment experiment) {
        Optional<PointCloud> cloud = PointCloud.of(experiment);
        boolean table = experiment.data() instanceof OwnPoints && cloud.isEmpty();
        DatasetSpec shown = table ? new CsvTable() : experiment.data();
        return GalleryPicture.of(DataPanel.choice(setOf(experiment), "", shown, cloud));
    }

    private record PictureOf(DatasetSpec data, long seed) {

        static PictureOf of(Experiment experiment) {
            return new PictureOf(experiment.data(), experiment.seed());
        }
    }

    static String setOf(Experiment experiment) {
        return Catalog.of(DatasetSpec.class).idOf(experiment.data());
    }

    private static List<GalleryBlock> blocks(CostSheet costs) {
        List<String> keys = costs.layers().stream().map(LayerCost::key).toList();
        return costs.layers().stream()
                .map(layer -> new GalleryBlock(
                        layer.key().substring(0, layer.key().indexOf('#')), layer.gives().sizes(),
                        layer.connectedTo().stream().map(keys::indexOf).toList(), // -1 for the data
                        layer.trained() > 0 || !layer.owner().equals(layer.key())))
                .toList();
    }

    /** Title, sentences, data and layers, in all languages. */
    private static String words(Preset preset) {
        Experiment experiment = preset.experiment();
        Catalog<LayerSpec> layers = Catalog.of(LayerSpec.class);
        return Stream.concat(
                        Stream.of(preset.id(), preset.experiment().title()),
                        Languages.ALL.stream().map(Words::new).flatMap(words -> Stream.concat(
                                Stream.of("preset." + preset.id(), "about." + preset.id(), "hint." + preset.id(), "dataset." + setOf(experiment)).filter(words::has).map(key -> words.say(key)),
                                experiment.layers().stream().map(layer -> words.say("layer." + layers.idOf(layer.spec()))))))
                .distinct()
                .collect(Collectors.joining(" "));
    }
}
