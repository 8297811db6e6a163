package gradus.batch;

import gradus.files.BoundedFile;
import gradus.json.JsonReader;
import gradus.json.JsonValue;
import gradus.json.JsonValue.JsonObject;
import gradus.json.MalformedJsonException;
import gradus.model.Diagnosis;
import gradus.model.Points;
import gradus.model.Verdict;
import gradus.model.Visibility;
import gradus.report.ExerciseSection;
import gradus.report.FileSection;
import gradus.report.GradeReport;
import gradus.report.GroupSection;
import gradus.report.Result;
import gradus.report.RunSection;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads reports back that were written as JSON: the inverse of {@code JsonRenderer}. */
public final class ReportReader {

  private static final int MOST_BYTES = 16 << 20;

  private ReportReader() {}

  /** Reads a report; nothing where there is none, or something else. */
  public static Optional<GradeReport> read(Path file) {
    try {
      return read(BoundedFile.read(file, MOST_BYTES).utf8());
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Reads a report's text; nothing where it is something else. */
  public static Optional<GradeReport> read(String text) {
    try {
      JsonValue value = JsonReader.read(text);
      return value instanceof JsonObject object
          ? Optional.of(report(new ReportObject(object)))
          : Optional.empty();
    } catch (MalformedJsonException | IllegalArgumentException | ArithmeticException e) {
      return Optional.empty();
    }
  }

  private static GradeReport report(ReportObject root) {
    ReportObject exercise = root.object("exercise");
    return new GradeReport(
        new ExerciseSection(exercise.text("id"), exercise.text("title"), exercise.text("version")),
        root.object("submission").objects("files").stream().map(ReportReader::file).toList(),
        root.whole("seed", 0),
        result(root),
        run(root.object("run")));
  }

  private static FileSection file(ReportObject file) {
    return new FileSection(
        file.text("path"), Math.toIntExact(file.whole("bytes", 0)), file.text("sha256"));
  }

  private static Result result(ReportObject root) {
    ReportObject score = root.object("score");
    return new Result(
        Verdict.valueOf(root.text("verdict")),
        points(score, "earned"),
        points(score, "possible"),
        root.objects("groups").stream().map(ReportReader::group).toList(),
        root.objects("tests").stream().map(TestReader::test).toList(),
        root.objects("diagnostics").stream().map(TestReader::diagnostic).toList(),
        root.objects("diagnoses").stream().map(ReportReader::diagnosis).toList());
  }

  private static GroupSection group(ReportObject group) {
    return new GroupSection(
        group.text("id"),
        group.text("title"),
        visibility(group),
        points(group, "earned"),
        points(group, "possible"),
        Math.toIntExact(group.whole("passed", 0)),
        Math.toIntExact(group.whole("total", 0)));
  }

  private static Diagnosis diagnosis(ReportObject diagnosis) {
    return new Diagnosis(diagnosis.text("mistake"), diagnosis.text("hint"));
  }

  private static RunSection run(ReportObject run) {
    List<String> isolation = run.texts("isolation");
    return new RunSection(
        run.text("gradus"),
        run.text("startedAt"),
        run.text("java"),
        run.text("os"),
        isolation,
        run.object("millis").whole("total", 0));
  }

  static Points points(ReportObject object, String key) {
    return Points.of(object.number(key));
  }

  static Visibility visibility(ReportObject object) {
    return Visibility.valueOf(object.text("visibility").toUpperCase(Locale.ROOT));
  }
}
