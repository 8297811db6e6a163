package gradus.render;

/** How much of a report people are shown. */
public enum Detail {
  /** The first failure only. */
  FIRST,
  /** What to look at next: of each failed group the first failure, and not more than fits. */
  SHORT,
  /** The same, and what the passed tests printed. */
  PRINTED,
  /** Everything. */
  ALL
}
