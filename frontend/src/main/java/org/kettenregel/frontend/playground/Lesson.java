package org.kettenregel.frontend.playground;

import com.vaadin.flow.component.Component;

/** What a class is for one page that takes part in it: a teacher's, or a student's. */
interface Lesson {

    /** Above the screen. */
    Component bar();

    /** What the page shows now. */
    Screen screen();

    /** The language has changed; the own screen knows already. */
    void renew();

    void close();
}
