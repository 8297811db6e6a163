package gradus.execution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The bounds of time and steps. */
final class BudgetTest {

  @Test
  void eachHangingTestMayUseHalfOfWhatIsLeft() {
    TimeBudget budget = new TimeBudget(Duration.ofSeconds(8));
    for (int seconds : List.of(4, 2, 1)) {
      assertEquals(Duration.ofSeconds(seconds), budget.forNextTest());
      assertFalse(budget.usedUp());
      budget.spend(budget.forNextTest());
    }
  }

  @Test
  void howeverManyTestsHangTheyEndWithinTheBudget() {
    for (int seconds : List.of(1, 10, 120)) {
      TimeBudget budget = new TimeBudget(Duration.ofSeconds(seconds));
      Duration spent = Duration.ZERO;
      int hanging = 0;
      while (!budget.usedUp()) {
        spent = spent.plus(budget.forNextTest());
        budget.spend(budget.forNextTest());
        hanging++;
      }
      assertTrue(hanging >= 2, hanging + " tests");
      assertTrue(spent.compareTo(Duration.ofSeconds(seconds)) < 0, spent.toString());
    }
  }

  @Test
  void testsThatEndLeaveTheBudgetAsItIs() {
    TimeBudget budget = new TimeBudget(Duration.ofSeconds(10));
    assertEquals(budget.forNextTest(), budget.forNextTest());
  }

  @Test
  void stepsAreAMultipleOfTheReferencesWithALeastAmount() {
    Map<String, Long> recorded = Map.of("ATest#long", 1_000_000L, "ATest#short", 3L);
    assertEquals(20_000_000L, StepLimits.of(SampleExercise.withBaseline(recorded), "ATest#long"));
    assertEquals(1_000_000L, StepLimits.of(SampleExercise.withBaseline(recorded), "ATest#short"));
    assertEquals(
        100_000_000L, StepLimits.of(SampleExercise.withBaseline(recorded), "ATest#unknown"));
  }
}
