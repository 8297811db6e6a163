package gradus.render;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

final class StatementRendererTest {

  private static String render(String markdown) {
    return Style.strip(new StatementRenderer(30).render(markdown));
  }

  @Test
  void marksGoAndParagraphsAreWrapped() {
    assertEquals(
        "A title\n\nThe mean of x, not of its\nsquares, and so on.\n",
        render("# A title\n\nThe **mean** of `x`,\n*not* of its squares, and so on.\n"));
  }

  @Test
  void listsKeepTheirIndent() {
    assertEquals(
        "- one that is long enough for\n  two lines\n1. two\n",
        render("- one that is long\n  enough for two lines\n1. two\n"));
  }

  @Test
  void codeIsLeftAsItIs() {
    assertEquals("    a  *b* `c`\n", render("```java\na  *b* `c`\n```\n"));
  }

  @Test
  void tablesAreAlignedAndWrapped() {
    assertEquals(
        "  case   result\n  0 / 0  NaN, and a good while\n         longer than that\n",
        render(
            "| case | result |\n|---|---|\n| `0 / 0` | NaN, and a good while longer than that |\n"));
  }

  @Test
  void aMultiplicationSignIsNoEmphasis() {
    assertEquals("2 * x and 3 * y, a*b*c\n", render("2 * x and 3 * y, a*b*c\n"));
  }
}
