package gradus.verify;

import java.util.Locale;

/** What is examined of an exercise, in the order of reports. */
public enum Check {
  /** The files are there, well-formed and fit together; everything compiles. */
  FORMAT,
  /** The points of the groups add up to a whole number. */
  POINTS,
  /** The statement has every signature, its sections and a worked example, and asks no rounding. */
  STATEMENT,
  /** An oracle's script stands beside the golden numbers. */
  ORACLE,
  /** The starter passes no test. */
  STARTER,
  /** The reference passes every test: twice, in any order, place and with any seed. */
  REFERENCE,
  /** Every known solution gets its verdict and fails the groups it names. */
  SOLUTIONS,
  /** Correct solutions stay far below the step limits, too slow ones go far above. */
  LIMITS,
  /** The tests notice small changes to the reference. */
  MUTANTS,
  /** The tests forgive rounding and nothing more. */
  TOLERANCE,
  /** Every test is failed by some known mistake or mutant. */
  IDLE,
  /** What learners see of hidden tests tells no number. */
  LEAKS,
  /** What {@code baseline.json} recorded is what happens. */
  BASELINE;

  /** Returns the word for it in reports and options. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
