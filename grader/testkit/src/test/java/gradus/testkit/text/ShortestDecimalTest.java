package gradus.testkit.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

final class ShortestDecimalTest {
  private static final int SHORTEST_SINCE = 19;

  @Test
  void writesWhatJava25Writes() {
    assertEquals("0.0", ShortestDecimal.of(0));
    assertEquals("-0.0", ShortestDecimal.of(-0.0));
    assertEquals("0.1", ShortestDecimal.of(0.1));
    assertEquals("0.30000000000000004", ShortestDecimal.of(0.1 + 0.2));
    assertEquals("1.0", ShortestDecimal.of(1));
    assertEquals("100.0", ShortestDecimal.of(100));
    assertEquals("0.001", ShortestDecimal.of(1e-3));
    assertEquals("9.999E-4", ShortestDecimal.of(9.999e-4));
    assertEquals("1.0E-9", ShortestDecimal.of(1e-9));
    assertEquals("-2.0E-5", ShortestDecimal.of(-2e-5));
    assertEquals("9999999.0", ShortestDecimal.of(9999999));
    assertEquals("1.0E7", ShortestDecimal.of(1e7));
    assertEquals("1.2345678901E10", ShortestDecimal.of(12345678901.0));
    assertEquals("3.141592653589793", ShortestDecimal.of(Math.PI));
  }

  @Test
  void isShortestWhereJava17IsNot() {
    assertEquals("2.0E23", ShortestDecimal.of(Double.parseDouble("2e23")));
    assertEquals("0.002", ShortestDecimal.of(2e-3));
    assertEquals("8.41E21", ShortestDecimal.of(Double.parseDouble("8.41e21")));
    assertEquals("2.2250738585072014E-308", ShortestDecimal.of(Double.MIN_NORMAL));
    assertEquals("4.9E-324", ShortestDecimal.of(Double.MIN_VALUE));
    assertEquals("9.9E-324", ShortestDecimal.of(2 * Double.MIN_VALUE));
    assertEquals("1.7976931348623157E308", ShortestDecimal.of(Double.MAX_VALUE));
    assertEquals("9.007199254740992E15", ShortestDecimal.of(Math.pow(2, 53)));
    assertEquals("5.764607523034235E17", ShortestDecimal.of(Math.pow(2, 59)));
  }

  @Test
  void namesWhatIsNoNumber() {
    assertEquals("NaN", ShortestDecimal.of(Double.NaN));
    assertEquals("Infinity", ShortestDecimal.of(Double.POSITIVE_INFINITY));
    assertEquals("-Infinity", ShortestDecimal.of(Double.NEGATIVE_INFINITY));
  }

  @Test
  void readsBackAsTheSameNumber() {
    Random random = new Random(1);
    for (int i = 0; i < 20_000; i++) {
      double value = Double.longBitsToDouble(random.nextLong());
      if (!Double.isNaN(value)) {
        assertEquals(value, Double.parseDouble(ShortestDecimal.of(value)));
      }
    }
  }

  @Test
  void agreesWithTheJdkFromItsNineteenthReleaseOn() {
    Random random = new Random(2);
    int different = 0;
    for (int i = 0; i < 20_000; i++) {
      double value = Math.scalb(1.0, i % 2046 - 1022) * (i < 4092 ? 1 : 1 + random.nextInt(1000));
      if (!Double.toString(value).equals(ShortestDecimal.of(value))) {
        different++;
      }
    }
    if (Runtime.version().feature() >= SHORTEST_SINCE) {
      assertEquals(0, different);
    } else {
      assertNotEquals(0, different);
    }
  }

  @Test
  void isNeverLongerThanTheJdksText() {
    Random random = new Random(3);
    for (int i = 0; i < 20_000; i++) {
      double value = (random.nextDouble() - 0.5) * Math.pow(10, random.nextInt(40) - 20);
      assertTrue(ShortestDecimal.of(value).length() <= Double.toString(value).length());
    }
  }
}
