package gradus.worker.discovery;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

final class TitleTest {

  @Test
  void splitsAtCapitalsAndUnderscores() {
    assertEquals("huge logits", Title.of("hugeLogits"));
    assertEquals("uses log1p", Title.of("usesLog1p"));
    assertEquals("fits XOR exactly", Title.of("fitsXORExactly"));
    assertEquals("a b", Title.of("_a__B"));
    assertEquals("_", Title.of("_"));
    assertEquals("one", Title.of("one"));
  }
}
