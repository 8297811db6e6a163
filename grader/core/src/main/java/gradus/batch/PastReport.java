package gradus.batch;

import gradus.files.BoundedFile;
import gradus.isolation.IsolationLayer;
import gradus.json.JsonReader;
import gradus.json.JsonValue;
import gradus.json.JsonValue.JsonObject;
import gradus.json.MalformedJsonException;
import gradus.model.Points;
import gradus.model.TestStatus;
import gradus.model.Verdict;
import gradus.model.Visibility;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A report that an earlier run wrote: whole, because reports are renamed into place. */
final class PastReport {

  private static final int MOST_BYTES = 16 << 20;

  private final ReportObject root;
  private final Verdict verdict;

  private PastReport(ReportObject root, Verdict verdict) {
    this.root = root;
    this.verdict = verdict;
  }

  /** Reads a report; nothing where there is none of a submission that was graded. */
  static Optional<PastReport> read(Path file) {
    try {
      JsonValue value = JsonReader.read(BoundedFile.read(file, MOST_BYTES).utf8());
      return value instanceof JsonObject object
          ? graded(new ReportObject(object))
          : Optional.empty();
    } catch (IOException | MalformedJsonException e) {
      return Optional.empty();
    }
  }

  private static Optional<PastReport> graded(ReportObject root) {
    try {
      Verdict verdict = Verdict.valueOf(root.text("verdict"));
      return verdict == Verdict.GRADER_ERROR
          ? Optional.empty()
          : Optional.of(new PastReport(root, verdict));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Returns in which way it answers another question; empty where it answers this one. */
  String difference(Question question) {
    ReportObject exercise = root.object("exercise");
    if (!exercise.text("id").equals(question.exercise())) {
      return "its report was of another exercise";
    }
    if (!exercise.text("version").equals(question.version())) {
      return "the exercise has changed";
    }
    if (!hashes().equals(question.hashes())) {
      return "the submission has changed";
    }
    if (root.number("seed").compareTo(BigDecimal.valueOf(question.seed())) != 0) {
      return "its report had the seed " + root.number("seed").toPlainString();
    }
    if (showsOtherThan(question.reveal())) {
      return question.reveal()
          ? "its report did not show what hidden tests saw"
          : "its report showed what hidden tests saw";
    }
    return differenceOfRun(question);
  }

  private String differenceOfRun(Question question) {
    ReportObject run = root.object("run");
    if (!run.text("gradus").equals(question.gradus())) {
      return "its report was by another version of Gradus";
    }
    List<String> layers = run.texts("isolation");
    return question.layers().stream()
        .sorted()
        .map(IsolationLayer::wireName)
        .filter(each -> !layers.contains(each))
        .map(each -> "it was graded without " + each)
        .findFirst()
        .orElse("");
  }

  /** A hidden test has an output in a report that reveals, even if the output is empty. */
  private boolean showsOtherThan(boolean reveal) {
    return root.objects("tests").stream()
        .filter(each -> each.text("visibility").equals(Visibility.HIDDEN.word()))
        .anyMatch(each -> each.has("output") != reveal);
  }

  /** Returns what a summary says of it. */
  BatchRow rowFor(BatchItem item) {
    return new BatchRow(
        item,
        verdict,
        points("earned"),
        points("possible"),
        tests(),
        root.objects("diagnoses").stream().map(each -> each.text("mistake")).toList(),
        BatchRow.Note.NONE,
        List.of());
  }

  private Points points(String key) {
    return Points.of(root.object("score").number(key));
  }

  private Map<String, Boolean> tests() {
    Map<String, Boolean> tests = new LinkedHashMap<>();
    for (ReportObject each : root.objects("tests")) {
      tests.put(each.text("id"), each.text("status").equals(TestStatus.PASSED.name()));
    }
    return tests;
  }

  private Map<String, String> hashes() {
    Map<String, String> hashes = new LinkedHashMap<>();
    for (ReportObject each : root.object("submission").objects("files")) {
      hashes.put(each.text("path"), each.text("sha256"));
    }
    return hashes;
  }
}
