package gradus.pipeline;

import gradus.diagnosis.MistakeFinder;
import gradus.execution.CompiledExercise;
import gradus.execution.SubmissionProgress;
import gradus.execution.SubmissionRunner;
import gradus.execution.TestRun;
import gradus.exercise.Catalogue;
import gradus.exercise.Exercise;
import gradus.exercise.InvalidExerciseException;
import gradus.exercise.UnknownExerciseException;
import gradus.intake.Expander;
import gradus.intake.RefusedArchiveException;
import gradus.intake.Unpacker;
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
import gradus.solution.ReferencePatch;
import gradus.solution.SolutionReader;
import gradus.submission.HandIn;
import gradus.submission.NoSuchSubmissionException;
import gradus.submission.Submission;
import gradus.submission.SubmissionReader;
import gradus.submission.SubmissionReading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;

/** Grades submissions: read, run, score, report. The one way in for every command that grades. */
public final class Grader {

  private final GradingResources resources;
  private final Trial trial;
  private final long seed;
  private final boolean reveal;
  private final SubmissionProgress progress;

  /**
   * @param resources where workers and compiled tests come from
   * @param exercises the folder of all exercises, beside which that of known solutions may be
   * @param seed what seeded test cases are drawn from
   * @param reveal whether reports show what hidden tests saw
   */
  public Grader(GradingResources resources, Path exercises, long seed, boolean reveal) {
    this(resources, exercises, seed, reveal, SubmissionProgress.UNHEARD);
  }

  private Grader(
      GradingResources resources,
      Path exercises,
      long seed,
      boolean reveal,
      SubmissionProgress progress) {
    this.resources = resources;
    this.progress = progress;
    this.trial = new Trial(resources, SolutionReader.beside(exercises), seed);
    this.seed = seed;
    this.reveal = reveal;
  }

  /**
   * Grades one submission.
   *
   * @param resources where workers and compiled tests come from
   * @param request what is asked for
   * @param circumstances when it was asked
   * @param progress hears how far it is
   * @throws UnknownExerciseException if there is no such exercise
   * @throws InvalidExerciseException if its author has something to mend
   * @throws NoSuchSubmissionException if there is nothing to read at the given path
   * @throws GraderFaultException if its tests cannot be compiled for a reason of our own
   */
  public static GradeReport grade(
      GradingResources resources,
      GradeRequest request,
      Circumstances circumstances,
      SubmissionProgress progress)
      throws UnknownExerciseException, InvalidExerciseException, GraderFaultException, IOException {
    return grade(resources, request, circumstances, progress, UnaryOperator.identity());
  }

  /**
   * Runs the visible tests only; otherwise as {@link #grade(GradingResources, GradeRequest,
   * Circumstances, SubmissionProgress)}.
   */
  public static GradeReport run(
      GradingResources resources,
      GradeRequest request,
      Circumstances circumstances,
      SubmissionProgress progress)
      throws UnknownExerciseException, InvalidExerciseException, GraderFaultException, IOException {
    return grade(resources, request, circumstances, progress, CompiledExercise::visible);
  }

  private static GradeReport grade(
      GradingResources resources,
      GradeRequest request,
      Circumstances circumstances,
      SubmissionProgress progress,
      UnaryOperator<CompiledExercise> part)
      throws UnknownExerciseException, InvalidExerciseException, GraderFaultException, IOException {
    resources.require(request.requiredIsolation());
    Exercise exercise =
        Catalogue.of(request.exercises()).read(request.exercise()).inCourse(request.mends());
    SubmissionReading reading = read(exercise, request, resources);
    return new Grader(resources, request.exercises(), request.seed(), request.reveal(), progress)
        .grade(part.apply(resources.compile(exercise)), reading, circumstances);
  }

  private static SubmissionReading read(
      Exercise exercise, GradeRequest request, GradingResources resources)
      throws InvalidExerciseException, GraderFaultException, IOException {
    Path given = request.submission();
    if (given == null) {
      Path work = resources.installation().workOn(exercise.id());
      if (!Files.exists(work)) {
        throw NoSuchSubmissionException.notStarted(exercise.id());
      }
      return read(exercise, work, request.mends());
    }
    if (ReferencePatch.isPatch(given)) {
      Path solutions = SolutionReader.beside(request.exercises());
      return SubmissionReading.of(new ReferencePatch(exercise, solutions).apply(given));
    }
    return unpacked(exercise, given, request.mends(), resources.workers());
  }

  /** What is packed is unpacked by a worker, for as long as it takes to read it. */
  private static SubmissionReading unpacked(
      Exercise exercise, Path path, boolean mends, Workers workers)
      throws GraderFaultException, IOException {
    try (Scratch unpacked = Scratch.make()) {
      Expander expander = new Expander(new Unpacker(workers, unpacked.folder()));
      return read(exercise, expander.expand(HandIn.of(path)), mends);
    } catch (RefusedArchiveException e) {
      return SubmissionReading.refusedArchive(String.valueOf(e.getMessage()));
    }
  }

  /**
   * Reads a submission for an exercise.
   *
   * @param path a file or folder
   * @param mends whether what has one reading is mended
   * @throws NoSuchSubmissionException if there is nothing to read
   */
  public static SubmissionReading read(Exercise exercise, Path path, boolean mends)
      throws NoSuchSubmissionException {
    return read(exercise, HandIn.of(path), mends);
  }

  /**
   * Reads a submission for an exercise.
   *
   * @param handIn the files and folders that were handed in
   * @param mends whether what has one reading is mended
   * @throws NoSuchSubmissionException if there is nothing to read
   */
  public static SubmissionReading read(Exercise exercise, HandIn handIn, boolean mends)
      throws NoSuchSubmissionException {
    List<String> starter = exercise.files().starter().stream().map(each -> each.path()).toList();
    SubmissionReader reader =
        mends
            ? SubmissionReader.mending(exercise.testNames(), starter, exercise.files().given())
            : new SubmissionReader(exercise.testNames(), starter);
    return reader.read(handIn);
  }

  /**
   * Grades a submission; even a fault of our own becomes a report that names every test.
   *
   * @throws InvalidExerciseException if the submission failed tests, and they fail without it
   */
  public GradeReport grade(
      CompiledExercise compiled, SubmissionReading reading, Circumstances circumstances)
      throws InvalidExerciseException {
    Exercise exercise = compiled.exercise();
    TestRun run = run(compiled, reading).after(reading.remarks());
    Grade grade = new Scorer().score(exercise.groups(), compiled.plan(), run);
    Subject subject =
        new Subject(exercise, filesOf(reading), seed, circumstances.section(run.isolation()));
    List<Diagnosis> diagnoses = new MistakeFinder(exercise.baseline().mistakes()).find(run);
    trial.confirm(compiled, grade.verdict());
    return new Reporter(reveal).report(subject, grade, run.diagnostics(), diagnoses);
  }

  private TestRun run(CompiledExercise exercise, SubmissionReading reading) {
    Submission submission = reading.submission();
    if (submission == null) {
      return new TestRun(reading.refusals(), List.of(), List.of());
    }
    try {
      return new SubmissionRunner(resources.workers(), progress).run(exercise, submission, seed);
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
