package gradus.render.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

final class MarkdownRendererTest {

  @Test
  void nothingInALineIsMarkup() {
    assertEquals("a \\| b \\<img\\> \\`c\\` \\*d\\*", MarkdownText.inline("a | b <img> `c` *d*"));
    assertEquals("\\[x\\](y) https\\://z@<!-- -->w", MarkdownText.inline("[x](y) https://z@w"));
    assertEquals("www\\.x.y", MarkdownText.inline("www.x.y"));
    assertEquals("a\uFFFDb", MarkdownText.inline("a\nb"));
  }

  @Test
  void aBlockEndsWhereItsFenceDoes() {
    assertEquals("```text\na\n```\n", MarkdownText.block("a"));
    assertEquals("`````text\na\n````\nb\n`````\n", MarkdownText.block("a\n````\nb"));
    assertTrue(MarkdownText.block("ä".repeat(9_000)).endsWith("ä\n…\n```\n"));
  }

  @Test
  void eachGroupHasARowAndEachFailedOneASection() {
    String text = ReportFormat.MARKDOWN.render(Samples.report("full"));
    assertTrue(text.startsWith("# Logistic regression: WRONG ANSWER, 3.5 of 18 points\n"), text);
    assertTrue(text.contains("| ❌ | The group examples | 1 of 3 | 1 of 3 |\n"), text);
    assertTrue(text.contains("\n## 2. The group stability\n"), text);
    assertTrue(text.contains("This test is hidden.\nhint: What is exp(1000)?"), text);
    assertTrue(
        ReportFormat.MARKDOWN.render(Samples.report("compile_error")).contains("No test was run."));
  }

  @Test
  void aSummaryIsSmallerThanGitHubTakes() {
    String much = "`ä\n".repeat(10_000);
    int bytes =
        ReportFormat.MARKDOWN
            .render(Samples.failed("t", much, much, 60))
            .getBytes(StandardCharsets.UTF_8)
            .length;
    assertTrue(bytes < 1_048_576 / 50, bytes + " bytes for one group");
  }
}
