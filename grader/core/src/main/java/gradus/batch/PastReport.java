package gradus.batch;

import gradus.files.BoundedFile;
import gradus.json.JsonReader;
import gradus.json.JsonValue;
import gradus.json.JsonValue.JsonArray;
import gradus.json.JsonValue.JsonNumber;
import gradus.json.JsonValue.JsonObject;
import gradus.json.JsonValue.JsonText;
import gradus.json.Located;
import gradus.json.MalformedJsonException;
import gradus.model.Points;
import gradus.model.TestStatus;
import gradus.model.Verdict;
import gradus.protocol.SourceFile;
import gradus.submission.Submission;
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

  private final JsonObject root;

  private PastReport(JsonObject root) {
    this.root = root;
  }

  /** Reads a report; nothing where there is none that could be of use. */
  static Optional<PastReport> read(Path file) {
    try {
      JsonValue value = JsonReader.read(BoundedFile.read(file, MOST_BYTES).utf8());
      return value instanceof JsonObject object
          ? Optional.of(new PastReport(object))
          : Optional.empty();
    } catch (IOException | MalformedJsonException e) {
      return Optional.empty();
    }
  }

  /**
   * Returns what a summary says of it, if it is about these very sources and this version of the
   * exercise and no fault of the grader.
   */
  Optional<BatchRow> rowFor(
      BatchItem item, String exerciseVersion, long seed, List<SourceFile> sources) {
    boolean isSame =
        text(object(root, "exercise"), "version").equals(exerciseVersion)
            && number(root, "seed").compareTo(BigDecimal.valueOf(seed)) == 0
            && hashes().equals(hashes(sources));
    Optional<Verdict> verdict = verdict();
    if (!isSame || verdict.isEmpty() || verdict.get() == Verdict.GRADER_ERROR) {
      return Optional.empty();
    }
    return Optional.of(
        new BatchRow(
            item.learner(),
            item.exercise(),
            verdict.get(),
            points("earned"),
            points("possible"),
            tests(),
            text(object(root, "diagnosis"), "mistake")));
  }

  private Optional<Verdict> verdict() {
    try {
      return Optional.of(Verdict.valueOf(text(root, "verdict")));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private Points points(String key) {
    return Points.of(number(object(root, "score"), key));
  }

  private Map<String, Boolean> tests() {
    Map<String, Boolean> tests = new LinkedHashMap<>();
    for (JsonObject each : objects(root, "tests")) {
      tests.put(text(each, "id"), text(each, "status").equals(TestStatus.PASSED.name()));
    }
    return tests;
  }

  private Map<String, String> hashes() {
    Map<String, String> hashes = new LinkedHashMap<>();
    for (JsonObject each : objects(object(root, "submission"), "files")) {
      hashes.put(text(each, "path"), text(each, "sha256"));
    }
    return hashes;
  }

  private static Map<String, String> hashes(List<SourceFile> sources) {
    Map<String, String> hashes = new LinkedHashMap<>();
    sources.forEach(each -> hashes.put(each.path(), Submission.sha256(each)));
    return hashes;
  }

  private static JsonObject object(JsonObject parent, String key) {
    return member(parent, key)
        .filter(JsonObject.class::isInstance)
        .map(JsonObject.class::cast)
        .orElseGet(() -> new JsonObject(0, Map.of(), List.of()));
  }

  private static List<JsonObject> objects(JsonObject parent, String key) {
    return member(parent, key)
        .filter(JsonArray.class::isInstance)
        .map(each -> ((JsonArray) each).elements())
        .orElse(List.of())
        .stream()
        .filter(JsonObject.class::isInstance)
        .map(JsonObject.class::cast)
        .toList();
  }

  private static String text(JsonObject parent, String key) {
    return member(parent, key)
        .filter(JsonText.class::isInstance)
        .map(each -> ((JsonText) each).text())
        .orElse("");
  }

  private static BigDecimal number(JsonObject parent, String key) {
    return member(parent, key)
        .filter(JsonNumber.class::isInstance)
        .map(each -> ((JsonNumber) each).number())
        .orElse(BigDecimal.ZERO);
  }

  private static Optional<JsonValue> member(JsonObject parent, String key) {
    return Optional.ofNullable(parent.members().get(key)).map(Located::value);
  }
}
