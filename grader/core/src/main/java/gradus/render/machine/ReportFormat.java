package gradus.render.machine;

import gradus.report.GradeReport;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The formats that other programs read. */
public enum ReportFormat {
  /** What a runner of GitHub Classroom says; its step hands it on in base64. */
  CLASSROOM("json"),
  /** {@code results.json} of an Exercism test runner, version 3. */
  EXERCISM("json"),
  /** {@code results.json} of a Gradescope autograder. */
  GRADESCOPE("json"),
  /** JUnit's XML, as Surefire writes it and CI systems read it. */
  JUNIT("xml"),
  /** Markdown for the summary of a step in GitHub Actions. */
  MARKDOWN("md"),
  /** SARIF 2.1.0: findings with file, line and column. */
  SARIF("sarif"),
  /** The Test Anything Protocol, version 14. */
  TAP("tap");

  private final String extension;

  ReportFormat(String extension) {
    this.extension = extension;
  }

  /** Returns the format that goes by a word. */
  public static Optional<ReportFormat> of(String word) {
    return Stream.of(values()).filter(each -> each.word().equals(word)).findFirst();
  }

  /** Returns its word on the command line. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns how names of its files end, without the dot. */
  public String extension() {
    return extension;
  }

  /** Returns a report in this format. */
  public String render(GradeReport report) {
    return renderer().render(report);
  }

  private MachineRenderer renderer() {
    return switch (this) {
      case CLASSROOM -> new ClassroomRenderer();
      case EXERCISM -> new ExercismRenderer();
      case GRADESCOPE -> new GradescopeRenderer();
      case JUNIT -> new JunitRenderer();
      case MARKDOWN -> new MarkdownRenderer();
      case SARIF -> new SarifRenderer();
      case TAP -> new TapRenderer();
    };
  }
}
