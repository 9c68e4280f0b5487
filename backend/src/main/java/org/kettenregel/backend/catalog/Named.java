package org.kettenregel.backend.catalog;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The lasting name of a record in a sealed family. Ids live in links and files, so they never change; order is that of the palette, where each
 * {@link #GROUP ten} is a group.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Named {

    /** Orders from 0 to before 10 are the first group, those from 10 to before 20 the second. */
    int GROUP = 10;

    int order();

    /** Kebab-case, unique in its family. */
    String id();
}
