package org.kettenregel.frontend.component;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kettenregel.frontend.Sources;

/** What a Java class says about its web component. */
record JavaHalf(Class<?> type) {

    private static final String DATA = "org.kettenregel.frontend.component.data";
    private static final String DETAIL = "event.detail.";

    static List<JavaHalf> all() {
        return new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("org.kettenregel.frontend").stream()
                .filter(type -> type.isAnnotatedWith(Tag.class))
                .map(JavaClass::reflect)
                .filter(type -> type.getAnnotation(Tag.class).value().startsWith("pg-"))
                .map(JavaHalf::new)
                .toList();
    }

    String tag() {
        return type.getAnnotation(Tag.class).value();
    }

    /** The file that defines the element, as the page loads it. */
    Path module() {
        return Sources.COMPONENTS.getParent().resolve(type.getAnnotation(JsModule.class).value()).normalize();
    }

    /** All of the TypeScript beside the module. */
    String typeScript() {
        return Sources.read(module().getParent(), ".ts");
    }

    /** With what is drawn in the same way elsewhere, as far as it is named there. */
    String expectedNames() {
        String own = typeScript();
        return own + Sources.find("from '\\.\\./(\\w+/drawing\\.ts)'", own).stream().map(file -> Sources.read(Sources.COMPONENTS.resolve(file))).collect(Collectors.joining("\n"));
    }

    /** Properties this class sets, besides those that all have. */
    TreeSet<String> properties() {
        String source = Sources.read(Sources.JAVA.resolve(type.getName().replace('.', '/') + ".java"));
        return Sources.find("\\.setProperty(?:Bean|List|Map|Json)?\\(\"(\\w+)\"", source);
    }

    /** Events it understands, each with what it reads of their details. */
    Map<String, Set<String>> events() {
        Map<String, Set<String>> events = new TreeMap<>();
        for (Class<?> event : type.getDeclaredClasses()) {
            if (event.isAnnotationPresent(DomEvent.class)) {
                Constructor<?> constructor = event.getConstructors()[0];
                events.put(event.getAnnotation(DomEvent.class).value(), Arrays.stream(constructor.getParameters())
                        .filter(parameter -> parameter.isAnnotationPresent(EventData.class))
                        .map(JavaHalf::detail)
                        .collect(Collectors.toCollection(TreeSet::new)));
            }
        }
        return events;
    }

    private static String detail(Parameter parameter) {
        String data = parameter.getAnnotation(EventData.class).value();
        return data.startsWith(DETAIL) ? data.substring(DETAIL.length()) : data;
    }

    /** Names of all numbers and texts in the records it sends down. */
    TreeSet<String> sentNames() {
        TreeSet<String> names = new TreeSet<>();
        for (Method method : type.getDeclaredMethods()) {
            Arrays.stream(method.getGenericParameterTypes()).forEach(parameter -> collect(parameter, names));
        }
        return names;
    }

    private static void collect(Type sent, Set<String> names) {
        if (sent instanceof ParameterizedType generic) {
            Stream.of(generic.getActualTypeArguments()).forEach(argument -> collect(argument, names));
        } else if (sent instanceof Class<?> data && data.isRecord() && data.getPackageName().equals(DATA)) {
            for (RecordComponent component : data.getRecordComponents()) {
                names.add(component.getName());
                collect(component.getGenericType(), names);
            }
        }
    }
}
