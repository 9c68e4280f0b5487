package org.kettenregel.frontend.sharing;

import com.vaadin.flow.component.html.NativeButton;
import org.kettenregel.frontend.library.OwnPlace;
import org.kettenregel.frontend.shell.Words;

/** Copies a text in the browser at once: a clipboard is only writable while a click is handled. */
final class CopyButton extends NativeButton {

    /** @param copied empty for the address of the page, as it is for others */
    CopyButton(Words words, String testId, String copied) {
        super(words.say("share.copy"));
        addClassName("pg-btn");
        getElement().setAttribute("data-testid", testId);
        getElement().executeJs("""
                const before = this.textContent;
                this.addEventListener('click', async () => {
                  const text = $2 || location.href.replace(new RegExp('[?&]' + $3 + '=[^&]*'), '');
                  try { await navigator.clipboard.writeText(text); this.textContent = $0; }
                  catch { window.prompt($1, text); }
                  setTimeout(() => this.textContent = before, 1600);
                })""", words.say("header.copied"), words.say("header.share.explained"), copied, OwnPlace.PARAMETER);
    }
}
