package org.kettenregel.frontend.detail;

import com.vaadin.flow.component.Component;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.kettenregel.backend.inspect.NodeInfo;
import org.kettenregel.backend.lens.Answer;
import org.kettenregel.backend.lens.DropoutAnswer;
import org.kettenregel.backend.lens.DropoutLens;
import org.kettenregel.backend.lens.Lens;
import org.kettenregel.frontend.component.NumberTables;
import org.kettenregel.frontend.component.data.TablesDrawing;
import org.kettenregel.frontend.frames.Bundles;
import org.kettenregel.frontend.shell.Words;

/** Which units a dropout leaves out of the sample that is looked at. */
final class DropoutPanel implements DetailPanel {

    /** Above this many they are painted as cells. */
    private static final int MOST_DOTS = 160;

    private final NumberTables tables = new NumberTables();
    private final Bundles bundles;
    private final Words words;

    DropoutPanel(Bundles bundles, Words words) {
        this.bundles = bundles;
        this.words = words;
    }

    @Override
    public String title() {
        return "detail.dropout";
    }

    @Override
    public Component component() {
        return tables;
    }

    @Override
    public Optional<Lens> lens(Subject subject, Selection selection) {
        NodeInfo node = selection.node();
        return subject.graph().stream()
                .filter(each -> each.kind().equals("Dropout") && each.layer().equals(node.layer()))
                .findFirst()
                .map(each -> new DropoutLens(each.id()));
    }

    @Override
    public void show(Subject subject, Selection selection, Optional<Answer> answer) {
        if (answer.orElse(null) instanceof DropoutAnswer dropout) {
            List<Double> dots = new ArrayList<>();
            for (int i = 0; i < dropout.mask().length && dropout.mask().length <= MOST_DOTS; i++) {
                dots.add((double) dropout.mask()[i]);
            }
            String sentence = words.say(
                    "dropout.sentence", dropout.kept(), dropout.mask().length, percent(dropout.share()), percent(1 - dropout.rate()),
                    String.format(Locale.ROOT, "%.3g", 1 / (1 - dropout.rate())));
            tables.setDrawing(new TablesDrawing(sentence, List.of(), dots, words.say("dropout.mask")));
            tables.setBundle(dots.isEmpty() ? bundles.offer("dropout", Map.of("cells", dropout.mask())) : "");
        } else {
            tables.setDrawing(new TablesDrawing(words.say("tables.none"), List.of(), List.of(), ""));
            tables.setBundle("");
        }
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }
}
