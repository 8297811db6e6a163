package gradus.verify;

import gradus.execution.CompiledExercise;
import gradus.execution.MutantRunner;
import gradus.execution.SubmissionRunner;
import gradus.execution.TestOutcome;
import gradus.execution.TestRun;
import gradus.exercise.Answers;
import gradus.exercise.Baseline;
import gradus.exercise.PlannedTest;
import gradus.model.TestStatus;
import gradus.model.Visibility;
import gradus.pipeline.TaskPool;
import gradus.process.GraderFaultException;
import gradus.process.Workers;
import gradus.protocol.Mutant;
import gradus.scoring.Grade;
import gradus.scoring.Scorer;
import gradus.solution.KnownSolution;
import gradus.solution.SolutionSet;
import gradus.submission.Submission;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** What happened to the known solutions of one exercise and to mutants of its reference. */
final class Evidence {

  /** What every run is seeded with that is not about seeds. */
  static final long SEED = 1;

  private final CompiledExercise exercise;
  private final SolutionSet solutions;
  private final Workers workers;
  private final TaskPool pool;
  private final Progress progress;
  private final SolutionRun reference;
  private final TestRun elsewhere;
  private final Lazy<List<SolutionRun>> runs = new Lazy<>(this::runSolutions);
  private final Lazy<List<MutantRun>> mutants = new Lazy<>(this::runMutants);

  private Evidence(
      CompiledExercise exercise,
      SolutionSet solutions,
      Workers workers,
      TaskPool pool,
      Progress progress,
      TestRun referenceRun,
      TestRun elsewhere) {
    this.exercise = exercise;
    this.solutions = solutions;
    this.workers = workers;
    this.pool = pool;
    this.progress = progress;
    this.reference = graded(solutions.reference(), referenceRun);
    this.elsewhere = elsewhere;
  }

  /**
   * Runs the reference, so that all that follows is measured by it and not by what an old baseline
   * says. At the same time it is run elsewhere: there is nothing else to do yet.
   *
   * @param foreign workers in another locale and time zone, which have not seen this exercise
   */
  static Evidence gather(
      CompiledExercise exercise,
      SolutionSet solutions,
      Workers workers,
      Workers foreign,
      TaskPool pool,
      Progress progress)
      throws GraderFaultException {
    Submission reference = solutions.reference().submission();
    CompiledExercise unlimited = exercise.withBaseline(Baseline.EMPTY);
    List<TestRun> firsts =
        pool.all(
            List.of(
                () -> new SubmissionRunner(workers).run(unlimited, reference, SEED),
                () -> new SubmissionRunner(foreign).run(unlimited.backwards(), reference, SEED)));
    TestRun first = firsts.get(0);
    Map<String, Long> steps = new TreeMap<>();
    for (TestOutcome each : first.outcomes()) {
      if (each.steps() >= 0) {
        steps.put(each.testId(), each.steps());
      }
    }
    CompiledExercise measured = exercise.withBaseline(new Baseline(steps, List.of()));
    return new Evidence(measured, solutions, workers, pool, progress, first, firsts.get(1));
  }

  /** Returns the exercise with the reference's steps as measured now. */
  CompiledExercise exercise() {
    return exercise;
  }

  SolutionSet solutions() {
    return solutions;
  }

  SolutionRun reference() {
    return reference;
  }

  /** Returns how the reference ends in reverse order, in another locale and time zone. */
  TestRun elsewhere() {
    return elsewhere;
  }

  /** Returns whether the reference is good enough to measure anything by it. */
  boolean isReferenceSound() {
    return !reference.run().stopped() && reference.failedTests().isEmpty();
  }

  /** Runs a submission in the usual surroundings. */
  TestRun run(CompiledExercise other, Submission submission, long seed)
      throws GraderFaultException {
    return new SubmissionRunner(workers).run(other, submission, seed);
  }

  /** Does a piece of work with every element, on all cores. */
  <T, R> List<R> inParallel(List<T> items, TaskPool.Work<T, R> work) throws GraderFaultException {
    return pool.map(items, work);
  }

  /** Does a piece of work as soon as a core is free. */
  <R> R whenFree(TaskPool.Task<R> task) throws GraderFaultException {
    return pool.call(task);
  }

  /** Does several pieces of work, on all cores. */
  <R> List<R> inParallel(List<TaskPool.Task<R>> tasks) throws GraderFaultException {
    return pool.all(tasks);
  }

  /** Returns what became of every known solution, the reference first. */
  List<SolutionRun> runs() throws GraderFaultException {
    return runs.get();
  }

  private List<SolutionRun> runSolutions() throws GraderFaultException {
    List<KnownSolution> others = solutions.solutions().stream().skip(1).toList();
    List<SolutionRun> all = new ArrayList<>(List.of(reference));
    all.addAll(
        pool.map(
            others,
            each -> graded(each, run(exercise, each.submission(), SEED)),
            done -> tell("solutions", done, others.size())));
    return all;
  }

  /** Returns what noticed each mutant of the reference and each perturbation of its results. */
  List<MutantRun> mutants() throws GraderFaultException {
    return mutants.get();
  }

  private List<MutantRun> runMutants() throws GraderFaultException {
    Set<String> busy = testsThatMistakesFail();
    TestSelection all = new TestSelection(cheapFirst(each -> true), busy);
    TestSelection hidden = new TestSelection(cheapFirst(noticing()), busy);
    Queue<MutantRunner> idle = new ConcurrentLinkedQueue<>();
    try {
      // As work of the pool, so that there are never more workers than it has threads.
      MutantRunner first = pool.call(this::runner);
      idle.add(first);
      List<Mutant> known = first.mutants().stream().filter(this::isOfInterest).toList();
      return pool.map(
          IntStream.range(0, known.size()).boxed().toList(),
          index -> {
            Mutant mutant = known.get(index);
            boolean mustBeNoticed = MutantRun.isNoticeablePerturbation(mutant);
            return run(index + 1, mutant, mustBeNoticed ? hidden : all, idle);
          },
          done -> tell("mutants", done, known.size()));
    } finally {
      idle.forEach(MutantRunner::close);
    }
  }

  private MutantRun run(int number, Mutant mutant, TestSelection tests, Queue<MutantRunner> idle)
      throws GraderFaultException {
    MutantRunner waiting = idle.poll();
    MutantRunner runner = waiting == null ? runner() : waiting;
    try {
      List<TestOutcome> failures = runner.failures(mutant, tests.always(), tests.inTurn(mutant));
      tests.noticed(mutant, failures);
      return new MutantRun(number, mutant, failures);
    } finally {
      idle.add(runner);
    }
  }

  MutantRunner runner() throws GraderFaultException {
    return MutantRunner.of(workers, exercise, solutions.reference().submission(), SEED);
  }

  /** Returns the tests that are wanted, the cheap ones first. */
  private List<PlannedTest> cheapFirst(Predicate<PlannedTest> wanted) {
    Map<String, Long> steps = exercise.exercise().baseline().steps();
    return exercise.plan().tests().stream()
        .filter(wanted)
        .sorted(Comparator.comparing(each -> steps.getOrDefault(each.test().id(), Long.MAX_VALUE)))
        .toList();
  }

  /** Returns the tests that at least one known mistake fails. */
  Set<String> testsThatMistakesFail() throws GraderFaultException {
    Set<String> failed = new HashSet<>();
    for (SolutionRun each : runs()) {
      if (!each.solution().isAccepted()) {
        failed.addAll(each.failedTests());
      }
    }
    return failed;
  }

  /** Where there are no numbers there is nothing to be off by a little; they are the last. */
  private boolean isOfInterest(Mutant mutant) {
    boolean numbers = exercise.exercise().kind().answers() == Answers.NUMBERS;
    return numbers || !MutantRun.isPerturbation(mutant);
  }

  /** Returns which tests must notice what learners could know of visible ones; of some, all. */
  private Predicate<PlannedTest> noticing() {
    return exercise.exercise().kind().formative() ? each -> true : Evidence::isHidden;
  }

  private static boolean isHidden(PlannedTest test) {
    return test.group().visibility() == Visibility.HIDDEN;
  }

  private SolutionRun graded(KnownSolution solution, TestRun run) {
    Grade grade = new Scorer().score(exercise.exercise().groups(), exercise.plan(), run);
    return new SolutionRun(solution, run, grade);
  }

  private void tell(String phase, int done, int total) {
    progress.at(exercise.exercise().id(), phase, done, total);
  }

  /** Returns the status of a test in a run. */
  static TestStatus statusOf(TestRun run, String testId) {
    return run.outcomes().stream()
        .filter(each -> each.testId().equals(testId))
        .map(TestOutcome::status)
        .findFirst()
        .orElse(TestStatus.NOT_RUN);
  }
}
