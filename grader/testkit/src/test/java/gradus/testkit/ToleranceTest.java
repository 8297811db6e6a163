package gradus.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

final class ToleranceTest {
  private static final double INFINITY = Double.POSITIVE_INFINITY;
  private static final List<Tolerance> ALL =
      List.of(
          Tolerance.abs(1),
          Tolerance.rel(0.5),
          Tolerance.abs(Double.MAX_VALUE).rel(Double.MAX_VALUE),
          Tolerance.ulps(Integer.MAX_VALUE),
          Tolerance.exact(),
          Tolerance.closedForm(),
          Tolerance.fixedIterations(),
          Tolerance.converged());

  @Test
  void absoluteAndRelativePartsAddUp() {
    Tolerance tolerance = Tolerance.abs(0.5).rel(0.25);
    assertEquals(1.5, tolerance.allowed(-4));
    assertTrue(tolerance.accepts(-4, -5.5));
    assertFalse(tolerance.accepts(-4, Math.nextDown(-5.5)));
    assertEquals(tolerance, Tolerance.rel(0.25).abs(0.5));
  }

  @Test
  void relativeAloneAcceptsNothingButZeroAtZero() {
    assertTrue(Tolerance.rel(0.5).accepts(0, -0.0));
    assertFalse(Tolerance.rel(0.5).accepts(0, Double.MIN_VALUE));
  }

  @Test
  void ulpsAreThoseOfTheExpectedNumber() {
    assertTrue(Tolerance.ulps(1).accepts(1, Math.nextUp(1.0)));
    assertFalse(Tolerance.ulps(1).accepts(1, Math.nextUp(Math.nextUp(1.0))));
    assertFalse(Tolerance.ulps(0).accepts(1, Math.nextUp(1.0)));
    assertTrue(Tolerance.ulps(1).accepts(0, Double.MIN_VALUE));
  }

  @Test
  void exactAcceptsTheNumberOnly() {
    assertTrue(Tolerance.exact().accepts(0.1, 0.1));
    assertTrue(Tolerance.exact().accepts(0.0, -0.0));
    assertFalse(Tolerance.exact().accepts(0.1, Math.nextUp(0.1)));
  }

  @Test
  void catalogueClassesAreAbsoluteBelowOneAndRelativeAbove() {
    assertEquals(1e-9, Tolerance.closedForm().allowed(0));
    assertEquals(1e-9 * 250, Tolerance.closedForm().allowed(-250));
    assertEquals(1e-7, Tolerance.fixedIterations().allowed(0.5));
    assertEquals(1e-6 * 3, Tolerance.converged().allowed(3));
  }

  @Test
  void nanEqualsOnlyAnExpectedNan() {
    for (Tolerance each : ALL) {
      assertTrue(each.accepts(Double.NaN, Double.NaN));
      assertFalse(each.accepts(Double.NaN, 1));
      assertFalse(each.accepts(1, Double.NaN));
      assertFalse(each.accepts(INFINITY, Double.NaN));
      assertFalse(each.accepts(Double.NaN, INFINITY));
    }
  }

  @Test
  void infinitiesEqualOnlyThemselves() {
    for (Tolerance each : ALL) {
      assertTrue(each.accepts(INFINITY, INFINITY));
      assertTrue(each.accepts(-INFINITY, -INFINITY));
      assertFalse(each.accepts(INFINITY, -INFINITY));
      assertFalse(each.accepts(-INFINITY, INFINITY));
      assertFalse(each.accepts(INFINITY, Double.MAX_VALUE));
      assertFalse(each.accepts(Double.MAX_VALUE, INFINITY));
      assertFalse(each.accepts(0, -INFINITY));
    }
  }

  @Test
  void zerosAreEqual() {
    for (Tolerance each : ALL) {
      assertTrue(each.accepts(0.0, -0.0));
      assertTrue(each.accepts(-0.0, 0.0));
    }
  }

  @Test
  void anErrorThatOverflowsIsNotAccepted() {
    Tolerance tolerance = Tolerance.rel(Double.MAX_VALUE);
    assertFalse(tolerance.accepts(-Double.MAX_VALUE, Double.MAX_VALUE));
  }

  @Test
  void refusesBoundsThatAcceptAnythingOrNothing() {
    for (double each : new double[] {Double.NaN, INFINITY, -INFINITY, -1e-9}) {
      assertThrows(IllegalArgumentException.class, () -> Tolerance.abs(each));
      assertThrows(IllegalArgumentException.class, () -> Tolerance.rel(each));
      assertThrows(IllegalArgumentException.class, () -> Tolerance.abs(1).rel(each));
      assertThrows(IllegalArgumentException.class, () -> Tolerance.rel(1).abs(each));
      assertThrows(IllegalArgumentException.class, () -> new Tolerance.Scaled(each));
    }
    assertThrows(IllegalArgumentException.class, () -> Tolerance.ulps(-1));
  }
}
