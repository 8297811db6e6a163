package gradus.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The words that files, options and reports share. */
final class WordsTest {

  @Test
  void everyStatusHasItsVerdict() {
    assertEquals(
        List.of(
            Verdict.ACCEPTED,
            Verdict.WRONG_ANSWER,
            Verdict.RUNTIME_ERROR,
            Verdict.TIME_LIMIT_EXCEEDED,
            Verdict.MEMORY_LIMIT_EXCEEDED,
            Verdict.OUTPUT_LIMIT_EXCEEDED,
            Verdict.TIME_LIMIT_EXCEEDED),
        Stream.of(TestStatus.values()).map(TestStatus::verdict).toList());
  }

  @Test
  void pointsComeBackFromTheirDecimals() {
    Random random = new Random(1);
    for (int i = 0; i < 1_000; i++) {
      Points points = new Points(random.nextLong(1_000_000_000_000_000L));
      assertEquals(points, Points.of(points.toBigDecimal()));
    }
    assertEquals(new BigDecimal("7.5"), new Points(7_500_000).toBigDecimal());
    assertEquals(new BigDecimal("10.0"), new Points(10_000_000).toBigDecimal());
    assertEquals(new BigDecimal("0.0"), Points.ZERO.toBigDecimal());
  }
}
