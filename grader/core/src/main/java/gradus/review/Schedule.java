package gradus.review;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When to ask again: after 1, 3, 7 and then every 21 days while the answers are right, after one
 * day when they are not.
 *
 * <p>That repetitions with growing pauses keep more than the same number without: N. J. Cepeda, H.
 * Pashler, E. Vul, J. T. Wixted, D. Rohrer, Distributed practice in verbal recall tasks,
 * Psychological Bulletin 132, 2006.
 */
public final class Schedule {

  private static final List<Integer> DAYS = List.of(1, 3, 7, 21);

  private Schedule() {}

  /**
   * Returns what to remember after an answer. Who answers right before it is due has not shown that
   * he would know it then: the date stays.
   *
   * @param before what is remembered; null where it was never asked
   * @param item what was asked
   * @param right whether the answer was right
   * @param today the day
   */
  public static Repetition next(
      @Nullable Repetition before, String item, boolean right, LocalDate today) {
    if (before == null) {
      return after(DAYS.get(0), item, today, 1);
    }
    int times = before.times() + 1;
    if (!right) {
      return after(DAYS.get(0), item, today, times);
    }
    return before.isDue(today)
        ? after(following(before.days()), item, today, times)
        : new Repetition(item, before.days(), today, before.due(), times);
  }

  private static Repetition after(int days, String item, LocalDate today, int times) {
    return new Repetition(item, days, today, today.plusDays(days), times);
  }

  private static int following(int days) {
    return DAYS.stream().filter(each -> each > days).findFirst().orElse(DAYS.get(DAYS.size() - 1));
  }
}
