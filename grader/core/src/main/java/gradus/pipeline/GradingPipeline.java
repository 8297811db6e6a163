package gradus.pipeline;

import gradus.execution.CompiledExercise;
import gradus.execution.CompiledTestsCache;
import gradus.execution.ExerciseCompiler;
import gradus.execution.GraderFaultException;
import gradus.execution.SubmissionRunner;
import gradus.execution.TestRun;
import gradus.execution.WorkerInstallation;
import gradus.execution.isolation.WorkerPaths;
import gradus.exercise.Catalogue;
import gradus.exercise.Exercise;
import gradus.exercise.ExerciseReader;
import gradus.exercise.InvalidExerciseException;
import gradus.exercise.UnknownExerciseException;
import gradus.model.Diagnostic;
import gradus.model.Severity;
import gradus.protocol.SourceFile;
import gradus.report.GradeReport;
import gradus.report.Reporter;
import gradus.report.Subject;
import gradus.scoring.Grade;
import gradus.scoring.Scorer;
import gradus.submission.NoSuchSubmissionException;
import gradus.submission.Refusal;
import gradus.submission.Submission;
import gradus.submission.SubmissionReader;
import gradus.submission.SubmissionReading;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Grades one submission: exercise, submission, run, grade, report. */
public final class GradingPipeline {

  private final Installation installation;

  /**
   * @param installation where everything is
   */
  public GradingPipeline(Installation installation) {
    this.installation = installation;
  }

  /**
   * Grades what is asked for.
   *
   * @throws UnknownExerciseException if there is no such exercise
   * @throws InvalidExerciseException if its author has something to mend
   * @throws NoSuchSubmissionException if there is nothing to read at the given path
   * @throws GraderFaultException if its tests cannot be compiled for a reason of our own
   */
  public GradeReport grade(GradeRequest request)
      throws UnknownExerciseException, InvalidExerciseException, GraderFaultException, IOException {
    Circumstances circumstances = Circumstances.begin();
    Catalogue catalogue = Catalogue.of(request.exercises());
    Exercise exercise =
        new ExerciseReader().read(catalogue.folder(catalogue.resolve(request.exercise())));
    SubmissionReading reading = read(request, exercise);
    try (Scratch scratch = Scratch.make()) {
      WorkerInstallation workers = workers(scratch, request);
      CompiledExercise compiled = compile(exercise, workers);
      TestRun run = run(compiled, reading, workers, request.seed());
      Grade grade = new Scorer().score(exercise.groups(), compiled.plan(), run);
      Subject subject =
          new Subject(
              exercise, filesOf(reading), request.seed(), circumstances.section(run.isolation()));
      return new Reporter(request.reveal()).report(subject, grade, run.diagnostics());
    }
  }

  private WorkerInstallation workers(Scratch scratch, GradeRequest request) {
    WorkerPaths paths =
        new WorkerPaths(installation.javaHome(), installation.workerLib(), scratch.folder());
    return new WorkerInstallation(paths, request.requiredIsolation());
  }

  private SubmissionReading read(GradeRequest request, Exercise exercise)
      throws NoSuchSubmissionException {
    Path path = request.submission();
    if (path == null) {
      path = installation.workspace().resolve(exercise.id().toString());
    }
    Set<String> tests =
        exercise.files().tests().stream().map(each -> each.path()).collect(Collectors.toSet());
    return new SubmissionReader(tests).read(path);
  }

  private CompiledExercise compile(Exercise exercise, WorkerInstallation workers)
      throws InvalidExerciseException, GraderFaultException {
    CompiledTestsCache cache =
        new CompiledTestsCache(installation.cache(), installation.workerLib());
    return new ExerciseCompiler(workers, cache).compile(exercise);
  }

  /** From here on even a fault of our own names every test. */
  private static TestRun run(
      CompiledExercise exercise, SubmissionReading reading, WorkerInstallation workers, long seed) {
    Submission submission = reading.submission();
    if (submission == null) {
      return new TestRun(
          reading.refusals().stream().map(GradingPipeline::diagnostic).toList(),
          List.of(),
          List.of());
    }
    try {
      return new SubmissionRunner(workers).run(exercise, submission, seed);
    } catch (GraderFaultException e) {
      Diagnostic fault = Diagnostic.error("grader", "fault", String.valueOf(e.getMessage()));
      return new TestRun(List.of(fault), List.of(), List.of());
    }
  }

  private static List<SourceFile> filesOf(SubmissionReading reading) {
    Submission submission = reading.submission();
    return submission == null ? List.of() : submission.files();
  }

  private static Diagnostic diagnostic(Refusal refusal) {
    return new Diagnostic(
        "submission",
        Severity.ERROR,
        refusal.code(),
        refusal.message(),
        refusal.file(),
        refusal.line(),
        0);
  }
}
