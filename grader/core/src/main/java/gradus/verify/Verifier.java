package gradus.verify;

import gradus.execution.CompiledExercise;
import gradus.exercise.Catalogue;
import gradus.exercise.Exercise;
import gradus.exercise.ExerciseId;
import gradus.exercise.ExerciseReader;
import gradus.exercise.InvalidExerciseException;
import gradus.model.Diagnostic;
import gradus.pipeline.GradingResources;
import gradus.pipeline.Installation;
import gradus.pipeline.TaskPool;
import gradus.process.GraderFaultException;
import gradus.process.Surroundings;
import gradus.solution.SolutionReader;
import gradus.solution.SolutionSet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Examines exercises one after the other, each on all cores. */
public final class Verifier implements AutoCloseable {

  private final Catalogue catalogue;
  private final Path solutionsRoot;
  private final GradingResources usual;
  private final GradingResources foreign;
  private final GradingResources apart;
  private final TaskPool pool;
  private final TaskPool checks;
  private final Progress progress;
  private final Standard standard;
  private boolean started;

  /**
   * Gets ready.
   *
   * @param installation where everything is
   * @param catalogue the exercises
   * @param solutionsRoot the folder of all known solutions
   * @param standard what the exercises are held against
   * @param progress hears how far it is
   * @throws IOException if no working directory can be made
   */
  public Verifier(
      Installation installation,
      Catalogue catalogue,
      Path solutionsRoot,
      Standard standard,
      Progress progress)
      throws IOException {
    this.standard = standard;
    this.catalogue = catalogue;
    this.solutionsRoot = solutionsRoot;
    this.progress = progress;
    usual = GradingResources.open(installation, Surroundings.USUAL);
    apart = GradingResources.open(installation, Surroundings.USUAL);
    foreign = GradingResources.open(installation, Surroundings.FOREIGN);
    pool = new TaskPool(cores());
    // They wait for each other and for the pool, which does the work.
    checks = new TaskPool(Check.values().length);
  }

  /**
   * Examines an exercise.
   *
   * @param asked the checks to make, where they apply; the format is always checked
   * @throws GraderFaultException if the grader itself fails
   * @throws IOException if the solutions cannot be listed
   */
  public Verification verify(ExerciseId id, Set<Check> asked)
      throws GraderFaultException, IOException {
    Draft draft = new Draft(id, standard.profile());
    Path folder = catalogue.folder(id);
    Exercise exercise = read(folder, draft);
    if (exercise == null) {
      return draft.finish();
    }
    Set<Check> wanted =
        asked.stream().filter(each -> each.appliesTo(exercise)).collect(Collectors.toSet());
    for (Check each : wanted) {
      FileCheck check = each.ofFiles();
      if (check != null) {
        draft.add(each, check.check(folder, exercise, standard.language()));
      }
    }
    startWorkers(exercise);
    Evidence evidence = evidence(exercise, draft);
    if (evidence != null) {
      tryOut(
          new Examination(exercise, evidence, foreign.workers(), apart.workers()), wanted, draft);
    }
    return draft.finish();
  }

  private void tryOut(Examination examination, Set<Check> wanted, Draft draft)
      throws GraderFaultException {
    boolean sound = examination.evidence().isReferenceSound();
    Set<Check> due = sound ? wanted : Set.of(Check.REFERENCE);
    List<Check> ofRuns = due.stream().filter(each -> each.ofRuns() != null).toList();
    List<List<Diagnostic>> found =
        checks.map(ofRuns, each -> Objects.requireNonNull(each.ofRuns()).check(examination));
    for (int i = 0; i < ofRuns.size(); i++) {
      draft.add(ofRuns.get(i), found.get(i));
    }
    if (sound) {
      draft.count(examination, wanted);
    }
  }

  /**
   * Examines one mutant of an exercise's reference.
   *
   * @param number its place in the list of all mutants, from 1
   * @throws InvalidExerciseException if the exercise or its solutions cannot be used
   * @throws IllegalArgumentException if there is no such mutant
   */
  public MutantInspection inspect(ExerciseId id, int number)
      throws InvalidExerciseException, GraderFaultException, IOException {
    Exercise exercise = read(catalogue.folder(id));
    SolutionSet solutions = new SolutionReader(exercise, solutionsRoot).read();
    CompiledExercise compiled = usual.compile(exercise);
    return MutantInspection.of(
        Evidence.gather(compiled, solutions, usual.workers(), foreign.workers(), pool, progress),
        number);
  }

  private Exercise read(Path folder) throws InvalidExerciseException {
    return new ExerciseReader().read(folder).inCourse(standard.mends());
  }

  private @Nullable Exercise read(Path folder, Draft draft) {
    try {
      return read(folder);
    } catch (InvalidExerciseException e) {
      draft.add(e);
      return null;
    }
  }

  /** The first exercise's reference is tried while the workers for all the rest start. */
  private void startWorkers(Exercise exercise) {
    if (!started) {
      started = true;
      int heapMiB = exercise.limits().heapMiB();
      usual.startAhead(heapMiB, cores());
      foreign.startAhead(heapMiB, 1);
    }
  }

  private static int cores() {
    return Runtime.getRuntime().availableProcessors();
  }

  private @Nullable Evidence evidence(Exercise exercise, Draft draft)
      throws GraderFaultException, IOException {
    SolutionSet solutions = null;
    try {
      solutions = new SolutionReader(exercise, solutionsRoot).read();
    } catch (InvalidExerciseException e) {
      draft.add(e);
    }
    try {
      CompiledExercise compiled = usual.compile(exercise);
      return solutions == null
          ? null
          : Evidence.gather(
              compiled, solutions, usual.workers(), foreign.workers(), pool, progress);
    } catch (InvalidExerciseException e) {
      draft.add(e);
      return null;
    }
  }

  /** Ends the workers. */
  @Override
  public void close() throws IOException {
    checks.close();
    pool.close();
    usual.close();
    foreign.close();
    apart.close();
  }

  /** What is known of an exercise so far. */
  private static final class Draft {

    private final ExerciseId id;
    private final Profile profile;
    private final List<Check> checks = new ArrayList<>(List.of(Check.FORMAT));
    private final List<Diagnostic> problems = new ArrayList<>();
    private Verification.Counts counts = Verification.Counts.NONE;

    Draft(ExerciseId id, Profile profile) {
      this.id = id;
      this.profile = profile;
    }

    void add(InvalidExerciseException exception) {
      problems.addAll(exception.problems());
    }

    void add(Check check, List<Diagnostic> found) {
      checks.add(check);
      problems.addAll(found);
    }

    void count(Examination examination, Set<Check> wanted) throws GraderFaultException {
      counts = Verification.Counts.of(examination, wanted);
    }

    Verification finish() {
      return new Verification(
          id,
          checks.stream().sorted().toList(),
          problems.stream().map(profile::judge).sorted(Check.ORDER).toList(),
          counts);
    }
  }
}
