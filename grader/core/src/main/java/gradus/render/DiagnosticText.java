package gradus.render;

import gradus.model.Diagnostic;
import gradus.report.DiagnosticSection;
import java.util.List;

/** Writes what a stage before the tests has to say. */
public final class DiagnosticText {

  private static final String MARGIN = "    | ";

  /** As javac has it. */
  private static final int TAB = 8;

  private DiagnosticText() {}

  /** Returns what it says, its place first, and the line that it is about. */
  public static String of(DiagnosticSection section) {
    Diagnostic diagnostic = section.diagnostic();
    StringBuilder text = new StringBuilder("\n  ");
    if (!diagnostic.file().isEmpty()) {
      text.append(Sanitizer.clean(diagnostic.place().toString())).append(": ");
    }
    text.append(diagnostic.severity().word()).append(": ");
    List<String> lines = diagnostic.message().lines().toList();
    text.append(lines.isEmpty() ? "" : Sanitizer.clean(lines.get(0))).append('\n');
    lines.stream().skip(1).forEach(each -> text.append(Sanitizer.quote(each, MARGIN)));
    return text.append(source(section)).toString();
  }

  /** Returns the line that it is about, and a caret under its column. */
  private static String source(DiagnosticSection section) {
    if (section.source().isBlank()) {
      return "";
    }
    String source = expanded(section.source());
    String line = MARGIN + Sanitizer.clean(source) + "\n";
    int column = section.diagnostic().column();
    boolean pointed = 0 < column && column <= source.length() + 1;
    return !pointed ? line : line + MARGIN + " ".repeat(column - 1) + Style.BAD.of("^") + "\n";
  }

  /** Returns a line as the compiler counts its columns. */
  private static String expanded(String line) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < line.length(); i++) {
      char each = line.charAt(i);
      text.append(each == '\t' ? " ".repeat(TAB - text.length() % TAB) : String.valueOf(each));
    }
    return text.toString();
  }
}
