package gradus.batch;

import gradus.batch.PointsChange.Score;
import gradus.files.BoundedFile;
import gradus.json.JsonReader;
import gradus.json.JsonValue;
import gradus.json.JsonValue.JsonObject;
import gradus.json.MalformedJsonException;
import gradus.model.Points;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What an earlier batch said in its summary: the points that learners were told. A batch writes it
 * last, so that one that was killed has taken none of them back.
 */
public final class PastSummary {

  private static final int MOST_BYTES = 64 << 20;

  /** By the place of the report, which is each submission's own. */
  private final Map<String, ReportObject> submissions = new LinkedHashMap<>();

  private PastSummary() {}

  /** Reads a folder's; without any submission where there is none. */
  public static PastSummary read(Path out) {
    PastSummary past = new PastSummary();
    try {
      Path file = out.resolve("summary.json");
      JsonValue value = JsonReader.read(BoundedFile.read(file, MOST_BYTES).utf8());
      if (value instanceof JsonObject object) {
        new ReportObject(object)
            .objects("submissions")
            .forEach(each -> past.submissions.put(each.text("report"), each));
      }
    } catch (IOException | MalformedJsonException e) {
      past.submissions.clear();
    }
    return past;
  }

  /** Returns whether there was none. */
  public boolean isEmpty() {
    return submissions.isEmpty();
  }

  /** Returns the names of the exercises, without their topics, in their order. */
  public Set<String> exercises() {
    Set<String> names = new TreeSet<>();
    for (ReportObject each : submissions.values()) {
      String exercise = each.text("exercise");
      names.add(exercise.substring(exercise.lastIndexOf('/') + 1));
    }
    return names;
  }

  /**
   * Returns what became of the points of each submission that was graded before: those of now in
   * their order, then those that are there no longer.
   */
  public List<PointsChange> changes(List<BatchRow> rows) {
    Map<String, ReportObject> left = new LinkedHashMap<>(submissions);
    left.values().removeIf(each -> !wasGraded(each));
    List<PointsChange> changes = new ArrayList<>();
    for (BatchRow each : rows) {
      ReportObject before = left.remove(each.item().reportName());
      if (before != null) {
        changes.add(
            new PointsChange(
                each.learner(),
                each.exercise(),
                score(before),
                new Score(each.earned(), each.possible())));
      }
    }
    left.values()
        .forEach(
            each ->
                changes.add(
                    new PointsChange(
                        each.text("learner"), each.text("exercise"), score(each), null)));
    return changes;
  }

  private static boolean wasGraded(ReportObject submission) {
    String verdict = submission.text("verdict");
    return !verdict.equals("GRADER_ERROR") && !verdict.equals("INVALID_SUBMISSION");
  }

  private static Score score(ReportObject submission) {
    return new Score(points(submission, "earned"), points(submission, "possible"));
  }

  private static Points points(ReportObject submission, String key) {
    try {
      return Points.of(submission.number(key));
    } catch (IllegalArgumentException e) {
      return Points.ZERO;
    }
  }
}
