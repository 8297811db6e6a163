package rehearsal;

import static gradus.testkit.BehaviourAssertions.assertArgumentsUnchanged;
import static gradus.testkit.BehaviourAssertions.assertRejects;
import static gradus.testkit.GrowthAssertions.assertGrowth;
import static gradus.testkit.NumericAssertions.assertClose;

import gradus.testkit.Bad;
import gradus.testkit.Call;
import gradus.testkit.Cases;
import gradus.testkit.Datasets;
import gradus.testkit.Golden;
import gradus.testkit.Growth;
import gradus.testkit.Matrices;
import gradus.testkit.Tolerance;
import gradus.testkit.Vectors;
import java.util.Random;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.stat.StatUtils;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("mean")
final class MeanTest {

  private static final Tolerance TOLERANCE = Tolerance.closedForm();

  @Nested
  @DisplayName("values")
  final class Values {

    @Test
    @DisplayName("one number")
    void one() {
      assertClose(3.0, Mean.mean(new double[] {3}), TOLERANCE, "mean");
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 2.5})
    @DisplayName("two numbers")
    void two(double value) {
      double[] x = {value, value + 1};
      assertClose(new double[] {-0.5, 0.5}, Mean.centred(x), TOLERANCE, "centred");
      assertArgumentsUnchanged(() -> Mean.centred(x), x);
    }

    @Test
    @DisplayName("real numbers")
    void real() {
      double[] ages = Datasets.diabetes().targets();
      assertClose(152.13348416289594, Mean.mean(ages), TOLERANCE, "mean of " + ages.length);
    }

    @Test
    @DisplayName("no numbers")
    void none() {
      assertRejects(IllegalArgumentException.class, () -> Mean.mean(new double[0]));
    }
  }

  @Nested
  @DisplayName("cases")
  final class ManyCases {

    @Test
    @DisplayName("numbers from elsewhere")
    void golden() {
      Golden.cases("centred")
          .forEach(
              each ->
                  each.assertClose("centred", Mean.centred(each.vector("x")), TOLERANCE));
    }

    @Test
    @DisplayName("drawn numbers")
    void drawn() {
      for (Sample each : Cases.seeded("rehearsal", 3, Sample::draw)) {
        assertClose(StatUtils.mean(each.x()), Mean.mean(each.x()), TOLERANCE, "mean");
        assertClose(each.product(), each.plainProduct(), TOLERANCE, "product");
      }
    }

    @Test
    @DisplayName("steps grow like n")
    void growth() {
      assertGrowth(n -> Mean.mean(Vectors.of(n, i -> i)), Growth.N);
    }
  }

  @Nested
  @DisplayName("contract")
  final class Contract {

    private final Call centred = Call.of(Mean::centred, new double[] {1, 2, 4});

    @Test
    @DisplayName("numbers are left alone")
    void pure() {
      centred.isPure();
    }

    @Test
    @DisplayName("no array, or an empty one")
    void empty() {
      centred.rejects(0, Bad.missing());
    }
  }

  private record Sample(double[] x, double[][] y) {

    static Sample draw(Random random) {
      return new Sample(
          Vectors.of(4, i -> random.nextGaussian()),
          Matrices.of(3, 2, (i, j) -> random.nextDouble()));
    }

    double[][] product() {
      RealMatrix matrix = MatrixUtils.createRealMatrix(y);
      return matrix.multiply(matrix.transpose()).getData();
    }

    double[][] plainProduct() {
      return Matrices.of(3, 3, (i, j) -> y[i][0] * y[j][0] + y[i][1] * y[j][1]);
    }
  }
}
