package gradus.pipeline;

import gradus.diagnosis.MistakeFinder;
import gradus.execution.CompiledExercise;
import gradus.execution.SubmissionRunner;
import gradus.execution.TestRun;
import gradus.exercise.Exercise;
import gradus.model.Diagnosis;
import gradus.model.Diagnostic;
import gradus.model.Stage;
import gradus.process.GraderFaultException;
import gradus.process.Workers;
import gradus.protocol.SourceFile;
import gradus.report.GradeReport;
import gradus.report.Reporter;
import gradus.report.Subject;
import gradus.scoring.Grade;
import gradus.scoring.Scorer;
import gradus.submission.NoSuchSubmissionException;
import gradus.submission.Submission;
import gradus.submission.SubmissionReader;
import gradus.submission.SubmissionReading;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Grades what was read: run, grade, report. */
public final class Grader {

  private final Workers workers;
  private final long seed;
  private final boolean reveal;

  /**
   * @param workers where workers come from
   * @param seed what seeded test cases are drawn from
   * @param reveal whether reports show what hidden tests saw
   */
  public Grader(Workers workers, long seed, boolean reveal) {
    this.workers = workers;
    this.seed = seed;
    this.reveal = reveal;
  }

  /**
   * Reads a submission for an exercise.
   *
   * @param path a file or folder
   * @throws NoSuchSubmissionException if there is nothing to read
   */
  public static SubmissionReading read(Exercise exercise, Path path)
      throws NoSuchSubmissionException {
    Set<String> tests =
        exercise.files().tests().stream().map(each -> each.path()).collect(Collectors.toSet());
    List<String> starter = exercise.files().starter().stream().map(each -> each.path()).toList();
    return new SubmissionReader(tests, starter).read(path);
  }

  /** Grades a submission; even a fault of our own becomes a report that names every test. */
  public GradeReport grade(
      CompiledExercise compiled, SubmissionReading reading, Circumstances circumstances) {
    Exercise exercise = compiled.exercise();
    TestRun run = run(compiled, reading);
    Grade grade = new Scorer().score(exercise.groups(), compiled.plan(), run);
    Subject subject =
        new Subject(exercise, filesOf(reading), seed, circumstances.section(run.isolation()));
    Diagnosis diagnosis = new MistakeFinder(exercise.baseline().mistakes()).find(run).orElse(null);
    return new Reporter(reveal).report(subject, grade, run.diagnostics(), diagnosis);
  }

  private TestRun run(CompiledExercise exercise, SubmissionReading reading) {
    Submission submission = reading.submission();
    if (submission == null) {
      return new TestRun(reading.refusals(), List.of(), List.of());
    }
    try {
      return new SubmissionRunner(workers).run(exercise, submission, seed);
    } catch (GraderFaultException e) {
      Diagnostic fault = Diagnostic.error(Stage.GRADER, "fault", String.valueOf(e.getMessage()));
      return new TestRun(List.of(fault), List.of(), List.of());
    }
  }

  private static List<SourceFile> filesOf(SubmissionReading reading) {
    Submission submission = reading.submission();
    return submission == null ? List.of() : submission.files();
  }
}
