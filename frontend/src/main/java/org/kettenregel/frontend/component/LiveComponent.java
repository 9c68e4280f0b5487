package org.kettenregel.frontend.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import java.util.HashMap;
import org.kettenregel.frontend.shell.Words;

/** A web component with texts in the reader's language; those that show a running network read its frames, too. */
public abstract class LiveComponent extends Component implements HasSize, HasStyle, LocaleChangeObserver {

    private final String textPrefix;

    /** @param textPrefix its texts are those whose keys begin with it */
    LiveComponent(String textPrefix) {
        this.textPrefix = textPrefix;
        getElement().setAttribute("data-testid", getClass().getAnnotation(Tag.class).value());
    }

    /** Where the component gets its frames from; empty: none. */
    public void setFrames(String token) {
        getElement().setProperty("frames", token);
    }

    /** Where the component fetches the arrays that it draws; empty: it has none. */
    public void setBundle(String address) {
        getElement().setProperty("bundle", address);
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        getElement().setPropertyMap("texts", new HashMap<>(new Words(event.getLocale()).under(textPrefix)));
    }
}
