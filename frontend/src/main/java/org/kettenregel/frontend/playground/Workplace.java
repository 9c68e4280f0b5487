package org.kettenregel.frontend.playground;

/**
 * Somewhere to work in a tab: a session, and the screen that shows it. Beside a person's own there can be one more for what a class looks at, so that
 * following changes nothing about the own work.
 *
 * @param end frees what belongs to it
 */
record Workplace(PlaygroundPresenter presenter, Runnable end) {

    Standing standing() {
        return presenter.standing();
    }

    Screen screen() {
        return presenter.screen();
    }
}
