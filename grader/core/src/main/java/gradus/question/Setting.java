package gradus.question;

import gradus.formula.Formula;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a prediction asks, and from which values.
 *
 * @param ask the question; {@code {name}} stands for a given number
 * @param given the values that each name is drawn from, in the card's order
 * @param when which combinations may be drawn; null where all may
 * @param where what follows from the given numbers, each from those before it
 * @param why why the right answer is right
 * @param source where the fact is from
 * @param line the card's line on which the prediction begins
 */
public record Setting(
    String ask,
    Map<String, List<BigDecimal>> given,
    @Nullable Formula when,
    Map<String, Formula> where,
    String why,
    String source,
    int line) {

  public Setting {
    given = Collections.unmodifiableMap(new LinkedHashMap<>(given));
    where = Collections.unmodifiableMap(new LinkedHashMap<>(where));
  }
}
