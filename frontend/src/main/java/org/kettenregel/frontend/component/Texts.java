package org.kettenregel.frontend.component;

import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The texts a web component shows: all whose key begins with its name, without that name. */
public final class Texts {

    private static final String BUNDLE = "vaadin-i18n.translations";

    private Texts() {}

    /** {@code of("network", German)} holds {@code fit} for the key {@code network.fit}. */
    public static Map<String, String> of(String prefix, Locale locale) {
        ResourceBundle texts = bundle(locale);
        String start = prefix + ".";
        return texts.keySet().stream()
                .filter(key -> key.startsWith(start))
                .collect(Collectors.toMap(key -> key.substring(start.length()), (Function<String, String>) texts::getString));
    }

    private static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle(BUNDLE, locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
