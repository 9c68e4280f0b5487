package org.kettenregel.frontend.playground;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.dom.Element;
import java.util.function.Consumer;
import org.kettenregel.frontend.shell.Words;

/** The title of what is open; who clicks on it types another one in its place. Enter takes it, Escape leaves it. */
final class TitleField extends Div {

    private static final int LONGEST = 120;

    private final NativeButton shown = new NativeButton();
    private final Element field = new Element("input");

    TitleField(Words words, Consumer<String> typed) {
        addClassName("pg-title");
        shown.getElement().setAttribute("data-testid", "title").setAttribute("aria-description", words.say("header.title"));
        field.setAttribute("data-testid", "title-field").setAttribute("aria-label", words.say("header.title")).setAttribute("maxlength", String.valueOf(LONGEST));
        field.setAttribute("autocomplete", "off").setAttribute("spellcheck", "false");
        add(shown);
        getElement().appendChild(field);
        getElement().executeJs("""
                const shown = this.querySelector('button'), field = this.querySelector('input');
                const leave = (take, back) => {
                  if (!this.classList.contains('typing')) return;
                  this.classList.remove('typing');
                  if (take && field.value.trim() && field.value.trim() !== shown.textContent) field.dispatchEvent(new CustomEvent('title-typed'));
                  if (back) shown.focus();
                };
                shown.addEventListener('click', () => {
                  field.value = shown.textContent;
                  this.classList.add('typing');
                  field.focus();
                  field.select();
                });
                field.addEventListener('blur', () => leave(true, false));
                field.addEventListener('keydown', (event) => {
                  if (event.key !== 'Enter' && event.key !== 'Escape' || event.isComposing) return;
                  event.preventDefault();
                  event.stopPropagation();
                  leave(event.key === 'Enter', true);
                });""");
        field.addPropertyChangeListener("value", "title-typed", event -> {
            String title = String.valueOf(event.getValue()).strip();
            if (event.isUserOriginated() && !title.isEmpty()) { // show sets it, too
                typed.accept(title);
            }
        });
    }

    void show(String title) {
        shown.setText(title);
        field.setProperty("value", title);
        shown.getElement().setAttribute("title", title);
    }
}
