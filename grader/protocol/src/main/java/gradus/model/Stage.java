package gradus.model;

import java.util.Locale;

/** Who finds something, in the order in which they look. */
public enum Stage {
  /** What an exercise's author wrote. */
  EXERCISE,
  /** The files themselves: how many, how large, what they are called. */
  SUBMISSION,
  /** The source text and its contract with the starter. */
  SOURCE,
  /** The Java compiler. */
  COMPILE,
  /** The allow-list over class files. */
  POLICY,
  /** The tests as a whole: what is said of several of them. */
  TESTS,
  /** Gradus itself: a fault of our own. */
  GRADER;

  /** Returns the word for it in reports. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
