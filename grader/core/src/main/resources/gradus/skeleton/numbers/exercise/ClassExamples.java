package {{package}};

import static gradus.testkit.NumericAssertions.assertClose;

import gradus.testkit.Tolerance;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The worked example of the statement. */
final class {{Class}}Examples {

  @Test
  @DisplayName("two values of different sign")
  void twoValues() {
    double actual = {{Class}}.rootMeanSquare(new double[] {3, -4});
    assertClose(Math.sqrt(12.5), actual, Tolerance.closedForm(), "root mean square of {3, -4}");
  }
}
