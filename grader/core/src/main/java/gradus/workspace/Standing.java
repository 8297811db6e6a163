package gradus.workspace;

/** How far a learner is with an exercise. */
public enum Standing {
  NEW,
  STARTED,
  SOLVED
}
