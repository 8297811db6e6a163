package gradus.report;

import gradus.execution.TestOutcome;
import gradus.exercise.Baseline;
import gradus.exercise.Exercise;
import gradus.exercise.TestGroup;
import gradus.model.Diagnosis;
import gradus.model.Diagnostic;
import gradus.model.Points;
import gradus.model.Verdict;
import gradus.model.Visibility;
import gradus.protocol.SourceFile;
import gradus.scoring.Grade;
import gradus.scoring.GroupGrade;
import gradus.scoring.TestGrade;
import gradus.submission.Submission;
import java.util.List;

/** Says what a grade is, leaving out what a learner must not see. */
public final class Reporter {

  /** Steps that differ by less are those of another way to write the same. */
  private static final long STEPS_FACTOR = 3;

  private final boolean reveal;

  /**
   * @param reveal whether the inputs and expected values of hidden tests may leave
   */
  public Reporter(boolean reveal) {
    this.reveal = reveal;
  }

  /**
   * Returns the report of a graded submission.
   *
   * @param diagnostics what the stages before the tests found
   * @param diagnoses the known mistakes that it looks like
   */
  public GradeReport report(
      Subject subject, Grade grade, List<Diagnostic> diagnostics, List<Diagnosis> diagnoses) {
    Result result =
        new Result(
            grade.verdict(),
            grade.earned(),
            grade.possible(),
            grade.groups().stream().map(Reporter::section).toList(),
            grade.tests().stream()
                .map(each -> section(each, subject.exercise().baseline()))
                .toList(),
            diagnostics.stream().map(each -> DiagnosticSection.of(each, subject.files())).toList(),
            diagnoses);
    return new GradeReport(
        section(subject.exercise()),
        subject.files().stream().map(Reporter::section).toList(),
        subject.seed(),
        result,
        subject.run());
  }

  /**
   * Returns the report of a submission that could not be graded at all.
   *
   * @param exercise what was asked for
   * @param verdict {@code INVALID_SUBMISSION} or {@code GRADER_ERROR}
   * @param diagnostics why
   */
  public static GradeReport ungraded(
      ExerciseSection exercise,
      long seed,
      Verdict verdict,
      List<Diagnostic> diagnostics,
      RunSection run) {
    Result result =
        new Result(
            verdict,
            Points.ZERO,
            Points.ZERO,
            List.of(),
            List.of(),
            diagnostics.stream().map(DiagnosticSection::of).toList(),
            List.of());
    return new GradeReport(exercise, List.of(), seed, result, run);
  }

  private static ExerciseSection section(Exercise exercise) {
    return new ExerciseSection(
        exercise.id().name(), exercise.metadata().title(), exercise.files().version());
  }

  private static FileSection section(SourceFile file) {
    return new FileSection(file.path(), file.content().size(), Submission.sha256(file));
  }

  private static GroupSection section(GroupGrade grade) {
    TestGroup group = grade.group();
    return new GroupSection(
        group.id(),
        group.title(),
        group.visibility(),
        grade.earned(),
        group.points(),
        grade.passed(),
        grade.total());
  }

  private TestSection section(TestGrade grade, Baseline baseline) {
    TestGroup group = grade.planned().group();
    boolean open = reveal || group.visibility() == Visibility.VISIBLE;
    TestOutcome outcome = grade.outcome();
    return new TestSection(
        grade.planned().test().id(),
        group.id(),
        grade.planned().test().title(),
        group.visibility(),
        outcome.status(),
        grade.earned(),
        grade.possible(),
        outcome.steps(),
        telling(outcome.steps(), baseline.stepsOf(outcome.testId()).orElse(-1)),
        open ? outcome.message() : null,
        open ? outcome.comparison() : null,
        open ? outcome.call() : null,
        open ? outcome.output() : null,
        grade.passed() ? null : group.hint());
  }

  /** Returns the reference's steps where they say something about the learner's. */
  private static long telling(long steps, long reference) {
    boolean far = steps / STEPS_FACTOR > reference || reference / STEPS_FACTOR > steps;
    return steps >= 0 && reference >= 0 && far ? reference : -1;
  }
}
