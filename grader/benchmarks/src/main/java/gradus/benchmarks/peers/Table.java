package gradus.benchmarks.peers;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Times by course and contestant, and what they say. */
final class Table {

  private final Map<String, Map<String, List<Double>>> seconds = new LinkedHashMap<>();

  void add(String exercise, Contestant contestant, double time) {
    seconds
        .computeIfAbsent(exercise, any -> new LinkedHashMap<>())
        .computeIfAbsent(contestant.name(), any -> new ArrayList<>())
        .add(time);
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
    text.append("| exercise | what | median | Gradus : it |\n|---|---|---:|---:|\n");
    seconds.forEach(
        (exercise, rows) -> {
          List<Double> ours = rows.values().iterator().next();
          rows.forEach(
              (name, times) ->
                  text.append(
                      "| %s | %s | %.0f ms | %.2f |%n"
                          .formatted(exercise, name, 1000 * median(times), ratio(ours, times))));
        });
    return text.toString().replace(System.lineSeparator(), "\n");
  }

  private static double ratio(List<Double> ours, List<Double> times) {
    List<Double> ratios = new ArrayList<>();
    for (int i = 0; i < times.size(); i++) {
      ratios.add(ours.get(i) / times.get(i));
    }
    return Double.parseDouble(String.format(Locale.ROOT, "%.4f", median(ratios)));
  }
}
