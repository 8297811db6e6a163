package gradus.gradebook;

import java.util.List;

/**
 * A platform's table with grades filled in.
 *
 * @param text the file's text
 * @param grades how many grades were filled in
 * @param left the submissions whose grade was not, each with the reason
 */
public record Filled(String text, int grades, List<String> left) {

  public Filled {
    left = List.copyOf(left);
  }
}
