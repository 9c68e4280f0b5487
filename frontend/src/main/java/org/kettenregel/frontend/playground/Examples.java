package org.kettenregel.frontend.playground;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Optional;
import org.kettenregel.backend.dataset.CsvTable;
import org.kettenregel.backend.dataset.DatasetSpec;
import org.kettenregel.backend.download.DownloadDesk;
import org.kettenregel.backend.download.PublicSet;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.experiment.Preset;
import org.kettenregel.backend.experiment.PresetGroup;
import org.kettenregel.backend.experiment.Presets;
import org.kettenregel.frontend.component.PresetGallery;
import org.kettenregel.frontend.component.data.GalleryCard;
import org.kettenregel.frontend.component.data.GalleryTheme;
import org.kettenregel.frontend.playground.GalleryFacts.CardFacts;
import org.kettenregel.frontend.shell.Words;

/** The button behind which all ready experiments are, and their gallery over the page. */
final class Examples extends Div {

    private static final long MEGA = 1_000_000;

    private final PresetGallery gallery = new PresetGallery();
    private final Actions actions;
    private final DownloadDesk desk;
    private final Words words;

    Examples(Actions actions, DownloadDesk desk, Words words) {
        this.actions = actions;
        this.desk = desk;
        this.words = words;
        addClassName("pg-gallery-place");
        gallery.onPick(event -> pick(event.id));
        gallery.onShut(event -> shut());
        add(new Tool("examples", this::open).showing(words.say("header.examples")), gallery);
    }

    private void open() {
        GalleryFacts facts = GalleryFacts.all();
        gallery.setPictures(facts.pictures());
        gallery.setThemes(Presets.groups().stream().map(group -> theme(group, facts)).toList());
        gallery.setCurrent(Presets.all().stream().filter(preset -> preset.experiment().equals(actions.experiment())).findFirst().map(Preset::id).orElse(""));
        gallery.setOpen(true);
    }

    /** An id that no experiment has comes from a forged request; nothing is harmed. */
    private void pick(String id) {
        shut();
        Presets.byId(id).ifPresent(preset -> actions.open(preset.experiment()));
    }

    /** What is not seen need not be kept for every page that is open. */
    private void shut() {
        gallery.setOpen(false);
        gallery.setThemes(List.of());
        gallery.setPictures(List.of());
    }

    private GalleryTheme theme(PresetGroup group, GalleryFacts facts) {
        return new GalleryTheme(group.id(), words.say("preset.group." + group.id()), group.presets().stream().map(preset -> card(preset, facts)).toList());
    }

    private GalleryCard card(Preset preset, GalleryFacts all) {
        CardFacts facts = all.cards().get(preset.id());
        Experiment experiment = preset.experiment();
        String why = "why." + preset.id();
        return new GalleryCard(
                preset.id(), words.say("preset." + preset.id()), words.say("about." + preset.id()), words.has(why) ? words.say(why) : "", facts.words(),
                facts.parameters(), experiment.expression().isPresent() ? "" : words.say("dataset." + GalleryFacts.setOf(experiment)), facts.picture(),
                mark(experiment.data()), facts.formula(), facts.blocks());
    }

    /** What can be fetched with a button is worth a mark only while it is not there. */
    private String mark(DatasetSpec data) {
        Optional<PublicSet> offered = desk.offers(data);
        if (offered.isPresent()) {
            return desk.state(offered.get()) instanceof DownloadDesk.State.There ? ""
                    : words.say("gallery.download", Math.ceilDiv(offered.get().bytes(), MEGA));
        }
        return !data.fromFiles() ? "" : data instanceof CsvTable table ? words.say("gallery.file", table.file()) : words.say("gallery.files");
    }
}
