package org.kettenregel.frontend.shell;

import com.vaadin.flow.i18n.DefaultI18NProvider;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** English and German; a browser that asks for neither gets English. */
@Configuration
public class Languages {

    public static final List<Locale> ALL = List.of(Locale.ENGLISH, Locale.GERMAN);

    @Bean
    I18NProvider texts() {
        return new DefaultI18NProvider(ALL);
    }
}
