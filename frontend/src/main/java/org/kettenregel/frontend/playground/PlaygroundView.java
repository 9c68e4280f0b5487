package org.kettenregel.frontend.playground;

import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.Route;
import org.kettenregel.frontend.component.NetworkCanvas;

@Route("")
public class PlaygroundView extends Main {
    public PlaygroundView() { add(new NetworkCanvas()); }
}
