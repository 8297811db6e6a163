package gradus.intake;

import java.util.List;

/**
 * Everything that was handed over: each file and folder belongs to a delivery or is an arrival.
 *
 * @param deliveries the submissions
 * @param others what is no part of a submission
 */
public record Sorted(List<Delivery> deliveries, List<Arrival> others) {

  public Sorted {
    deliveries = List.copyOf(deliveries);
    others = List.copyOf(others);
  }
}
