package io.plumbline.server.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import io.plumbline.server.ServerTestBase;
import io.plumbline.server.Staff;
import io.plumbline.server.people.Person;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A browser in which a test signs somebody in and looks at pages. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class Browser extends ServerTestBase {
  protected static final int DESK = 1440;
  protected static final int PHONE = 390;
  private static final Path SHOTS = Path.of("target", "screenshots");

  private static final String CHROMIUM =
      Objects.requireNonNullElse(System.getenv("PLUMBLINE_BROWSER"), "/usr/bin/chromium");

  @LocalServerPort private int port;
  private Playwright playwright;
  private com.microsoft.playwright.Browser chromium;
  private @Nullable BrowserContext context;

  @BeforeAll
  void openBrowser() {
    Map<String, String> settings = new HashMap<>(System.getenv());
    settings.put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
    playwright = Playwright.create(new Playwright.CreateOptions().setEnv(settings));
    chromium =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(Path.of(CHROMIUM))
                    .setArgs(List.of("--no-sandbox", "--disable-background-networking")));
  }

  @AfterAll
  void closeBrowser() {
    chromium.close();
    playwright.close();
  }

  @AfterEach
  void closeContext() {
    if (context != null) {
      context.close();
      context = null;
    }
  }

  /** A page of that width at which nobody is signed in. */
  protected Page visit(int width, String path) {
    if (context != null) {
      context.close();
    }
    context =
        chromium.newContext(
            new com.microsoft.playwright.Browser.NewContextOptions()
                .setBaseURL("http://localhost:" + port)
                .setColorScheme(ColorScheme.LIGHT)
                .setLocale("zh-CN")
                .setViewportSize(width, width == PHONE ? 844 : 900));
    Page page = context.newPage();
    page.navigate(path);
    return page;
  }

  /** A page of that width after that person has signed in at the sign-in page. */
  protected Page signIn(Person person, int width) {
    Page page = visit(width, "/sign-in");
    page.locator("input[name=username]").fill(person.login());
    page.locator("input[name=password]").fill(Staff.PASSWORD);
    page.locator("main button.primary").click();
    page.waitForLoadState();
    return page;
  }

  /** Keeps the whole page as a picture in {@code target/screenshots}. */
  protected static void shoot(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions().setPath(SHOTS.resolve(name + ".png")).setFullPage(true));
  }

  /** Keeps the page as it is printed. */
  protected static byte[] print(Page page, String name) {
    return page.pdf(
        new Page.PdfOptions()
            .setPath(SHOTS.resolve(name + ".pdf"))
            .setPreferCSSPageSize(true)
            .setPrintBackground(false));
  }

  /** How far the page is wider than its window. */
  protected static int overflow(Page page) {
    Object wider =
        page.evaluate(
            "() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
    return ((Number) wider).intValue();
  }

  /** The fields of the page that nothing names. */
  @SuppressWarnings("unchecked")
  protected static List<String> unlabelled(Page page) {
    return (List<String>)
        page.evaluate(
            "() => [...document.querySelectorAll('input:not([type=hidden]), select, textarea')]"
                + ".filter(f => !(f.labels && f.labels.length) && !f.ariaLabel"
                + " && !f.getAttribute('aria-labelledby')).map(f => f.outerHTML)");
  }

  /** The links and buttons of the page that have no name. */
  @SuppressWarnings("unchecked")
  protected static List<String> nameless(Page page) {
    return (List<String>)
        page.evaluate(
            "() => [...document.querySelectorAll('a[href], button')]"
                + ".filter(e => !e.textContent.trim() && !e.ariaLabel && !e.title)"
                + ".map(e => e.outerHTML)");
  }
}
