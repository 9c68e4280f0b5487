package org.kettenregel.frontend.playground;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.stream.Stream;
import org.kettenregel.frontend.bridge.ComputingDevice;
import org.kettenregel.frontend.shell.Words;

/** Says what the numbers are computed on; a click opens what there is to know about it. */
final class DeviceChip extends Div {

    private static final String DETAILS = "device-details";

    DeviceChip(ComputingDevice device, Words words) {
        addClassName("pg-device");
        Tool chip = new Tool("device", () -> {}).showing(name(device, words)).named(words.say("header.device") + ": " + name(device, words), "");
        chip.addClassName("pg-chip");
        chip.getElement().setAttribute("popovertarget", DETAILS);
        Div details = new Div(new H2(words.say("header.device")));
        sentences(device, words).forEach(sentence -> details.add(new Paragraph(sentence)));
        details.addClassName("pg-popover");
        details.getElement().setAttribute("id", DETAILS).setAttribute("popover", "auto").setAttribute("data-testid", DETAILS);
        add(chip, details);
    }

    static String name(ComputingDevice device, Words words) {
        return device.isProcessor() ? words.say(device.threads() == 1 ? "device.thread" : "device.threads", device.threads()) : device.description();
    }

    static List<String> sentences(ComputingDevice device, Words words) {
        if (!device.isProcessor()) {
            return List.of(device.description());
        }
        String width = device.vectorBits() == 0 ? words.say("device.plain") : words.say("device.vectors", device.vectorBits(), device.vectorBits() / Float.SIZE);
        return Stream.of(words.say("device.processor", device.threads()), width, words.say("device.gpu")).toList();
    }
}
