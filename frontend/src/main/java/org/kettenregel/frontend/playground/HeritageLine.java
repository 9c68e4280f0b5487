package org.kettenregel.frontend.playground;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.stream.Collectors;
import org.kettenregel.backend.session.Heritage;
import org.kettenregel.frontend.shell.Words;

/** Says where the numbers on the screen come from, where the seed alone does not give them; and how to have all of them from there. */
final class HeritageLine extends Div {

    /** Of more layers their number is said. */
    private static final int MOST_NAMED = 4;

    private final Words words;
    private final Span text = new Span();
    private final Tool anew;
    private String said = "";

    /** @param restart begins all layers anew */
    HeritageLine(Words words, Runnable restart) {
        this.words = words;
        addClassName("pg-heritage");
        getElement().setAttribute("data-testid", "heritage").setAttribute("role", "status");
        anew = new Tool("all-anew", restart).showing(words.say("heritage.anew"));
        anew.getElement().setAttribute("title", words.say("heritage.anew.explained"));
        add(text, anew);
        setVisible(false);
    }

    void show(Heritage heritage, LayerNames names) {
        String sentence = sentence(heritage, names);
        if (!sentence.equals(said)) {
            said = sentence;
            text.setText(sentence);
            setVisible(!sentence.isEmpty());
        }
        anew.setVisible(!(heritage instanceof Heritage.Waiting)); // there is nothing that could begin
    }

    private String sentence(Heritage heritage, LayerNames names) {
        return switch (heritage) {
            case Heritage.Seed _ -> "";
            case Heritage.TakenOver(List<String> kept, List<String> fresh) when fresh.isEmpty() -> words.say("heritage.all");
            case Heritage.TakenOver(List<String> kept, List<String> fresh) -> words.say("heritage.some", list(kept, names), list(fresh, names));
            case Heritage.Returned(int epoch, Heritage.TakenOver(List<String> kept, List<String> fresh)) ->
                    words.say("heritage.returned", epoch) + " " + words.say("heritage.began", list(kept, names));
            case Heritage.Returned(int epoch, Heritage first) -> words.say("heritage.returned", epoch);
            case Heritage.Waiting(int epoch) -> words.say("heritage.waiting", epoch);
        };
    }

    private String list(List<String> layers, LayerNames names) {
        return layers.size() > MOST_NAMED ? words.say("heritage.layers", layers.size()) : layers.stream().map(names::of).collect(Collectors.joining(", "));
    }
}
