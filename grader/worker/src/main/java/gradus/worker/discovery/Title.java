package gradus.worker.discovery;

import java.util.Locale;

/** The name of a test method in words. */
final class Title {

  private static final String BOUNDARY = "_+|(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])";

  private Title() {}

  /** Returns {@code huge logits} for {@code hugeLogits}; abbreviations such as XOR stay. */
  static String of(String methodName) {
    StringBuilder title = new StringBuilder();
    for (String each : methodName.split(BOUNDARY, -1)) {
      if (!each.isEmpty()) {
        boolean abbreviation = each.length() > 1 && each.equals(each.toUpperCase(Locale.ROOT));
        title.append(title.isEmpty() ? "" : " ");
        title.append(abbreviation ? each : each.toLowerCase(Locale.ROOT));
      }
    }
    return title.isEmpty() ? methodName : title.toString();
  }
}
