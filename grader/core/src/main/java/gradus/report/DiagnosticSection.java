package gradus.report;

import gradus.files.Utf8Text;
import gradus.model.Diagnostic;
import gradus.protocol.SourceFile;
import java.util.List;

/**
 * What a stage before the tests has to say, and the line that it is about.
 *
 * @param diagnostic what it says
 * @param source that line of the submission; empty where there is none
 */
public record DiagnosticSection(Diagnostic diagnostic, String source) {

  /** Lines of generated code may be as long as their file. */
  private static final int LONGEST_LINE = 400;

  /** Returns what is not about a line. */
  static DiagnosticSection of(Diagnostic diagnostic) {
    return new DiagnosticSection(diagnostic, "");
  }

  /** Looks the line up in what was submitted. */
  static DiagnosticSection of(Diagnostic diagnostic, List<SourceFile> files) {
    String source =
        files.stream()
            .filter(each -> each.path().equals(diagnostic.file()))
            .flatMap(each -> Utf8Text.decode(each.content()).text().lines())
            .skip(Math.max(0, diagnostic.line() - 1))
            .findFirst()
            .orElse("");
    boolean shown = diagnostic.line() > 0 && source.length() <= LONGEST_LINE;
    return new DiagnosticSection(diagnostic, shown ? source : "");
  }
}
