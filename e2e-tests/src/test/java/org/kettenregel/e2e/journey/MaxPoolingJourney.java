package org.kettenregel.e2e.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kettenregel.e2e.app.Browser;
import org.kettenregel.e2e.page.Playground;

/** The image [[1,0,3,6],[2,4,5,2],[2,6,2,0],[3,4,1,7]] pooled to [[4,6],[6,7]], and the gradient [[1,2],[3,4]] on its way back. */
class MaxPoolingJourney {

    private final Browser browser = new Browser();
    private Playground page;

    @BeforeEach
    void walkBothWays() {
        page = Playground.openPreset(browser, "max-pooling");
        page.press("run-forward");
        page.press("run-backward");
        page.waitUntilContains("narration-counter", "17 /");
        page.press("unit-max-pooling#3-0");
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void the_largest_of_each_window_goes_on() {
        page.press("window-mode-forward");

        shows("window-input", 1, 0, 3, 6, 2, 4, 5, 2, 2, 6, 2, 0, 3, 4, 1, 7);
        shows("window-output", 4, 6, 6, 7);
        assertThat(page.complaints()).isEmpty();
    }

    @Test
    void the_gradient_goes_to_the_largest_alone() {
        page.press("window-mode-input");

        shows("window-arrives", 1, 2, 3, 4);
        shows("window-gradient", 0, 0, 0, 2, 0, 1, 0, 0, 0, 3, 0, 0, 0, 0, 0, 4);
        assertThat(page.complaints()).isEmpty();
    }

    private void shows(String map, int... numbers) {
        page.waitForText(map + "-0", String.valueOf(numbers[0]));
        List<String> read = IntStream.range(0, numbers.length).mapToObj(i -> page.text(map + "-" + i)).toList();
        assertThat(read).isEqualTo(IntStream.of(numbers).mapToObj(String::valueOf).toList());
    }
}
