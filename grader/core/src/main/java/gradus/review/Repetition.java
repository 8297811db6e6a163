package gradus.review;

import java.time.LocalDate;

/**
 * When something was last asked, and when it is due again.
 *
 * @param item what was asked, such as {@code card:pca}
 * @param days after how many days it is asked again
 * @param answered when it was last answered
 * @param due when it is asked again
 * @param times how often it was answered
 */
public record Repetition(String item, int days, LocalDate answered, LocalDate due, int times) {

  /** Returns when it was last answered, as ISO 8601. */
  public String answeredDay() {
    return answered.toString();
  }

  /** Returns when it is asked again, as ISO 8601. */
  public String dueDay() {
    return due.toString();
  }

  /** Returns whether it is to be asked on a day. */
  public boolean isDue(LocalDate today) {
    return !due.isAfter(today);
  }
}
