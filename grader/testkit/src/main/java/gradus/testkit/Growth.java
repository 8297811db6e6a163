package gradus.testkit;

/** How the number of steps may grow with the size of the input. */
public enum Growth {
  /** The same for every size. */
  CONSTANT("constant", 1024),
  /** Like log n. */
  LOG_N("log n", 1024),
  /** Like n. */
  N("n", 256),
  /** Like n log n. */
  N_LOG_N("n log n", 256),
  /** Like n squared. */
  N_SQUARED("n^2", 64),
  /** Like n cubed. */
  N_CUBED("n^3", 16);

  private final String words;
  private final int smallestSize;

  Growth(String words, int smallestSize) {
    this.words = words;
    this.smallestSize = smallestSize;
  }

  String words() {
    return words;
  }

  /** From where four doublings neither drown in what every call costs nor take too many steps. */
  int smallestSize() {
    return smallestSize;
  }

  /** The logarithm of the growth at a size, from StrictMath: the same on every Java release. */
  double logAt(int size) {
    double log = StrictMath.log(size);
    return switch (this) {
      case CONSTANT -> 0;
      case LOG_N -> StrictMath.log(log);
      case N -> log;
      case N_LOG_N -> log + StrictMath.log(log);
      case N_SQUARED -> 2 * log;
      case N_CUBED -> 3 * log;
    };
  }
}
