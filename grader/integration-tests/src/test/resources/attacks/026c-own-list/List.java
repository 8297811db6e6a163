package foundations.summary_statistics;

/** Holds nothing. */
public interface List<T> {
  /** Returns nothing. */
  static <T> List<T> of() {
    return null;
  }
}
