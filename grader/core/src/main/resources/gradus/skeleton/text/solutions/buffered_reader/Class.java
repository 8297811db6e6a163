package {{package}};

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.util.IntSummaryStatistics;
import java.util.Locale;

/** Goes through the lines as a stream. */
public final class {{Class}} {

  private {{Class}}() {}

  public static void main(String[] arguments) {
    BufferedReader reader = new BufferedReader(new InputStreamReader(System.in));
    IntSummaryStatistics letters =
        reader.lines().mapToInt({{Class}}::greet).summaryStatistics();
    System.out.printf(Locale.ROOT, "average %.4f letters%n", letters.getAverage());
  }

  private static int greet(String name) {
    System.out.println("Hello, " + name + "!");
    return name.length();
  }
}
