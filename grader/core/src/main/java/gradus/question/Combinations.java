package gradus.question;

import gradus.formula.FormulaException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The combinations of a prediction's given values that its condition lets through. */
public final class Combinations {

  /** The most that a prediction may have. */
  public static final int MOST = 200;

  private Combinations() {}

  /**
   * Returns them, the last name's values changing fastest.
   *
   * @throws FormulaException if a condition, or what follows from the given values, cannot be
   *     computed
   */
  public static List<Drawn> of(Setting setting) throws FormulaException {
    List<Map<String, BigDecimal>> all = List.of(Map.of());
    for (Map.Entry<String, List<BigDecimal>> each : setting.given().entrySet()) {
      all = extended(all, each.getKey(), each.getValue());
    }
    List<Drawn> drawn = new ArrayList<>();
    for (Map<String, BigDecimal> each : all) {
      Drawn one = Drawn.of(setting, each);
      if (setting.when() == null || setting.when().holds(one.known())) {
        drawn.add(one);
      }
    }
    return drawn;
  }

  /** Returns how many there are before the condition. */
  static long count(Map<String, List<BigDecimal>> given) {
    long count = 1;
    for (List<BigDecimal> each : given.values()) {
      count *= Math.max(1, each.size());
    }
    return count;
  }

  private static List<Map<String, BigDecimal>> extended(
      List<Map<String, BigDecimal>> all, String name, List<BigDecimal> values) {
    List<Map<String, BigDecimal>> longer = new ArrayList<>();
    for (Map<String, BigDecimal> each : all) {
      for (BigDecimal value : values) {
        Map<String, BigDecimal> one = new LinkedHashMap<>(each);
        one.put(name, value);
        longer.add(one);
      }
    }
    return longer;
  }
}
