package gradus.render;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Shows a statement, whose Markdown has headings, paragraphs, lists, tables and code, on a
 * terminal.
 */
public final class StatementRenderer {

  private static final Pattern LIST_ITEM = Pattern.compile("(\\s*)([-*]|\\d+\\.) (.*)");
  private static final Pattern EMPHASIS =
      Pattern.compile("\\*\\*(.+?)\\*\\*|(?<!\\w)\\*(\\S.*?)\\*(?!\\w)");
  private static final Pattern CODE = Pattern.compile("`([^`]*)`");
  private static final String FENCE = "```";

  private final int columns;

  /**
   * @param columns how wide the terminal is
   */
  public StatementRenderer(int columns) {
    this.columns = columns;
  }

  /** Returns the statement as lines of text. */
  public String render(String markdown) {
    StringBuilder text = new StringBuilder();
    List<String> block = new ArrayList<>();
    boolean code = false;
    for (String line : markdown.lines().toList()) {
      if (line.startsWith(FENCE)) {
        end(block, text);
        code = !code;
      } else if (code) {
        text.append("    ").append(Style.DIM.of(Sanitizer.clean(line))).append('\n');
      } else {
        next(line, block, text);
      }
    }
    end(block, text);
    return text.toString();
  }

  /** Takes one more line: it goes on with the block before, or ends it. */
  private void next(String line, List<String> block, StringBuilder text) {
    boolean table = isTable(line);
    if (line.isBlank() || line.startsWith("#") || table != isTable(first(block))) {
      end(block, text);
    }
    if (!table && LIST_ITEM.matcher(line).matches()) {
      end(block, text);
    }
    if (line.isBlank()) {
      text.append('\n');
    } else if (line.startsWith("#")) {
      String title = line.replaceFirst("^#+ *", "");
      text.append(Style.STRONG.of(plain(title))).append('\n');
    } else {
      block.add(line);
    }
  }

  private static boolean isTable(String line) {
    return line.startsWith("|");
  }

  private static String first(List<String> block) {
    return block.isEmpty() ? "" : block.get(0);
  }

  private void end(List<String> block, StringBuilder text) {
    if (isTable(first(block))) {
      text.append(
          new TextTable(columns).render(block.stream().map(StatementRenderer::plain).toList()));
    } else if (!block.isEmpty()) {
      paragraph(block, text);
    }
    block.clear();
  }

  private void paragraph(List<String> block, StringBuilder text) {
    var item = LIST_ITEM.matcher(first(block));
    String mark = item.matches() ? item.group(1) + item.group(2) + " " : "";
    String words =
        String.join(" ", block.stream().map(String::strip).toList())
            .substring(mark.strip().length());
    text.append(Wrapped.text(mark, " ".repeat(mark.length()), plain(words), columns));
  }

  /** Returns the text without marks of emphasis and code: on a terminal they only disturb. */
  private static String plain(String text) {
    String clean = Sanitizer.clean(text);
    return EMPHASIS.matcher(CODE.matcher(clean).replaceAll("$1")).replaceAll("$1$2");
  }
}
