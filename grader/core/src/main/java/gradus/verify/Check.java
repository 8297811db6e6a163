package gradus.verify;

import gradus.exercise.Answers;
import gradus.exercise.Exercise;
import gradus.model.Diagnostic;
import gradus.model.Place;
import gradus.model.Severity;
import gradus.model.Stage;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is examined of an exercise, in the order of reports, and what examines it. A check that is
 * not written here is made by nobody: {@code ArchitectureTest} finds it.
 */
@SuppressWarnings("ImmutableEnumChecker") // checks have no state
public enum Check {
  /** The files are there, well-formed and fit together; everything compiles. */
  FORMAT,
  /** The points of the groups add up to a whole number. */
  POINTS(new PointsCheck()),
  /** The statement teaches first, then has all of the contract, and asks for no rounding. */
  STATEMENT(new StatementCheck()),
  /** An oracle's script stands beside the golden numbers. */
  ORACLE(new OracleCheck()),
  /** The starter passes no test. */
  STARTER(new StarterCheck()),
  /** The reference passes every test: twice, in any order, place and with any seed. */
  REFERENCE(new ReferenceCheck()),
  /** Every known solution gets its verdict and fails the groups it names. */
  SOLUTIONS(new SolutionsCheck()),
  /** Correct solutions stay far below the step limits, too slow ones go far above. */
  LIMITS(new LimitsCheck()),
  /** The tests notice small changes to the reference. */
  MUTANTS(new MutantCheck()),
  /** The tests forgive rounding and nothing more. */
  TOLERANCE(new ToleranceCheck()),
  /** Every test is failed by some known mistake or mutant. */
  IDLE(new IdleCheck()),
  /** Every sentence of the statement's contract names the tests that hold it. */
  HELD(new HeldCheck()),
  /** What learners come to read tells no number that a hidden test expects. */
  LEAKS(new LeaksCheck()),
  /** What {@code baseline.json} recorded is what happens. */
  BASELINE(new BaselineCheck()),
  /** Question cards are right, and complete: made of all cards, not of an exercise. */
  CARDS;

  /** Gives the problems their order, too. */
  static final Comparator<Diagnostic> ORDER =
      Comparator.comparing(Check::of)
          .thenComparing(Diagnostic::severity)
          .thenComparing(Diagnostic::place);

  private final @Nullable FileCheck ofFiles;
  private final @Nullable ExerciseCheck ofRuns;

  Check() {
    ofFiles = null;
    ofRuns = null;
  }

  Check(FileCheck check) {
    ofFiles = check;
    ofRuns = null;
  }

  Check(ExerciseCheck check) {
    ofFiles = null;
    ofRuns = check;
  }

  /** Returns whether there is something to check: only numbers have an oracle and a tolerance. */
  boolean appliesTo(Exercise exercise) {
    if (exercise.kind().ofTests()) {
      return OF_OWN_TESTS.contains(this);
    }
    return exercise.kind().answers() == Answers.NUMBERS || (this != ORACLE && this != TOLERANCE);
  }

  /** Returns whether an exercise that fails it is wrong, not only less good than it might be. */
  boolean isEssential() {
    return switch (this) {
      case FORMAT, REFERENCE, SOLUTIONS, MUTANTS, TOLERANCE, LEAKS, CARDS -> true;
      case POINTS, STATEMENT, ORACLE, STARTER, LIMITS, IDLE, HELD, BASELINE -> false;
    };
  }

  /** Returns what makes it of an exercise's files; null where it needs more. */
  @Nullable FileCheck ofFiles() {
    return ofFiles;
  }

  /** Returns what makes it of what happens when an exercise is tried; null where files do. */
  @Nullable ExerciseCheck ofRuns() {
    return ofRuns;
  }

  /** What there is to examine where learners hand in tests, and the author wrote none. */
  private static final Set<Check> OF_OWN_TESTS =
      EnumSet.of(FORMAT, POINTS, STARTER, REFERENCE, SOLUTIONS, LIMITS, BASELINE);

  /** Returns the word for it in reports and options. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns the check that found something. */
  static Check of(Diagnostic found) {
    return valueOf(found.code().toUpperCase(Locale.ROOT));
  }

  /** Returns whether it found something. */
  boolean found(Diagnostic problem) {
    return problem.code().equals(word());
  }

  /**
   * Returns something that an exercise's author has to put right.
   *
   * @param file the file, from the root of all exercises or from {@code solutions} on
   * @param line the line, from 1; 0 for the file as a whole
   * @param message one sentence
   */
  Diagnostic error(String file, int line, String message) {
    return diagnostic(Severity.ERROR, file, line, message);
  }

  /** Returns something that an exercise's author should look at. */
  Diagnostic warning(String file, int line, String message) {
    return diagnostic(Severity.WARNING, file, line, message);
  }

  private Diagnostic diagnostic(Severity severity, String file, int line, String message) {
    return new Diagnostic(Stage.EXERCISE, severity, word(), message, Place.of(file, line));
  }
}
