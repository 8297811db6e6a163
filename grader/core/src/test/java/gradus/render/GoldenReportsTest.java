package gradus.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import gradus.report.GradeReport;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Each sample's text and JSON, compared byte by byte with the files in {@code
 * src/test/resources/gradus/render}. After an intended change, run this test with {@code
 * -Dgradus.rewriteGolden=true}: it writes the files anew, fails so that nobody takes it for a
 * check, and leaves the difference to be read.
 */
final class GoldenReportsTest {

  private static final Path FOLDER = Path.of("src/test/resources/gradus/render");

  private static final boolean REWRITE = Boolean.getBoolean("gradus.rewriteGolden");

  @Test
  void reportsAreWrittenAsBefore() throws IOException {
    for (Map.Entry<String, GradeReport> each : SampleReports.all().entrySet()) {
      compare(each.getKey() + ".txt", new TextRenderer(Detail.ALL).render(each.getValue()));
      compare(each.getKey() + ".short.txt", new TextRenderer(Detail.SHORT).render(each.getValue()));
      compare(each.getKey() + ".json", new JsonRenderer().render(each.getValue()));
    }
    assertFalse(REWRITE, "the golden files were written anew: read the difference");
  }

  @Test
  void everyGoldenFileIsCompared() throws IOException {
    Set<String> expected =
        SampleReports.all().keySet().stream()
            .flatMap(each -> Stream.of(each + ".json", each + ".txt", each + ".short.txt"))
            .collect(Collectors.toCollection(TreeSet::new));
    try (Stream<Path> files = Files.list(FOLDER)) {
      assertEquals(
          expected,
          files
              .map(each -> each.getFileName().toString())
              .collect(Collectors.toCollection(TreeSet::new)));
    }
  }

  private static void compare(String file, String actual) throws IOException {
    byte[] bytes = actual.getBytes(StandardCharsets.UTF_8);
    if (REWRITE) {
      Files.createDirectories(FOLDER);
      Files.write(FOLDER.resolve(file), bytes);
    }
    byte[] golden = Files.readAllBytes(FOLDER.resolve(file));
    assertEquals(
        new String(golden, StandardCharsets.ISO_8859_1),
        new String(bytes, StandardCharsets.ISO_8859_1),
        file);
  }
}
