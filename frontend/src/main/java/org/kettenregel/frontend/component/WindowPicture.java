package org.kettenregel.frontend.component;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.shared.Registration;
import java.util.Optional;
import org.kettenregel.frontend.component.data.WindowDrawing;
import org.kettenregel.frontend.component.data.WindowTrial;
import tools.jackson.databind.node.NullNode;

/** A convolution or a pooling in numbers, forward and backward; what lies under the pointer is read off in the browser. */
@Tag("pg-window")
@JsModule("./components/window/pg-window.ts")
@NpmPackage(value = "lit", version = "3.3.3")
public class WindowPicture extends LiveComponent {

    public WindowPicture() {
        super("window");
    }

    /** Empty while its numbers are not computed. */
    public void setDrawing(Optional<WindowDrawing> drawing) {
        drawing.ifPresentOrElse(
                shown -> getElement().setPropertyBean("drawing", shown),
                () -> getElement().setPropertyJson("drawing", NullNode.getInstance()));
    }

    public void setTrial(WindowTrial trial) {
        getElement().setPropertyBean("trial", trial);
    }

    /** {@code forward}, {@code weights}, {@code input} or {@code trial}; empty: whatever the pass has come to. */
    public void setMode(String mode) {
        getElement().setProperty("mode", mode);
    }

    /** The pixel of the output that is looked at, row by row. */
    public void setPlace(int place) {
        getElement().setProperty("place", place);
    }

    /** The cell of the kernel that is looked at, row by row. */
    public void setCell(int cell) {
        getElement().setProperty("cell", cell);
    }

    public Registration onMode(ComponentEventListener<Enter> listener) {
        return addListener(Enter.class, listener);
    }

    public Registration onChannel(ComponentEventListener<Channel> listener) {
        return addListener(Channel.class, listener);
    }

    public Registration onPick(ComponentEventListener<Pick> listener) {
        return addListener(Pick.class, listener);
    }

    public Registration onTry(ComponentEventListener<Try> listener) {
        return addListener(Try.class, listener);
    }

    /** Another way of looking at the window was chosen. */
    @DomEvent("pg-window-mode")
    public static class Enter extends ComponentEvent<WindowPicture> {

        public final String mode;

        public Enter(WindowPicture source, boolean fromClient, @EventData("event.detail.mode") String mode) {
            super(source, fromClient);
            this.mode = mode;
        }
    }

    /** Other channels were chosen to be looked at. */
    @DomEvent("pg-window-channel")
    public static class Channel extends ComponentEvent<WindowPicture> {

        public final int inChannel;
        public final int outChannel;

        public Channel(
                WindowPicture source, boolean fromClient,
                @EventData("event.detail.inChannel") int inChannel, @EventData("event.detail.outChannel") int outChannel) {
            super(source, fromClient);
            this.inChannel = inChannel;
            this.outChannel = outChannel;
        }
    }

    /** A pixel of the output ({@code place}) or a weight ({@code cell}) was chosen to be looked at. */
    @DomEvent("pg-window-pick")
    public static class Pick extends ComponentEvent<WindowPicture> {

        public final String what;
        public final int index;

        public Pick(WindowPicture source, boolean fromClient, @EventData("event.detail.what") String what, @EventData("event.detail.index") int index) {
            super(source, fromClient);
            this.what = what;
            this.index = index;
        }
    }

    /** Other settings are to be tried; the weights are numbers with a blank between them. */
    @DomEvent("pg-window-try")
    public static class Try extends ComponentEvent<WindowPicture> {

        public final int kernel;
        public final int stride;
        public final int padding;
        public final int dilation;
        public final String weights;

        public Try(
                WindowPicture source, boolean fromClient, @EventData("event.detail.kernel") int kernel, @EventData("event.detail.stride") int stride,
                @EventData("event.detail.padding") int padding, @EventData("event.detail.dilation") int dilation, @EventData("event.detail.weights") String weights) {
            super(source, fromClient);
            this.kernel = kernel;
            this.stride = stride;
            this.padding = padding;
            this.dilation = dilation;
            this.weights = weights;
        }
    }
}
