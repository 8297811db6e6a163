package gradus.review;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

final class ScheduleTest {

  private static final LocalDate DAY = LocalDate.of(2026, 2, 27);

  @Test
  void theFirstAnswerIsFollowedByOneDay() {
    Repetition first = new Repetition("card:pca", 1, DAY, LocalDate.of(2026, 2, 28), 1);
    assertEquals(first, Schedule.next(null, "card:pca", true, DAY));
    assertEquals(first, Schedule.next(null, "card:pca", false, DAY));
  }

  @Test
  void rightAnswersLengthenThePause() {
    Repetition last = Schedule.next(null, "card:pca", true, DAY);
    StringBuilder days = new StringBuilder();
    for (int i = 0; i < 5; i++) {
      last = Schedule.next(last, "card:pca", true, last.due());
      days.append(last.days()).append(' ');
    }
    assertEquals("3 7 21 21 21 ", days.toString());
    assertEquals(6, last.times());
  }

  @Test
  void aMissStartsAnew() {
    Repetition before = new Repetition("card:pca", 21, DAY, DAY.plusDays(21), 4);
    LocalDate early = DAY.plusDays(2);
    assertEquals(
        new Repetition("card:pca", 1, early, early.plusDays(1), 5),
        Schedule.next(before, "card:pca", false, early));
  }

  @Test
  void whoIsEarlyKeepsTheDate() {
    Repetition before = new Repetition("card:pca", 7, DAY, DAY.plusDays(7), 3);
    LocalDate early = DAY.plusDays(2);
    assertEquals(
        new Repetition("card:pca", 7, early, DAY.plusDays(7), 4),
        Schedule.next(before, "card:pca", true, early));
  }
}
