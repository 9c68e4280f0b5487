package org.kettenregel.e2e.bench;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.kettenregel.e2e.app.Browser;
import org.kettenregel.e2e.page.Playground;

/** How many frames a second arrive while the first network trains at full speed, and how long a click takes until the screen answers. */
class LiveBench {

    private static final String COUNT_FRAMES = """
            const fetched = window.fetch;
            window.frameCount = 0;
            window.fetch = async (...all) => {
              const response = await fetched(...all);
              if (String(all[0]).startsWith('frames/') && response.status === 200) window.frameCount++;
              return response;
            };""";

    private static final String CLICK_TO_ANSWER = """
            const done = arguments[arguments.length - 1], button = document.querySelector('[data-testid=train]');
            const before = button.textContent, start = performance.now();
            new MutationObserver((_, watcher) => {
              if (button.textContent === before) return;
              watcher.disconnect();
              done(Math.round(performance.now() - start));
            }).observe(button, { childList: true, subtree: true, characterData: true });
            button.click();""";

    private static final int CLICKS = 20;

    @Test
    void frames_per_second_and_answer_times() {
        try (Browser browser = new Browser()) {
            Playground page = Playground.open(browser);
            browser.script(COUNT_FRAMES);
            page.choose("pace", "full speed");
            page.press("train");
            page.waitForAccuracy(50);

            double seconds = 10;
            long frames = (Long) browser.scriptAsync("""
                    const done = arguments[arguments.length - 1], before = window.frameCount;
                    setTimeout(() => done(window.frameCount - before), arguments[0] * 1000);""", seconds);
            List<Long> answers = LongStream.range(0, CLICKS).mapToObj(i -> (Long) browser.scriptAsync(CLICK_TO_ANSWER)).sorted().toList();

            System.out.printf("frames per second: %.1f%n", frames / seconds);
            System.out.printf("pause or train to answer, ms: median %d, longest %d of %d%n", answers.get(CLICKS / 2), answers.getLast(), CLICKS);
        }
    }
}
