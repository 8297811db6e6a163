package gradus.worker.metering.runtime;

/** Stands in for what makes a text of texts, whose length is bounded before the JDK makes it. */
public final class Texts {

  private Texts() {}

  /** Stands in for {@link String#replace(CharSequence, CharSequence)}. */
  public static String replace(String text, CharSequence target, CharSequence replacement) {
    String sought = target.toString();
    String put = replacement.toString();
    Charges.visit(text);
    Meter.allocate(text.length() + (long) occurrences(text, sought) * put.length());
    return text.replace(sought, put);
  }

  private static int occurrences(String text, String sought) {
    if (sought.isEmpty()) {
      return text.length() + 1;
    }
    int count = 0;
    for (int at = text.indexOf(sought); at >= 0; at = text.indexOf(sought, at + sought.length())) {
      count++;
    }
    return count;
  }

  /** Stands in for {@link String#indent}. */
  public static String indent(String text, int spaces) {
    long lines = 1 + text.chars().filter(each -> each == '\n' || each == '\r').count();
    Charges.visit(text);
    Meter.allocate(text.length() + lines * Math.max(spaces, 0));
    return text.indent(spaces);
  }
}
