package gradus.gradebook;

import gradus.batch.BatchRow;
import gradus.course.Course;
import gradus.course.CourseExercise;
import gradus.course.LateRule;
import gradus.model.Points;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What submissions count after a course's deadlines and its rule about late ones.
 *
 * <p>Each started day after the deadline takes its percentage of what was earned, rounded in the
 * learner's favour. A platform says the time by its own clock and without a zone: it is taken to be
 * the deadline's. No other clock is asked.
 */
public final class CreditRule {

  private static final int HUNDRED = 100;
  private static final Duration DAY = Duration.ofDays(1);

  private final @Nullable Course course;
  private final Map<String, Map<String, LocalDateTime>> times;

  /**
   * @param course the course; null where there is none, so that everything counts
   * @param times when each of Moodle's participants handed in, by exercise, as its worksheets say
   */
  public CreditRule(@Nullable Course course, Map<String, Map<String, LocalDateTime>> times) {
    this.course = course;
    this.times = Map.copyOf(times);
  }

  /** Returns what a submission counts. */
  public Credit of(BatchRow row) {
    Points earned = row.earned();
    OffsetDateTime deadline = deadline(row.exercise());
    if (deadline == null) {
      return Credit.full(earned);
    }
    Optional<LocalDateTime> time = time(row);
    if (time.isEmpty()) {
      return row.item().origin().late() ? undated(earned) : Credit.full(earned);
    }
    OffsetDateTime submitted = time.get().atOffset(deadline.getOffset());
    return submitted.isAfter(deadline)
        ? late(earned, Duration.between(deadline, submitted))
        : Credit.full(earned);
  }

  /**
   * Returns how many submissions each exercise has that cost nothing for being late because nobody
   * said when they came, by the exercise's name.
   */
  public Map<String, Integer> undated(List<BatchRow> rows) {
    Map<String, Integer> undated = new TreeMap<>();
    if (course == null || course.late() == null) {
      return undated;
    }
    for (BatchRow each : rows) {
      if (each.graded() && deadline(each.exercise()) != null && time(each).isEmpty()) {
        undated.merge(Entry.nameOf(each.exercise()), 1, Integer::sum);
      }
    }
    return undated;
  }

  private @Nullable OffsetDateTime deadline(String exercise) {
    if (course == null) {
      return null;
    }
    for (CourseExercise each : course.exercises()) {
      if (each.id().name().equals(Entry.nameOf(exercise))) {
        return each.deadline();
      }
    }
    return null;
  }

  private Optional<LocalDateTime> time(BatchRow row) {
    LocalDateTime listed =
        times
            .getOrDefault(Entry.nameOf(row.exercise()), Map.of())
            .get(row.item().origin().participant());
    return listed == null ? parsed(row.item().origin().submittedAt()) : Optional.of(listed);
  }

  private static Optional<LocalDateTime> parsed(String time) {
    try {
      return time.isEmpty() ? Optional.empty() : Optional.of(LocalDateTime.parse(time));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Credit undated(Points earned) {
    return new Credit(
        earned,
        earned,
        "Handed in late, as the platform says, but not when: nothing was taken off.");
  }

  private Credit late(Points earned, Duration delay) {
    long days = delay.plus(DAY).minusNanos(1).dividedBy(DAY);
    String when = "Handed in %d %s late".formatted(days, days == 1 ? "day" : "days");
    LateRule rule = course == null ? null : course.late();
    if (rule == null) {
      return new Credit(earned, earned, when + ".");
    }
    long percent = days > rule.days() ? HUNDRED : Math.min(HUNDRED, days * rule.percentPerDay());
    Points counted = less(earned, percent);
    String before = earned.toPlainString();
    return new Credit(
        earned,
        counted,
        "%s: %d %% less than the %s points that were earned.".formatted(when, percent, before));
  }

  private static Points less(Points earned, long percent) {
    BigDecimal left =
        BigDecimal.valueOf(earned.micros())
            .multiply(BigDecimal.valueOf(HUNDRED - percent))
            .divide(BigDecimal.valueOf(HUNDRED), RoundingMode.CEILING);
    return new Points(left.longValueExact());
  }
}
