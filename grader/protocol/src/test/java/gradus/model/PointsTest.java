package gradus.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

final class PointsTest {

  @Test
  void readsDecimalsExactly() {
    assertEquals(1_500_000, Points.of(new BigDecimal("1.5")).micros());
    assertEquals(1, Points.of(new BigDecimal("0.0000010")).micros());
    assertEquals(0, Points.of(new BigDecimal("0e999999999")).micros());
    assertEquals(999_999_999_999_000_000L, Points.of(new BigDecimal("999999999999")).micros());
  }

  @Test
  void refusesWhatItCannotHold() {
    for (String each : List.of("-1", "0.0000001", "1e12", "1e999999999", "1e-999999999")) {
      assertThrows(IllegalArgumentException.class, () -> Points.of(new BigDecimal(each)), each);
    }
    assertThrows(IllegalArgumentException.class, () -> new Points(-1));
  }
}
