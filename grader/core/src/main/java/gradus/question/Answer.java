package gradus.question;

import java.util.List;

/** An answer to a prediction, right or wrong. */
public sealed interface Answer {

  /**
   * One or several numbers.
   *
   * @param values the numbers
   */
  record Numbers(List<Double> values) implements Answer {
    public Numbers {
      values = List.copyOf(values);
    }
  }

  /**
   * An option, or labels in an order.
   *
   * @param labels the words
   */
  record Words(List<String> labels) implements Answer {
    public Words {
      labels = List.copyOf(labels);
    }
  }
}
