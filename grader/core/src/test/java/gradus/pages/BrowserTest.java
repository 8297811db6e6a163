package gradus.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import gradus.pages.BarChart.Bar;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages in a browser, where there is one: Debian's chromium, for instance. */
@Tag("thorough")
final class BrowserTest {

  private static final String HOSTILE =
      "<img src=x onerror=\"document.title='ran'\"><script>document.title='ran'</script>";

  private static final int BAR_COLOUR = 0xFF3B74C4;
  private static final int MOST_SECONDS = 60;

  @TempDir private Path temporary;
  private Path page;

  @BeforeEach
  void write() throws IOException {
    page = temporary.resolve("page.html");
    Files.writeString(
        page,
        Page.of(
            HOSTILE,
            gradus.pages.Tag.of("h1").line(HOSTILE),
            BarChart.draw(HOSTILE, List.of(new Bar("0 %", 1), new Bar("100 %", 3)))));
  }

  @Test
  void aNameIsShownAndNeverRun() throws Exception {
    Document shown = Jsoup.parse(run("--dump-dom", page.toUri().toString()));
    assertEquals(HOSTILE, shown.title());
    assertEquals(HOSTILE, shown.expectFirst("h1").text());
    assertTrue(shown.select("img, script").isEmpty());
  }

  /** The colour comes from the style sheet, which the page's own policy must let pass. */
  @Test
  void aChartIsDrawnInItsColour() throws Exception {
    Path picture = temporary.resolve("page.png");
    run("--window-size=800,600", "--screenshot=" + picture, page.toUri().toString());
    BufferedImage image = ImageIO.read(picture.toFile());
    int bars = 0;
    for (int x = 0; x < image.getWidth(); x++) {
      for (int y = 0; y < image.getHeight(); y++) {
        bars += image.getRGB(x, y) == BAR_COLOUR ? 1 : 0;
      }
    }
    assertTrue(bars > 10_000, bars + " points of the bars' colour");
  }

  private String run(String... arguments) throws Exception {
    Optional<Path> browser = browser();
    assumeTrue(browser.isPresent(), "there is no browser on this machine");
    List<String> command = new ArrayList<>();
    command.add(browser.get().toString());
    command.addAll(
        List.of("--headless", "--no-sandbox", "--disable-gpu", "--force-color-profile=srgb"));
    command.add("--user-data-dir=" + temporary.resolve("profile"));
    command.addAll(List.of(arguments));
    Path out = temporary.resolve("out");
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(out.toFile())
            .redirectError(temporary.resolve("err").toFile())
            .start();
    assertTrue(process.waitFor(MOST_SECONDS, TimeUnit.SECONDS), "the browser does not end");
    return Files.readString(out, StandardCharsets.UTF_8);
  }

  private static Optional<Path> browser() {
    String path = System.getenv().getOrDefault("PATH", "");
    return Arrays.stream(path.split(File.pathSeparator, -1))
        .flatMap(
            each ->
                List.of("chromium", "chromium-browser", "google-chrome").stream()
                    .map(name -> Path.of(each, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }
}
