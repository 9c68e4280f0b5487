package org.kettenregel.frontend.playground;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.dom.Element;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.kettenregel.backend.session.SessionSnapshot;
import org.kettenregel.frontend.frames.Wire;

/** Every number that a browser has been sent for what it shows now: in texts, attributes and properties of all panels, in the frame and in all arrays. */
final class SentNumbers {

    /** Of two numbers in texts that count as the same one: single precision, written in full. */
    private static final double SAME = 1e-6;

    private static final Pattern NUMBER = Pattern.compile("[-\u2212]?\\d+(\\.\\d+)?([eE][-+]?\\d+)?");

    private static final List<String> BUNDLES = List.of(
            "graph", "sample", "tensor", "terms", "product", "window", "sequence", "dropout", "geometry", "melt", "microscope", "reach", "unfold");

    private final NavigableSet<Double> written = new TreeSet<>();

    /** As they are: among the many numbers of pictures some lie within rounding of any other. */
    private final Set<Double> drawn = new HashSet<>();

    SentNumbers(Table table, SessionSnapshot snapshot) {
        collect(table.presenter.screen());
        byte[] frame = Wire.frame(snapshot, table.veiled);
        read(new String(frame, StandardCharsets.ISO_8859_1));
        drawn.addAll(Wire.floats(frame));
        BUNDLES.forEach(name -> drawn.addAll(Wire.floats(Wire.bundle(table.bundles, name))));
    }

    private void collect(Component component) {
        Element element = component.getElement();
        Stream<Serializable> properties = element.getPropertyNames().map(element::getPropertyRaw);
        Stream<String> attributes = element.getAttributeNames().map(element::getAttribute);
        Stream<String> texts = element.getChildren().filter(Element::isTextNode).map(Element::getText);
        Stream.of(properties.map(String::valueOf), attributes, texts).flatMap(each -> each).forEach(this::read);
        component.getChildren().forEach(this::collect);
    }

    private void read(String text) {
        Matcher numbers = NUMBER.matcher(text);
        while (numbers.find()) {
            written.add(Double.valueOf(numbers.group().replace('\u2212', '-')));
        }
    }

    boolean has(double number) {
        return drawn.contains(number)
                || Optional.ofNullable(written.ceiling(number - Math.abs(number) * SAME)).filter(next -> next <= number + Math.abs(number) * SAME).isPresent();
    }
}
