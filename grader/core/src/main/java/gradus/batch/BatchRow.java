package gradus.batch;

import gradus.intake.Arrival;
import gradus.model.Diagnosis;
import gradus.model.Diagnostic;
import gradus.model.Points;
import gradus.model.TestStatus;
import gradus.model.Verdict;
import gradus.report.DiagnosticSection;
import gradus.report.GradeReport;
import gradus.report.Result;
import gradus.report.TestSection;
import gradus.submission.SubmissionReading;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a summary says of one submission.
 *
 * @param item whose it is and what it is for
 * @param verdict what became of it
 * @param earned its points
 * @param possible the points of the exercise
 * @param tests whether each test passed, in report order
 * @param mistakes the known mistakes that it looks like
 * @param note what else is to be said
 * @param arrivals what became of each file that was handed in
 */
public record BatchRow(
    BatchItem item,
    Verdict verdict,
    Points earned,
    Points possible,
    Map<String, Boolean> tests,
    List<String> mistakes,
    Note note,
    List<Arrival> arrivals) {

  public BatchRow {
    mistakes = List.copyOf(mistakes);
    arrivals = List.copyOf(arrivals);
  }

  /**
   * What else is to be said of a submission.
   *
   * @param kind what it is about
   * @param text one sentence; empty where there is nothing
   */
  public record Note(Kind kind, String text) {

    static final Note NONE = new Note(Kind.GRADED, "");

    /** What a note is about. */
    public enum Kind {
      /** All is well. */
      GRADED,
      /** There was a report, of another run. */
      GRADED_AGAIN,
      /** It was refused, or the grader failed. */
      NOT_GRADED,
      /** The file system did not give it. */
      NOT_READ
    }
  }

  static BatchRow of(BatchItem item, GradeReport report, String again) {
    Result result = report.result();
    Map<String, Boolean> tests = new LinkedHashMap<>();
    for (TestSection each : result.tests()) {
      tests.put(each.id(), each.status() == TestStatus.PASSED);
    }
    return new BatchRow(
        item,
        result.verdict(),
        result.earned(),
        result.possible(),
        tests,
        result.diagnoses().stream().map(Diagnosis::mistake).toList(),
        note(result, again),
        List.of());
  }

  private static Note note(Result result, String again) {
    List<Diagnostic> diagnostics =
        result.diagnostics().stream().map(DiagnosticSection::diagnostic).toList();
    if (isGraded(result.verdict()) || diagnostics.isEmpty()) {
      return again.isEmpty() ? Note.NONE : new Note(Note.Kind.GRADED_AGAIN, again);
    }
    Diagnostic first = diagnostics.get(0);
    boolean read = !first.code().equals("unreadable");
    return new Note(read ? Note.Kind.NOT_GRADED : Note.Kind.NOT_READ, first.toString());
  }

  /** Returns whether it was graded: neither refused nor lost by a fault. */
  public boolean graded() {
    return isGraded(verdict);
  }

  /** Returns the row with what became of each file. */
  BatchRow with(SubmissionReading reading) {
    return new BatchRow(
        item, verdict, earned, possible, tests, mistakes, note, Arrivals.of(this, reading));
  }

  private static boolean isGraded(Verdict verdict) {
    return verdict != Verdict.INVALID_SUBMISSION && verdict != Verdict.GRADER_ERROR;
  }

  /** Returns the name of the learner's folder. */
  public String learner() {
    return item.learner();
  }

  /** Returns what the submission is for, as it was named. */
  public String exercise() {
    return item.exercise();
  }

  /** Returns how many tests passed. */
  public long passed() {
    return tests.values().stream().filter(each -> each).count();
  }
}
