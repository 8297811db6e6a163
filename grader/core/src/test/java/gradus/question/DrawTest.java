package gradus.question;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.formula.Formula;
import gradus.formula.FormulaException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DrawTest {

  private static Setting setting(String when) throws FormulaException {
    Map<String, List<BigDecimal>> given = new LinkedHashMap<>();
    given.put("n", List.of(BigDecimal.ONE, BigDecimal.TEN));
    given.put("k", List.of(BigDecimal.ONE, BigDecimal.valueOf(2), BigDecimal.valueOf(3)));
    return new Setting(
        "{n} {k}", given, Formula.of(when), Map.of("z", Formula.of("n * k")), "", "", 1);
  }

  @Test
  void theSameSeedDrawsTheSame() throws FormulaException {
    Setting setting = setting("k > 0");
    for (int number = 1; number <= 5; number++) {
      assertEquals(
          new Draw(7).of("bagging").values(setting, number),
          new Draw(7).of("bagging").values(setting, number));
    }
    // Written down: another number here would show other values to who repeats a card.
    assertEquals("n = 10, k = 3", new Draw(1).of("bagging").values(setting, 1).inWords());
  }

  @Test
  void seedsCardsAndPredictionsDrawDifferently() throws FormulaException {
    Setting setting = setting("k > 0");
    Set<Drawn> bySeed = new HashSet<>();
    Set<Drawn> byNumber = new HashSet<>();
    Set<Drawn> bySlug = new HashSet<>();
    for (int i = 0; i < 60; i++) {
      bySeed.add(new Draw(i).of("bagging").values(setting, 1));
      byNumber.add(new Draw(1).of("bagging").values(setting, i));
      bySlug.add(new Draw(1).of("bagging" + i).values(setting, 1));
    }
    assertEquals(List.of(6, 6, 6), List.of(bySeed.size(), byNumber.size(), bySlug.size()));
  }

  @Test
  void theConditionHolds() throws FormulaException {
    List<Drawn> all = Combinations.of(setting("k < n"));
    assertEquals(
        List.of("n = 10, k = 1", "n = 10, k = 2", "n = 10, k = 3"),
        all.stream().map(Drawn::inWords).toList());
    assertEquals(20.0, all.get(1).known().get("z"));
    assertEquals(
        2, Combinations.of(setting("z == 10")).size() + Combinations.of(setting("z == 1")).size());
    FormulaException thrown =
        assertThrows(FormulaException.class, () -> new Draw(1).values(setting("k > 9"), 1));
    assertTrue(thrown.reason().contains("no combination"), thrown.reason());
  }

  @Test
  void aPredictionWithoutGivenValuesHasOneCombination(@TempDir Path root) throws Exception {
    Setting setting = SampleCard.read(root).predictions().get(2).setting();
    assertEquals(1, Combinations.of(setting).size());
  }
}
