package org.kettenregel.frontend.shell;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.kettenregel.backend.catalog.Catalog;
import org.kettenregel.backend.catalog.KnobInfo;
import org.kettenregel.backend.catalog.KnobKind;
import org.kettenregel.backend.dataset.DatasetSpec;
import org.kettenregel.backend.experiment.Presets;
import org.kettenregel.backend.layer.LayerSpec;
import org.kettenregel.backend.loss.LossSpec;
import org.kettenregel.backend.op.Op;
import org.kettenregel.backend.optimizer.Clipping;
import org.kettenregel.backend.optimizer.Optimizer;
import org.kettenregel.backend.schedule.Schedule;
import org.kettenregel.frontend.Sources;
import org.kettenregel.frontend.form.FamilyForm;

/** Which texts there are, and which are asked for. */
final class TextKeys {

    static final List<Class<?>> FORMS = List.of(
            DatasetSpec.class, LayerSpec.class, LossSpec.class, Optimizer.class, Schedule.class, Clipping.class);

    /** Web components by the prefix of their texts, with the folder they live in. */
    static final TreeMap<String, Path> COMPONENTS = components();

    private TextKeys() {}

    /** Read from the file itself: a bundle would fill what is missing in German from English. */
    static TreeMap<String, String> of(String suffix) {
        try (Reader reader = Files.newBufferedReader(file(suffix))) {
            Properties properties = new Properties();
            properties.load(reader);
            TreeMap<String, String> texts = new TreeMap<>();
            properties.forEach((key, text) -> texts.put((String) key, (String) text));
            return texts;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Path file(String suffix) {
        return Path.of("src/main/resources/vaadin-i18n/translations" + suffix + ".properties");
    }

    /** The key of every line of the file, in its order. */
    static List<String> lines(String suffix) {
        return Sources.read(file(suffix)).lines().filter(line -> line.contains("=") && !line.startsWith("#"))
                .map(line -> line.substring(0, line.indexOf('=')).strip()).toList();
    }

    private static TreeMap<String, Path> components() {
        TreeMap<String, Path> folders = new TreeMap<>();
        for (Path file : Sources.files(Sources.JAVA.resolve("org/kettenregel/frontend/component"), ".java")) {
            String source = Sources.read(file);
            for (String prefix : Sources.find("super\\(\"(\\w+)\"\\)", source)) {
                String module = Sources.find("@JsModule\\(\"\\./components/(\\w+)/", source).first();
                folders.put(prefix, Sources.COMPONENTS.resolve(module));
            }
        }
        return folders;
    }

    /** Keys for the members of every family that a form shows, and for their knobs. */
    static TreeSet<String> ofForms() {
        TreeSet<String> keys = new TreeSet<>();
        Deque<Class<?>> open = new ArrayDeque<>(FORMS);
        Set<Class<?>> seen = new HashSet<>();
        while (!open.isEmpty()) {
            Class<?> family = open.pop();
            if (seen.add(family)) {
                for (Catalog.Entry<?> entry : Catalog.of(family).entries()) {
                    if (family == LayerSpec.class) { // the only list long enough for titles
                        keys.add("layer.group." + entry.group());
                    }
                    keys.add(FamilyForm.name(family) + "." + entry.id());
                    entry.knobs().forEach(knob -> addKnob(knob, keys, open));
                }
            }
        }
        return keys;
    }

    private static void addKnob(KnobInfo knob, Set<String> keys, Deque<Class<?>> open) {
        keys.add("knob." + knob.name());
        switch (knob.kind()) {
            case KnobKind.Choice choice -> choice.constants().forEach(constant ->
                    keys.add("knob." + knob.name() + "." + constant.name().toLowerCase(Locale.ROOT)));
            case KnobKind.Family family -> open.push(family.family());
            case KnobKind.Number _, KnobKind.Toggle _ -> { }
        }
    }

    /** Keys for what the cards of the graph say of every operation; parameters are told apart by their part. */
    static TreeSet<String> ofOperations() {
        TreeSet<String> keys = new TreeSet<>();
        Stream.of("weights", "bias", "scale", "shift", "mean", "variance", "slope").forEach(part -> keys.add("op.Parameter." + part));
        records(Op.class).map(Class::getSimpleName).filter(kind -> !kind.equals("Parameter")).forEach(kind -> keys.add("op." + kind));
        return keys;
    }

    private static Stream<Class<?>> records(Class<?> type) {
        return type.isRecord() ? Stream.of(type) : Arrays.stream(type.getPermittedSubclasses()).flatMap(TextKeys::records);
    }

    static TreeSet<String> ofPresets() {
        TreeSet<String> keys = new TreeSet<>();
        Presets.all().forEach(preset -> keys.addAll(List.of("preset." + preset.id(), "hint." + preset.id(), "about." + preset.id())));
        Presets.groups().forEach(group -> keys.add("preset.group." + group.id()));
        Presets.groups().stream().filter(group -> group.id().equals("troubles")).flatMap(group -> group.presets().stream()).forEach(preset -> keys.add("why." + preset.id()));
        return keys;
    }

    /** {@code prefix.name} for every constant, as the code makes it. */
    static TreeSet<String> of(String prefix, Class<? extends Enum<?>> constants) {
        TreeSet<String> keys = new TreeSet<>();
        Arrays.stream(constants.getEnumConstants()).forEach(constant -> keys.add(prefix + "." + constant.name().toLowerCase(Locale.ROOT)));
        return keys;
    }

    /** Whole keys that stand in the sources of Java. */
    static TreeSet<String> inJava(Set<String> firstParts) {
        String source = Sources.read(Sources.JAVA, ".java");
        TreeSet<String> keys = Sources.find("\\bsay\\(\"([^\"]+)\"[,)]", source);
        Sources.find("\"([a-z]+(?:\\.[\\w-]+)+)\"", source).stream().filter(key -> firstParts.contains(key.split("\\.")[0])).forEach(keys::add);
        Sources.find("\\bsentence\\(\\w*\"?\"?, \"(\\w+)\"", source).forEach(name -> keys.addAll(List.of("narrator." + name, "narrator." + name + ".title")));
        Sources.find("\\badd\\(rows, \"(\\w+)\"", source).forEach(name -> keys.add("inspector." + name));
        return keys;
    }

    /** Keys that stand in the sources of a web component, as {@code text(t, 'key')} or one of two. */
    static TreeSet<String> inTypeScript(String prefix) {
        String source = Sources.read(COMPONENTS.get(prefix), ".ts");
        if (source.contains("shared/toolbar.ts")) {
            source += Sources.read(Sources.COMPONENTS.resolve("shared/toolbar.ts"));
        }
        String call = "\\btext\\((?:this\\.)?(?:t|texts), ";
        TreeSet<String> keys = new TreeSet<>();
        for (String found : List.of("'(\\w+)'", "[^'\"`,)]*(?:'\\w+' )?\\? '(\\w+)'", "[^'\"`,)]*(?:'\\w+' )?\\? '\\w+' : '(\\w+)'")) {
            Sources.find(call + found, source).forEach(key -> keys.add(prefix + "." + key));
        }
        return keys;
    }
}
