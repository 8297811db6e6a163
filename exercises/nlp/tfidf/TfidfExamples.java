package nlp.tfidf;

import static gradus.testkit.NumericAssertions.assertClose;
import static gradus.testkit.NumericAssertions.assertExact;

import gradus.testkit.Tolerance;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The worked example of the statement. */
final class TfidfExamples {

  private static final Tolerance TOLERANCE = Tolerance.closedForm();

  private final int[][] counts = {{1, 0, 0, 1, 1}, {0, 2, 0, 0, 2}, {1, 0, 1, 0, 0}};

  @Test
  @DisplayName("inverse document frequencies, smooth")
  void smoothIdf() {
    double common = Math.log(4.0 / 3) + 1;
    double rare = Math.log(4.0 / 2) + 1;
    double[] expected = {common, rare, rare, rare, common};
    assertClose(expected, Tfidf.idf(counts, true), TOLERANCE, "smooth idf");
  }

  @Test
  @DisplayName("inverse document frequencies, not smooth")
  void plainIdf() {
    double common = Math.log(3.0 / 2) + 1;
    double rare = Math.log(3.0) + 1;
    double[] expected = {common, rare, rare, rare, common};
    assertClose(expected, Tfidf.idf(counts, false), TOLERANCE, "idf");
  }

  @Test
  @DisplayName("rows of three documents")
  void rows() {
    String[] docs = {"The cat sat.", "The dog, the DOG!", "Cat food"};
    assertClose(rowsOfExample(), Tfidf.fitTransform(docs), TOLERANCE, "rows");
  }

  @Test
  @DisplayName("cosines of these rows")
  void cosines() {
    double[][] rows = rowsOfExample();
    double expected = rows[0][4] * rows[1][4];
    assertClose(expected, Tfidf.cosine(rows[0], rows[1]), TOLERANCE, "cosine");
    assertClose(0.0, Tfidf.cosine(rows[1], rows[2]), TOLERANCE, "cosine");
  }

  @Test
  @DisplayName("the nearest class of the last row")
  void nearest() {
    double[][] rows = rowsOfExample();
    assertExact(1, Tfidf.nearestClass(rows[2], new double[][] {rows[1], rows[0]}), "class");
  }

  private static double[][] rowsOfExample() {
    double common = Math.log(4.0 / 3) + 1;
    double rare = Math.log(4.0 / 2) + 1;
    double three = Math.sqrt(2 * common * common + rare * rare);
    double two = Math.hypot(common, rare);
    return new double[][] {
      {common / three, 0, 0, rare / three, common / three},
      {0, rare / two, 0, 0, common / two},
      {common / two, 0, rare / two, 0, 0}
    };
  }
}
