package gradus.files;

/** A cell of a table that may be opened in a spreadsheet. */
public final class SpreadsheetCell {

  /** What a spreadsheet takes for the beginning of a formula. */
  private static final String FORMULA = "=+-@\t\r";

  private SpreadsheetCell() {}

  /** Returns a text so that no spreadsheet computes it. */
  public static String harmless(String text) {
    return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }
}
