package preprocessing.data_cleaning;

import static gradus.testkit.NumericAssertions.assertClose;
import static gradus.testkit.NumericAssertions.assertExact;

import gradus.testkit.Tolerance;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The worked example of the statement. */
final class CleanerExamples {

  private static final Tolerance TOLERANCE = Tolerance.closedForm();
  private static final double NAN = Double.NaN;

  private final double[][] rows = {
    {2.5, 10},
    {4, NAN},
    {2.5, 10},
    {3, 14.5},
    {90, 13},
    {NAN, NAN},
    {3.2, 11.5},
    {4, NAN},
    {3.7, 17}
  };

  @Test
  @DisplayName("four column names")
  void snakeCase() {
    String[] names = {"Total Sales($)", "totalSales", "HTTPCode", " Q1  Growth%"};
    String[] expected = {"total_sales", "total_sales", "http_code", "q1_growth"};
    assertExact(expected, new Cleaner().snakeCase(names), "names");
  }

  @Test
  @DisplayName("nine rows without duplicates")
  void dropDuplicates() {
    double[][] expected = {
      {2.5, 10}, {4, NAN}, {3, 14.5}, {90, 13}, {NAN, NAN}, {3.2, 11.5}, {3.7, 17}
    };
    assertClose(expected, new Cleaner().dropDuplicates(rows), TOLERANCE, "rows that stay");
  }

  @Test
  @DisplayName("five rows, one with too many missing values")
  void dropSparseRows() {
    double[][] x = {{2.5, 10}, {4, NAN}, {3, 14.5}, {NAN, NAN}, {3.7, 17}};
    double[][] expected = {{2.5, 10}, {4, NAN}, {3, 14.5}, {3.7, 17}};
    assertClose(expected, new Cleaner().dropSparseRows(x, 0.5), TOLERANCE, "rows that stay");
  }

  @Test
  @DisplayName("a gap in the second column")
  void imputeMedian() {
    double[][] x = {{2.5, 10}, {4, NAN}, {3, 14.5}, {90, 13}, {3.2, 11.5}, {3.7, 17}};
    double[][] expected = {{2.5, 10}, {4, 13}, {3, 14.5}, {90, 13}, {3.2, 11.5}, {3.7, 17}};
    assertClose(expected, new Cleaner().imputeMedian(x), TOLERANCE, "filled rows");
  }

  @Test
  @DisplayName("an outlier in the first column")
  void outliersToMedian() {
    double[][] x = {{2.5, 10}, {4, 13}, {3, 14.5}, {90, 13}, {3.2, 11.5}, {3.7, 17}};
    double[][] expected = {{2.5, 10}, {4, 13}, {3, 14.5}, {3.45, 13}, {3.2, 11.5}, {3.7, 17}};
    assertClose(expected, new Cleaner().outliersToMedian(x), TOLERANCE, "rows without outliers");
  }

  @Test
  @DisplayName("all steps together")
  void clean() {
    double[][] expected = {{2.5, 10}, {4, 13}, {3, 14.5}, {3.45, 13}, {3.2, 11.5}, {3.7, 17}};
    assertClose(expected, new Cleaner().clean(rows), TOLERANCE, "clean rows");
  }
}
