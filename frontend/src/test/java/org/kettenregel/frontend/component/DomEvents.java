package org.kettenregel.frontend.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Events as a browser would send them. */
final class DomEvents {

    private DomEvents() {}

    /** An event with one number in its detail. */
    static void fire(Component from, String type, String detail, double number) {
        fire(from, type, JsonNodeFactory.instance.objectNode().put(detail, number));
    }

    static void fire(Component from, String type, ObjectNode detail) {
        ObjectNode data = JsonNodeFactory.instance.objectNode();
        detail.properties().forEach(part -> data.set("event.detail." + part.getKey(), part.getValue()));
        from.getElement().getNode().getFeature(ElementListenerMap.class).fireEvent(new DomEvent(from.getElement(), type, data));
    }
}
