package foundations.summary_statistics;

/** A matrix. */
final class Matrix {
  int rows() {
    return 0;
  }
}
