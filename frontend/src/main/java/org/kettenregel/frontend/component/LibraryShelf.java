package org.kettenregel.frontend.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.shared.Registration;
import java.util.List;
import org.kettenregel.frontend.component.data.GalleryPicture;
import org.kettenregel.frontend.component.data.LibraryCard;

/** Saved experiments as cards with pictures, over the whole page. */
@Tag("pg-library")
@JsModule("./components/library/pg-library.ts")
@NpmPackage(value = "lit", version = "3.3.3")
public class LibraryShelf extends LiveComponent {

    public LibraryShelf() {
        super("library");
    }

    /** Stands beside the search. */
    public void setImport(Component upload) {
        upload.getElement().setAttribute("slot", "import");
        getElement().appendChild(upload.getElement());
    }

    public void setCards(List<LibraryCard> cards) {
        getElement().setPropertyList("cards", cards);
    }

    /** Pictures of data, which the cards share. */
    public void setPictures(List<GalleryPicture> pictures) {
        getElement().setPropertyList("pictures", pictures);
    }

    /** A sentence about what was done or could not be; empty for none. */
    public void setNote(String sentence) {
        getElement().setProperty("note", sentence);
    }

    /** @param id of what was just deleted, which the sentence offers to bring back; empty for nothing */
    public void setUndoable(String id) {
        getElement().setProperty("undoable", id);
    }

    /** Whether the cards are those of the moment. */
    public void setReady(boolean ready) {
        getElement().setProperty("ready", ready);
    }

    public void setOpen(boolean open) {
        getElement().setProperty("open", open);
    }

    public boolean isOpen() {
        return getElement().getProperty("open", false);
    }

    /** Saves a file on the machine of who looks at the page. */
    public void saveFile(String name, String text) {
        getElement().callJsFunction("saveText", name, text);
    }

    public Registration onDeed(ComponentEventListener<Deed> listener) {
        return addListener(Deed.class, listener);
    }

    public Registration onRename(ComponentEventListener<Rename> listener) {
        return addListener(Rename.class, listener);
    }

    public Registration onShut(ComponentEventListener<Closed> listener) {
        return addListener(Closed.class, listener);
    }

    /** Something is to be done with one of them. */
    @DomEvent("pg-deed")
    public static class Deed extends ComponentEvent<LibraryShelf> {

        public final String deed;
        public final String id;

        public Deed(LibraryShelf source, boolean fromClient, @EventData("event.detail.deed") String deed, @EventData("event.detail.id") String id) {
            super(source, fromClient);
            this.deed = deed;
            this.id = id;
        }
    }

    /** One of them is to have another title. */
    @DomEvent("pg-retitle")
    public static class Rename extends ComponentEvent<LibraryShelf> {

        public final String id;
        public final String title;

        public Rename(LibraryShelf source, boolean fromClient, @EventData("event.detail.id") String id, @EventData("event.detail.title") String title) {
            super(source, fromClient);
            this.id = id;
            this.title = title;
        }
    }

    /** They are not seen any more. */
    @DomEvent("pg-shut")
    public static class Closed extends ComponentEvent<LibraryShelf> {

        public Closed(LibraryShelf source, boolean fromClient) {
            super(source, fromClient);
        }
    }
}
