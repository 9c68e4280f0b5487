package org.kettenregel.backend.catalog;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The lasting name of a record in a sealed family. Ids live in links and files, so they never change; order is that of the palette. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Named {

    int order();

    /** Kebab-case, unique in its family. */
    String id();
}
