package org.kettenregel.frontend;

import com.vaadin.flow.component.AbstractField.ComponentValueChangeEvent;
import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.stream.Stream;
import org.kettenregel.frontend.component.Slider;

/** What a person finds on the screen and does there, without a browser. */
public final class Person {

    private final Component screen;

    public Person(Component screen) {
        this.screen = screen;
    }

    private static Stream<Component> all(Component root) {
        return Stream.concat(Stream.of(root), root.getChildren().flatMap(Person::all));
    }

    public <T extends Component> List<T> all(Class<T> type) {
        return all(screen).filter(type::isInstance).map(type::cast).toList();
    }

    private static boolean isCalled(Component component, String testId) {
        return testId.equals(component.getElement().getAttribute("data-testid")) || testId.equals(component.getElement().getProperty("testId"));
    }

    /** The component that tests know by this name. */
    public Component find(String testId) {
        return all(screen)
                .filter(component -> isCalled(component, testId))
                .findFirst()
                .orElseThrow(() -> new AssertionError("nothing is called " + testId));
    }

    /** What has left the page is not seen. */
    public boolean sees(String testId) {
        if (all(screen).noneMatch(component -> isCalled(component, testId))) {
            return false;
        }
        Component found = find(testId);
        while (found != screen && found.isVisible()) {
            found = found.getParent().orElseThrow();
        }
        return found.isVisible();
    }

    public void click(String testId) {
        ComponentUtil.fireEvent(find(testId), new ClickEvent<>(find(testId)));
    }

    public void drag(String testId, double value) {
        Slider slider = (Slider) find(testId);
        ComponentUtil.fireEvent(slider, new Slider.Change(slider, true, value));
    }

    public void type(String testId, String text) {
        TextField field = (TextField) find(testId);
        field.setValue(text);
        ComponentUtil.fireEvent(field, new ComponentValueChangeEvent<TextField, String>(field, field, null, true));
    }

    public void tick(String testId, boolean on) {
        ((Checkbox) find(testId)).setValue(on);
    }

    /** What a drop-down offers, in the words it shows. */
    public List<String> offered(String testId) {
        Select<?> select = (Select<?>) find(testId);
        return select.getListDataView().getItems().map(item -> label(select, item)).toList();
    }

    public String chosen(String testId) {
        Select<?> select = (Select<?>) find(testId);
        return label(select, select.getValue());
    }

    /** Takes the entry with these words. */
    public void choose(String testId, String words) {
        choose((Select<?>) find(testId), words);
    }

    private static <T> void choose(Select<T> select, String words) {
        select.setValue(select.getListDataView().getItems().filter(item -> label(select, item).equals(words)).findFirst()
                .orElseThrow(() -> new AssertionError("no entry says " + words)));
    }

    @SuppressWarnings("unchecked") // the item comes from this very drop-down
    private static <T> String label(Select<T> select, Object item) {
        return select.getItemLabelGenerator().apply((T) item);
    }
}
