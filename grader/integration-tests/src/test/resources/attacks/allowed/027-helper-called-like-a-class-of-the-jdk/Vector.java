package foundations.summary_statistics;

/** A vector. */
record Vector(double a, double b) {

  static final Vector ZERO = new Vector(0, 0);

  double length() {
    return Math.hypot(a, b);
  }
}
