package gradus.worker.jdk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

@SuppressWarnings("FloatingPointLiteralPrecision") // Such numbers are what Java 17 writes longer.
class ShortestDecimalsTest {

  private static final int SHORTEST_SINCE = 19;

  private static void assertSame(double value) {
    assertEquals(Double.toString(value), ShortestDecimals.of(value));
  }

  private static void assertSame(float value) {
    assertEquals(Float.toString(value), ShortestDecimals.of(value));
  }

  @Test
  void writesWhatJava17WritesLonger() {
    assertEquals("2.0E23", ShortestDecimals.of(2e23));
    assertEquals("1.0E23", ShortestDecimals.of(1e23));
    assertEquals("8.41E21", ShortestDecimals.of(8.41e21));
    assertEquals("2.2250738585072014E-308", ShortestDecimals.of(2.2250738585072014e-308));
    assertEquals("4.9E-324", ShortestDecimals.of(Double.MIN_VALUE));
    assertEquals("9.9E-324", ShortestDecimals.of(2 * Double.MIN_VALUE));
    assertEquals("1.4E-45", ShortestDecimals.of(Float.MIN_VALUE));
    assertEquals("9.8E-45", ShortestDecimals.of(7 * Float.MIN_VALUE));
    assertEquals("1.1E10", ShortestDecimals.of(1.1e10f));
  }

  @Test
  void writesSpecialAndPlainNumbers() {
    assertEquals("NaN", ShortestDecimals.of(Double.NaN));
    assertEquals("-Infinity", ShortestDecimals.of(Float.NEGATIVE_INFINITY));
    assertEquals("-0.0", ShortestDecimals.of(-0.0));
    assertEquals("0.0", ShortestDecimals.of(0f));
    assertEquals("-9999999.0", ShortestDecimals.of(-9999999f));
    assertEquals("1.0E7", ShortestDecimals.of(1e7));
    assertEquals("0.001", ShortestDecimals.of(1e-3));
    assertEquals("9.99E-4", ShortestDecimals.of(9.99e-4f));
    assertEquals("123.456", ShortestDecimals.of(123.456));
    assertEquals("1200.0", ShortestDecimals.of(1200f));
    assertEquals("1200000.5", ShortestDecimals.of(1200000.5));
  }

  @Test
  void readsBackAndIsNeverLonger() {
    Random random = new Random(3);
    for (int i = 0; i < 100_000; i++) {
      double number = Double.longBitsToDouble(random.nextLong());
      String text = ShortestDecimals.of(number);
      assertEquals(number, Double.parseDouble(text));
      assertTrue(text.length() <= Double.toString(number).length(), text);
      float small = Float.intBitsToFloat(random.nextInt());
      assertEquals(small, Float.parseFloat(ShortestDecimals.of(small)));
    }
  }

  @Test
  void writesWhatTheJdkWrites() {
    Assumptions.assumeTrue(Runtime.version().feature() >= SHORTEST_SINCE);
    Random random = new Random(4);
    for (int i = 0; i < 300_000; i++) {
      assertSame(Double.longBitsToDouble(random.nextLong()));
      assertSame(random.nextGaussian());
      assertSame(random.nextInt(1_000_000) / 1000.0);
      assertSame(Double.longBitsToDouble(i));
      assertSame(Float.intBitsToFloat(random.nextInt()));
      assertSame(Float.intBitsToFloat(i));
    }
  }

  @Test
  void writesPowersOfTwoAndTenAndTheirNeighboursAsTheJdk() {
    Assumptions.assumeTrue(Runtime.version().feature() >= SHORTEST_SINCE);
    for (int exponent = -1074; exponent < 1024; exponent++) {
      double power = Math.scalb(1.0, exponent);
      assertSame(power);
      assertSame(Math.nextUp(power));
      assertSame(Math.nextDown(power));
      assertSame((float) power);
      assertSame(Math.nextUp((float) power));
      assertSame(Math.nextDown((float) power));
    }
    for (int exponent = -330; exponent < 310; exponent++) {
      for (int digits = 1; digits < 100; digits++) {
        assertSame(Double.parseDouble(digits + "e" + exponent));
        assertSame(Float.parseFloat(digits + "e" + exponent / 7));
      }
    }
  }
}
