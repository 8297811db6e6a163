package gradus.gradebook;

import gradus.course.Course;
import gradus.course.CourseExercise;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Adds up what learners have in a course: of each exercise the share that counts, by its weight.
 * What was not handed in, or not graded, counts nothing.
 */
public final class GradeTotals {

  private static final int DECIMALS = 2;
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final Course course;
  private final Map<Learner, Map<String, BigDecimal>> shares = new LinkedHashMap<>();

  /**
   * @param roster who takes part, also without having handed anything in
   */
  public GradeTotals(Course course, Roster roster) {
    this.course = course;
    roster.learners().forEach(each -> shares.put(each, new LinkedHashMap<>()));
  }

  /** Adds what was graded. */
  public void add(List<Entry> entries) {
    for (Entry each : entries) {
      if (each.isGraded()) {
        add(each.learner(), each.row().exercise(), Rows.share(each, HUNDRED));
      }
    }
  }

  /**
   * Adds the grades that a batch returned. Of two of the same exercise the better one counts.
   *
   * @param file its {@code grades.csv}
   * @param roster who takes part
   * @throws TableException if it cannot be read, or is another file
   */
  public void add(Path file, Roster roster) throws TableException {
    for (ReturnedGrade each : ReturnedGrade.read(file, roster)) {
      BigDecimal share = Rows.share(each.counted(), each.possible(), HUNDRED);
      add(each.learner(), each.exercise(), share);
    }
  }

  private void add(Learner learner, String exercise, BigDecimal share) {
    shares
        .computeIfAbsent(learner, any -> new LinkedHashMap<>())
        .merge(Entry.nameOf(exercise), share, BigDecimal::max);
  }

  /** Returns how many learners there are. */
  public int learners() {
    return shares.size();
  }

  /** Returns the course's exercises of which nobody has a grade. */
  public List<String> ungraded() {
    return course.exercises().stream()
        .map(each -> each.id().name())
        .filter(each -> shares.values().stream().noneMatch(own -> own.containsKey(each)))
        .toList();
  }

  /** Returns comma-separated values: a header, then a line a learner, in percent. */
  public String write() {
    List<List<String>> rows = new ArrayList<>();
    List<String> header = new ArrayList<>(List.of("learner", "name", "email", "login"));
    course.exercises().forEach(each -> header.add(each.id().name()));
    header.add("total");
    rows.add(header);
    shares.forEach((learner, own) -> rows.add(GradeList.cells(learner, cells(own))));
    return new CsvTable(false, ',', rows).write();
  }

  private List<String> cells(Map<String, BigDecimal> own) {
    List<String> cells = new ArrayList<>();
    BigDecimal sum = BigDecimal.ZERO;
    BigDecimal weights = BigDecimal.ZERO;
    for (CourseExercise each : course.exercises()) {
      BigDecimal share = own.getOrDefault(each.id().name(), BigDecimal.ZERO);
      cells.add(own.containsKey(each.id().name()) ? percent(share) : "");
      sum = sum.add(share.multiply(each.weight()));
      weights = weights.add(each.weight());
    }
    cells.add(
        weights.signum() == 0 ? "" : percent(sum.divide(weights, DECIMALS, RoundingMode.DOWN)));
    return cells;
  }

  /** Rounded down, so that only all points look like all. */
  private static String percent(BigDecimal share) {
    return share.setScale(DECIMALS, RoundingMode.DOWN).toPlainString();
  }
}
