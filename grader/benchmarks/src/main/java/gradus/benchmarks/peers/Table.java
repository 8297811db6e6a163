package gradus.benchmarks.peers;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** Costs by course and contestant, and what they say. */
final class Table {

  private final Map<String, Map<String, List<Cost>>> costs = new LinkedHashMap<>();

  void add(String exercise, Contestant contestant, Cost cost) {
    costs
        .computeIfAbsent(exercise, any -> new LinkedHashMap<>())
        .computeIfAbsent(contestant.name(), any -> new ArrayList<>())
        .add(cost);
  }

  /**
   * Returns the median.
   *
   * @param values at least one
   */
  static double median(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }

  /** Returns a Markdown table: medians, and the median of the ratios to the first, turn by turn. */
  String toMarkdown() {
    StringBuilder text = new StringBuilder();
    text.append(
        "| exercise | what | median | processor | first : it |\n|---|---|---:|---:|---:|\n");
    costs.forEach(
        (exercise, rows) -> {
          List<Cost> first = rows.values().iterator().next();
          rows.forEach(
              (name, all) ->
                  text.append(
                      "| %s | %s | %s | %s | %.2f |%n"
                          .formatted(
                              exercise,
                              name,
                              millis(all, Cost::wall),
                              millis(all, Cost::processor),
                              ratio(first, all))));
        });
    return text.toString().replace(System.lineSeparator(), "\n");
  }

  private static String millis(List<Cost> all, ToDoubleFunction<Cost> part) {
    double median = median(all.stream().map(part::applyAsDouble).toList());
    return Double.isNaN(median) ? "" : "%.0f ms".formatted(1000 * median);
  }

  private static double ratio(List<Cost> first, List<Cost> all) {
    List<Double> ratios = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      ratios.add(first.get(i).wall() / all.get(i).wall());
    }
    return median(ratios);
  }
}
