package gradus.render.machine;

import gradus.model.Points;
import gradus.report.GroupSection;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The points of all groups as lines that are worth the same: one point, or less where groups are
 * worth parts of points. As many lines are earned as there are whole ones in all points together;
 * what groups have earned beyond whole lines is made one by those that are nearest to it.
 *
 * @param worth what a line is worth
 * @param possible how many lines each group has
 * @param earned how many of them it has earned
 */
record PointLines(Points worth, List<Integer> possible, List<Integer> earned) {

  private static final BigInteger ONE_POINT = BigInteger.valueOf(1_000_000);

  /** More lines than this nobody reads: groups' points are odd parts of points then. */
  private static final long MOST = 200;

  PointLines {
    possible = List.copyOf(possible);
    earned = List.copyOf(earned);
  }

  /** Returns the lines of some groups; none where there would be too many. */
  static PointLines of(List<GroupSection> groups) {
    long worth =
        groups.stream()
            .map(each -> BigInteger.valueOf(each.possible().micros()))
            .reduce(ONE_POINT, BigInteger::gcd)
            .longValueExact();
    long lines = groups.stream().mapToLong(each -> each.possible().micros() / worth).sum();
    if (lines > MOST) {
      return new PointLines(Points.ZERO, List.of(), List.of());
    }
    List<Integer> possible =
        groups.stream().map(each -> (int) (each.possible().micros() / worth)).toList();
    return new PointLines(new Points(worth), possible, earned(groups, worth));
  }

  private static List<Integer> earned(List<GroupSection> groups, long worth) {
    long all = groups.stream().mapToLong(each -> each.earned().micros()).sum();
    List<Integer> earned = new ArrayList<>();
    groups.forEach(each -> earned.add((int) (each.earned().micros() / worth)));
    long whole = earned.stream().mapToLong(each -> each).sum();
    Comparator<Integer> nearest =
        Comparator.comparingLong(each -> -(groups.get(each).earned().micros() % worth));
    IntStream.range(0, groups.size())
        .boxed()
        .sorted(nearest)
        .limit(all / worth - whole)
        .forEach(each -> earned.set(each, earned.get(each) + 1));
    return earned;
  }

  /** Returns whether there are any. */
  boolean isEmpty() {
    return possible.stream().allMatch(each -> each == 0);
  }
}
