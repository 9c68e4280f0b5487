package org.kettenregel.frontend.playground;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.function.Consumer;
import org.kettenregel.backend.link.SharedPart;
import org.kettenregel.frontend.builder.BuilderPanel;
import org.kettenregel.frontend.component.GraphCanvas;
import org.kettenregel.frontend.component.NetworkCanvas;
import org.kettenregel.frontend.detail.Drawer;
import org.kettenregel.frontend.shell.Words;

/** The middle of the screen: the network, its computation graph, the canvas to build on and its code, one at a time, and what is wrong below them. */
final class NetworkPanel extends Div {

    enum Tab { NETWORK, GRAPH, BUILD, CODE }

    private final NetworkCanvas network = new NetworkCanvas();
    private final GraphCanvas graph = new GraphCanvas();
    private final BuilderPanel builder;
    private final Div banner = new Div();
    private final Tool networkTab;
    private final Tool graphTab;
    private final Tool buildTab;
    private final Tool codeTab;
    private final Component code;
    private final Consumer<Tab> onTab;

    /**
     * @param drawer opens over the lower part, for close looks
     * @param code   the network as source text
     */
    NetworkPanel(Words words, Drawer drawer, BuilderPanel builder, Component code, Consumer<Tab> onTab) {
        this.onTab = onTab;
        this.builder = builder;
        this.code = code;
        addClassName("pg-center");
        networkTab = new Tool("tab-network", () -> choose(Tab.NETWORK)).showing(words.say("tab.network"));
        graphTab = new Tool("tab-graph", () -> choose(Tab.GRAPH)).showing(words.say("tab.graph"));
        buildTab = new Tool("tab-build", () -> choose(Tab.BUILD)).showing(words.say("tab.build"));
        codeTab = new Tool("tab-code", () -> choose(Tab.CODE)).showing(words.say("tab.code"));
        Div tabs = new Div(networkTab, graphTab, buildTab, codeTab);
        tabs.addClassName("pg-tabs");
        tabs.getElement().setAttribute("role", "group").setAttribute("aria-label", words.say("tab"));
        banner.addClassName("pg-banner");
        banner.getElement().setAttribute("role", "alert").setAttribute("data-testid", "problem");
        banner.setVisible(false);
        Tool closer = new Tool("detail-open", () -> drawer.open(!drawer.isOpen())).showing(Sign.INSPECT, words.say("detail"));
        closer.addClassName("pg-closer");
        add(network, graph, builder, code, tabs, closer, drawer, banner);
    }

    private void choose(Tab tab) {
        if (offers(tab)) {
            show(tab);
            onTab.accept(tab);
        }
    }

    /** Hides what a link hides. */
    void show(Rights rights) {
        buildTab.setVisible(rights.shows(SharedPart.BUILDER));
        codeTab.setVisible(rights.shows(SharedPart.CODE));
    }

    boolean offers(Tab tab) {
        return switch (tab) {
            case NETWORK, GRAPH -> true;
            case BUILD -> buildTab.isVisible();
            case CODE -> codeTab.isVisible();
        };
    }

    void show(Tab tab) {
        network.setVisible(tab == Tab.NETWORK);
        graph.setVisible(tab == Tab.GRAPH);
        builder.setVisible(tab == Tab.BUILD);
        code.setVisible(tab == Tab.CODE);
        networkTab.getElement().setAttribute("aria-pressed", String.valueOf(tab == Tab.NETWORK));
        graphTab.getElement().setAttribute("aria-pressed", String.valueOf(tab == Tab.GRAPH));
        buildTab.getElement().setAttribute("aria-pressed", String.valueOf(tab == Tab.BUILD));
        codeTab.getElement().setAttribute("aria-pressed", String.valueOf(tab == Tab.CODE));
        setClassName("building", tab == Tab.BUILD);
    }

    /** Whether there is a network to draw, rather than an expression. */
    void offerNetwork(boolean drawn) {
        networkTab.setEnabled(drawn);
        buildTab.setEnabled(drawn);
        codeTab.setEnabled(drawn);
    }

    NetworkCanvas network() {
        return network;
    }

    BuilderPanel builder() {
        return builder;
    }

    GraphCanvas graph() {
        return graph;
    }

    /** One sentence about what went wrong; empty for nothing. */
    void say(String sentence, boolean error) {
        banner.setText(sentence);
        banner.setVisible(!sentence.isEmpty());
        banner.setClassName("error", error);
    }
}
