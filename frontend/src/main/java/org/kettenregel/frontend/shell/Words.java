package org.kettenregel.frontend.shell;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The texts of one language. */
public record Words(Locale locale) {

    private static final String BUNDLE = "vaadin-i18n.translations";

    /** The text of a key, with {@code {0}}, {@code {1}}, ... filled in as they are: numbers are written before, in one notation for all languages. */
    public String say(String key, Object... values) {
        String pattern = bundle().getString(key);
        if (values.length == 0) {
            return pattern;
        }
        Object[] written = new Object[values.length];
        for (int i = 0; i < values.length; i++) {
            written[i] = String.valueOf(values[i]);
        }
        return new MessageFormat(pattern.replace("'", "''"), Locale.ROOT).format(written);
    }

    public boolean has(String key) {
        return bundle().containsKey(key);
    }

    /** All texts whose key begins with {@code prefix.}, by the rest of their key: what a web component shows. */
    public Map<String, String> under(String prefix) {
        ResourceBundle texts = bundle();
        String start = prefix + ".";
        return texts.keySet().stream()
                .filter(key -> key.startsWith(start))
                .collect(Collectors.toMap(key -> key.substring(start.length()), (Function<String, String>) texts::getString));
    }

    private ResourceBundle bundle() {
        return ResourceBundle.getBundle(BUNDLE, locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
