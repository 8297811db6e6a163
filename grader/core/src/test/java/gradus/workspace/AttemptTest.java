package gradus.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import gradus.model.Diagnosis;
import gradus.model.Verdict;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

final class AttemptTest {

  private static final Attempt ATTEMPT =
      new Attempt(
          3,
          "2026-01-02T03:04:05Z",
          "sha256:0f",
          Verdict.WRONG_ANSWER,
          "1.5",
          "12.0",
          List.of("ties", "edges"),
          new Diagnosis("Two: colons: here.", "Look."));

  @Test
  void whatIsWrittenIsReadAgain() {
    assertEquals(ATTEMPT, Attempt.read(3, ATTEMPT.write()));
  }

  @Test
  void aLineBreakInATextBecomesASpace() {
    Attempt broken =
        new Attempt(
            1,
            "",
            "",
            Verdict.WRONG_ANSWER,
            "0",
            "1",
            List.of(),
            new Diagnosis("a\nverdict: ACCEPTED", "b"));
    assertEquals(
        Verdict.WRONG_ANSWER, Objects.requireNonNull(Attempt.read(1, broken.write())).verdict());
  }

  @Test
  void whatSaysNoVerdictIsNoAttempt() {
    assertNull(Attempt.read(1, ""));
    assertNull(Attempt.read(1, "verdict: GREAT\nnonsense\n"));
  }
}
