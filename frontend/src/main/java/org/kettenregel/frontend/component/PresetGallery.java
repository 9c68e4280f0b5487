package org.kettenregel.frontend.component;

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
import org.kettenregel.frontend.component.data.GalleryTheme;

/** Ready experiments as cards with pictures, over the whole page. */
@Tag("pg-gallery")
@JsModule("./components/gallery/pg-gallery.ts")
@NpmPackage(value = "lit", version = "3.3.3")
public class PresetGallery extends LiveComponent {

    public PresetGallery() {
        super("gallery");
    }

    public void setThemes(List<GalleryTheme> themes) {
        getElement().setPropertyList("themes", themes);
    }

    /** Pictures of data, which the cards share. */
    public void setPictures(List<GalleryPicture> pictures) {
        getElement().setPropertyList("pictures", pictures);
    }

    /** @param id of the experiment that is open on the page; empty for another */
    public void setCurrent(String id) {
        getElement().setProperty("current", id);
    }

    public void setOpen(boolean open) {
        getElement().setProperty("open", open);
    }

    public Registration onPick(ComponentEventListener<PickExample> listener) {
        return addListener(PickExample.class, listener);
    }

    public Registration onShut(ComponentEventListener<Shut> listener) {
        return addListener(Shut.class, listener);
    }

    /** An experiment is to be opened. */
    @DomEvent("pg-example")
    public static class PickExample extends ComponentEvent<PresetGallery> {

        public final String id;

        public PickExample(PresetGallery source, boolean fromClient, @EventData("event.detail.id") String id) {
            super(source, fromClient);
            this.id = id;
        }
    }

    /** The gallery is not seen any more. */
    @DomEvent("pg-shut")
    public static class Shut extends ComponentEvent<PresetGallery> {

        public Shut(PresetGallery source, boolean fromClient) {
            super(source, fromClient);
        }
    }
}
