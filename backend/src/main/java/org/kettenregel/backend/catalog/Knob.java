package org.kettenregel.backend.catalog;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A record component that people set: its range and the step of a slider. Booleans, enums and members of a sealed family need no range.
 * The label is the text {@code knob.<component>} of the UI's language.
 */
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface Knob {

    double min() default 0;

    double max() default 1;

    double step() default 0.01;
}
