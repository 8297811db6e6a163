package gradus.testkit;

/** Counts the steps of the code under test; whoever instruments that code fills it in. */
@FunctionalInterface
public interface StepCounter {
  /** Returns the number of steps counted so far, never less than before. */
  long steps();
}
