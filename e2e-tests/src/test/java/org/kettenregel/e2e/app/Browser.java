package org.kettenregel.e2e.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A Chromium without a window, of its own for each journey: the system's where there is one, else one that Selenium brings. */
public final class Browser implements AutoCloseable {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(100); // between two looks

    /** Looks into the shadow roots of web components, too. */
    private static final String FIND = """
            const search = (root, selector) => {
              const found = root.querySelector(selector);
              if (found) return found;
              for (const element of root.querySelectorAll('*')) {
                const inside = element.shadowRoot && search(element.shadowRoot, selector);
                if (inside) return inside;
              }
              return null;
            };
            return search(document, arguments[0]);""";

    private final ChromeDriver driver;
    private final Path downloads;

    public Browser() {
        try {
            downloads = Files.createTempDirectory("downloads");
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
        ChromeOptions options = new ChromeOptions();
        options.addArguments(
                "--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--window-size=1400,900", "--disable-background-networking",
                "--disable-component-update", "--disable-sync", "--no-first-run", "--lang=en");
        options.setExperimentalOption("prefs", Map.of(
                "intl.accept_languages", "en", "download.default_directory", downloads.toString(), "download.prompt_for_download", false));
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.SEVERE);
        options.setCapability("goog:loggingPrefs", logs);
        if (Files.isExecutable(CHROMIUM) && Files.isExecutable(DRIVER)) {
            options.setBinary(CHROMIUM.toString());
            driver = new ChromeDriver(new ChromeDriverService.Builder().usingDriverExecutable(DRIVER.toFile()).build(), options);
        } else {
            driver = new ChromeDriver(options);
        }
    }

    public void open(String address) {
        driver.get(address);
    }

    public String address() {
        return driver.getCurrentUrl();
    }

    public void resize(int width, int height) {
        driver.manage().window().setSize(new Dimension(width, height));
    }

    /** Pretends to be a phone held upright, operated by a finger. */
    public void bePhone(int width, int height) {
        driver.executeCdpCommand("Emulation.setDeviceMetricsOverride", Map.of("width", width, "height", height, "deviceScaleFactor", 2, "mobile", true));
        driver.executeCdpCommand("Emulation.setTouchEmulationEnabled", Map.of("enabled", true));
    }

    /** The part with this test id, as soon as it is there. */
    public WebElement part(String testId) {
        return until("there is " + testId, () -> find("[data-testid='" + testId + "']").orElse(null));
    }

    public boolean shows(String testId) {
        return find("[data-testid='" + testId + "']").filter(WebElement::isDisplayed).isPresent();
    }

    public Optional<WebElement> find(String selector) {
        return Optional.ofNullable((WebElement) driver.executeScript(FIND, selector));
    }

    public Object script(String script, Object... arguments) {
        return driver.executeScript(script, arguments);
    }

    /** Clicks with the mouse, so many pixels beside the middle of an element. */
    public void click(WebElement element, int right, int down) {
        new Actions(driver).moveToElement(element, right, down).click().perform();
    }

    /** Presses on the middle of one element, moves to that of another and lets go there. */
    public void drag(WebElement element, WebElement to) {
        new Actions(driver).moveToElement(element).clickAndHold().moveToElement(to, 2, 2).moveToElement(to).release().perform();
    }

    /** Sends keys to whatever has the focus. */
    public void keys(CharSequence... keys) {
        new Actions(driver).sendKeys(keys).perform();
    }

    /** The same while another key is held. */
    public void chord(Keys held, CharSequence key) {
        new Actions(driver).keyDown(held).sendKeys(key).keyUp(held).perform();
    }

    /** Puts text in where the cursor stands, all at once, as pasting does. */
    public void insert(String text) {
        driver.executeCdpCommand("Input.insertText", Map.of("text", text));
    }

    /** The file that has arrived, as soon as it is whole; then it is gone from the disk, so that the next one can have its name. */
    public Download download(String extension) {
        Path arrived = until("a file %s arrives".formatted(extension), () -> {
            try (Stream<Path> files = Files.list(downloads)) {
                List<Path> all = files.toList();
                boolean writing = all.stream().anyMatch(file -> file.toString().endsWith(".crdownload"));
                return writing ? null : all.stream().filter(file -> file.toString().endsWith(extension)).findFirst().orElse(null);
            } catch (IOException problem) {
                throw new UncheckedIOException(problem);
            }
        });
        try {
            byte[] content = Files.readAllBytes(arrived);
            Files.delete(arrived);
            return new Download(String.valueOf(arrived.getFileName()), content);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /** A file to be chosen in a dialog, with the content that it shall have. */
    public Path file(String name, byte[] content) {
        try {
            return Files.write(Files.createDirectories(downloads.resolveSibling(downloads.getFileName() + "-out")).resolve(name), content);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /** Runs a script that calls the last of its arguments when it is done. */
    public Object scriptAsync(String script, Object... arguments) {
        return driver.executeAsyncScript(script, arguments);
    }

    /** Waits until the supplier gives something other than null or false; the description says what was waited for. */
    public <T> T until(String description, Supplier<T> supplier) {
        return new WebDriverWait(driver, PATIENCE, PAUSE)
                .ignoring(StaleElementReferenceException.class)
                .withMessage(description)
                .until(ignored -> supplier.get());
    }

    /** What the browser complained about, script errors and missing files. */
    public List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream().map(LogEntry::getMessage).toList();
    }

    @Override
    public void close() {
        driver.quit();
    }
}
