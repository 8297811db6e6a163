package gradus.attacks;

import gradus.model.Verdict;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads the lines that say what an attack must come to: the last paragraph of its head. */
final class ExpectationReader {

  private static final String VERDICT = "Verdict";
  private static final String STOPPED_BY = "Stopped-by";
  private static final String POINTS = "Points";
  private static final String SAYS = "Says";
  private static final String EXERCISE = "Exercise";

  private static final String PACKAGING = "Packaging";

  private static final Set<String> KEYS =
      Set.of(VERDICT, STOPPED_BY, POINTS, SAYS, EXERCISE, PACKAGING);
  private static final List<String> REQUIRED = List.of(VERDICT, STOPPED_BY, POINTS);

  private static final Pattern LINE = Pattern.compile("([A-Z][a-z-]+): (\\S.*)");
  private static final Pattern RANGE = Pattern.compile("([\\d.]+)(?: to ([\\d.]+))?");

  private final String file;
  private final Map<String, String> values = new HashMap<>();

  private ExpectationReader(String file) {
    this.file = file;
  }

  /**
   * Reads a head.
   *
   * @param file how problems call the file
   * @throws AssertionError with file and line, if it is unusable
   */
  static Expectation read(String file, String head) {
    return new ExpectationReader(file).read(head.lines().toList());
  }

  private Expectation read(List<String> lines) {
    int end = lines.size();
    while (end > 0 && lines.get(end - 1).isBlank()) {
      end--;
    }
    int first = end;
    while (first > 0 && !lines.get(first - 1).isBlank()) {
      first--;
    }
    for (int i = first; i < end; i++) {
      take(i + 1, lines.get(i));
    }
    for (String each : REQUIRED) {
      if (!values.containsKey(each)) {
        throw unusable(end, "a line \"" + each + ": ...\" is missing before the diff");
      }
    }
    return expectation(end);
  }

  private void take(int line, String text) {
    Matcher parts = LINE.matcher(text);
    if (!parts.matches() || !KEYS.contains(parts.group(1))) {
      throw unusable(line, "the last paragraph has lines of " + KEYS.stream().sorted().toList());
    }
    if (values.put(parts.group(1), parts.group(2)) != null) {
      throw unusable(line, parts.group(1) + " is said twice");
    }
  }

  private Expectation expectation(int line) {
    Matcher points = RANGE.matcher(value(POINTS));
    if (!points.matches()) {
      throw unusable(line, "points are as in \"Points: 11.5\" or \"Points: 0 to 11.5\"");
    }
    String most = points.group(2) == null ? points.group(1) : points.group(2);
    try {
      return new Expectation(
          values.getOrDefault(EXERCISE, Corpus.EXERCISE),
          verdicts(),
          value(STOPPED_BY),
          Double.parseDouble(points.group(1)),
          Double.parseDouble(most),
          values.getOrDefault(SAYS, ""),
          isMended(line));
    } catch (IllegalArgumentException e) {
      throw unusable(line, String.valueOf(e.getMessage()));
    }
  }

  private boolean isMended(int line) {
    String packaging = values.get(PACKAGING);
    if (packaging != null && !packaging.equals("strict")) {
      throw unusable(line, "packaging is strict or not mentioned");
    }
    return packaging == null;
  }

  private Set<Verdict> verdicts() {
    return Arrays.stream(value(VERDICT).split(",", -1))
        .map(each -> Verdict.valueOf(each.strip()))
        .collect(Collectors.toSet());
  }

  private String value(String key) {
    return String.valueOf(values.get(key));
  }

  private AssertionError unusable(int line, String message) {
    return new AssertionError(file + ":" + line + ": " + message);
  }
}
