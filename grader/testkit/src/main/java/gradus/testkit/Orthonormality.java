package gradus.testkit;

import gradus.model.Comparison;

/** Checks that vectors have length 1 and are orthogonal to each other. */
final class Orthonormality {
  private Orthonormality() {}

  static void checkRows(double[][] vectors, String noun, Tolerance tolerance) {
    Tally tally = new Tally();
    for (int i = 0; i < vectors.length; i++) {
      for (int j = i; j < vectors.length; j++) {
        double wanted = i == j ? 1 : 0;
        double product = dot(vectors[i], vectors[j]);
        Deviation deviation = Deviation.of(wanted, product, tolerance);
        if (!deviation.accepted() && tally.differs(deviation.violation())) {
          tally.keep(deviation.compare(wanted, product, "[" + i + "][" + j + "]"));
        }
      }
    }
    Comparison worst = tally.worst();
    if (worst != null) {
      String pair = worst.at().replace("][", " and ").replace("[", "").replace("]", "");
      String message = "product of " + noun + "s " + pair;
      throw Failure.of(message, worst);
    }
  }

  static double dot(double[] one, double[] other) {
    double sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += one[i] * other[i];
    }
    return sum;
  }
}
