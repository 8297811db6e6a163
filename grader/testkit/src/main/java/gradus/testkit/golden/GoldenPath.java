package gradus.testkit.golden;

import gradus.testkit.golden.GoldenNode.Kind;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A value of a JSON file with the way to it, so that a problem can name file, line and place.
 *
 * @param file the name of the file
 * @param path the names and indices from the root, such as {@code cases.0.x}; empty for the root
 * @param node the value
 */
public record GoldenPath(String file, String path, GoldenNode node) {

  /**
   * Follows names of objects' fields and indices of arrays.
   *
   * @param way names and indices with points between them
   * @throws IllegalArgumentException if there is no such value
   */
  public GoldenPath follow(String way) {
    GoldenPath reached = this;
    for (String each : way.split("\\.", -1)) {
      reached = reached.step(each);
    }
    return reached;
  }

  /**
   * Returns the elements of an array.
   *
   * @throws IllegalArgumentException if this is not an array
   */
  public List<GoldenPath> items() {
    require(Kind.ARRAY);
    List<GoldenNode> items = node.items();
    return IntStream.range(0, items.size()).mapToObj(this::item).toList();
  }

  private GoldenPath item(int index) {
    return new GoldenPath(file, join(String.valueOf(index)), node.items().get(index));
  }

  /**
   * Returns the numbers of an array.
   *
   * @throws IllegalArgumentException if this is not an array, or an element is no number
   */
  public double[] numbers() {
    require(Kind.ARRAY);
    double[] numbers = new double[node.items().size()];
    for (int i = 0; i < numbers.length; i++) {
      GoldenNode each = node.items().get(i);
      double number = each.kind() == Kind.NUMBER ? Double.parseDouble(each.text()) : Double.NaN;
      // Most are plain; the others need their place, for the problem if they are one.
      numbers[i] = Double.isFinite(number) ? number : item(i).number();
    }
    return numbers;
  }

  /**
   * Returns the characters of a text, number or flag.
   *
   * @throws IllegalArgumentException if this is of another kind
   */
  public String text(Kind kind) {
    require(kind);
    return node.text();
  }

  /**
   * Returns a number; JSON has none for {@code "NaN"}, {@code "Infinity"} and {@code "-Infinity"},
   * which are texts.
   *
   * @throws IllegalArgumentException if this is neither, or too large for a double
   */
  public double number() {
    if (node.kind() == Kind.TEXT) {
      return switch (node.text()) {
        case "NaN" -> Double.NaN;
        case "Infinity" -> Double.POSITIVE_INFINITY;
        case "-Infinity" -> Double.NEGATIVE_INFINITY;
        default -> throw problem("is a text, not a number");
      };
    }
    double number = Double.parseDouble(text(Kind.NUMBER));
    if (Double.isInfinite(number)) {
      throw problem("is too large for a double");
    }
    return number;
  }

  /**
   * Returns a whole number.
   *
   * @throws IllegalArgumentException if this is not written as one, or does not fit
   */
  public int integer() {
    try {
      return Integer.parseInt(text(Kind.NUMBER));
    } catch (NumberFormatException e) {
      throw problem("is not a whole number of 32 bits");
    }
  }

  private GoldenPath step(String name) {
    if (node.kind() == Kind.ARRAY) {
      return IntStream.range(0, node.items().size())
          .filter(i -> String.valueOf(i).equals(name))
          .mapToObj(this::item)
          .findFirst()
          .orElseThrow(() -> problem("has no element " + name));
    }
    require(Kind.OBJECT);
    GoldenNode next = node.fields().get(name);
    if (next == null) {
      throw problem("has no value " + name);
    }
    return new GoldenPath(file, join(name), next);
  }

  private void require(Kind kind) {
    if (node.kind() != kind) {
      throw problem("is " + node.kind().words() + ", not " + kind.words());
    }
  }

  private String join(String name) {
    return path.isEmpty() ? name : path + "." + name;
  }

  private IllegalArgumentException problem(String what) {
    String place = path.isEmpty() ? "the file" : path;
    return new IllegalArgumentException(file + ":" + node.line() + ": " + place + " " + what);
  }
}
