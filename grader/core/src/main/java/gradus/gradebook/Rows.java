package gradus.gradebook;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.Predicate;

/** Finds rows of platforms' tables, and computes what to write there. */
final class Rows {

  /** As many decimals as Moodle keeps. */
  private static final int DECIMALS = 5;

  private Rows() {}

  /** Returns the one row below the header that fits; negative where none does, or several. */
  static int find(CsvTable table, Predicate<List<String>> fits) {
    int found = -1;
    for (int i = 1; i < table.rows().size(); i++) {
      if (fits.test(table.rows().get(i))) {
        if (found >= 0) {
          return -1;
        }
        found = i;
      }
    }
    return found;
  }

  /** Returns whether two cells are about the same: neither is empty. */
  static boolean same(String one, String other) {
    return !one.isEmpty() && one.equalsIgnoreCase(other);
  }

  /** Returns a number, with a comma or a point before its decimals; zero where there is none. */
  static BigDecimal number(String cell) {
    try {
      BigDecimal number =
          cell.length() > 20 ? BigDecimal.ZERO : new BigDecimal(cell.replace(',', '.'));
      return Math.abs(number.scale()) > 20 ? BigDecimal.ZERO : number;
    } catch (NumberFormatException e) {
      return BigDecimal.ZERO;
    }
  }

  /** Returns the share of the most points that a submission earned. */
  static BigDecimal share(Entry entry, BigDecimal most) {
    BigDecimal counted = entry.credit().counted().toBigDecimal();
    return share(counted, entry.row().possible().toBigDecimal(), most);
  }

  /** Returns the share of the most points that some of the possible ones are. */
  static BigDecimal share(BigDecimal counted, BigDecimal possible, BigDecimal most) {
    BigDecimal exact =
        counted
            .multiply(most)
            .divide(possible, DECIMALS, RoundingMode.HALF_UP)
            .stripTrailingZeros();
    return exact.scale() < 0 ? exact.setScale(0) : exact;
  }
}
