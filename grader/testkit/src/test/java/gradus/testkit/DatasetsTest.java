package gradus.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

final class DatasetsTest {
  @Test
  void haveTheShapesAndSumsOfTheirSource() {
    check(Datasets.iris(), 150, 4, 2078.7);
    check(Datasets.wine(), 178, 13, 159975.295999);
    check(Datasets.breastCancer(), 569, 30, 1056474.4596356);
    check(Datasets.diabetes(), 442, 10, 0);
    check(Datasets.digits(), 1797, 64, 561718);
  }

  @Test
  void haveTheAnswersOfTheirSource() {
    assertEquals(List.of(50, 50, 50), counts(Datasets.iris()));
    assertEquals(List.of(59, 71, 48), counts(Datasets.wine()));
    assertEquals(List.of(212, 357), counts(Datasets.breastCancer()));
    assertEquals(
        List.of(178, 182, 177, 183, 181, 182, 181, 179, 174, 180), counts(Datasets.digits()));
    assertEquals(67243, Arrays.stream(Datasets.diabetes().targets()).sum());
  }

  @Test
  void nameTheirFeaturesAndLabels() {
    Dataset iris = Datasets.iris();
    assertEquals("iris", iris.name());
    assertEquals("sepal length (cm)", iris.featureNames().get(0));
    assertEquals(List.of("setosa", "versicolor", "virginica"), iris.labelNames());
    assertEquals("malignant", Datasets.breastCancer().labelNames().get(0));
    assertEquals("pixel_7_7", Datasets.digits().featureNames().get(63));
    assertEquals(List.of(), Datasets.diabetes().labelNames());
  }

  @Test
  void diabetesIsCentredAndScaled() {
    double[][] features = Datasets.diabetes().features();
    for (int j = 0; j < 10; j++) {
      double sum = 0;
      double squares = 0;
      for (double[] each : features) {
        sum += each[j];
        squares += each[j] * each[j];
      }
      assertEquals(0, sum, 1e-12);
      assertEquals(1, squares, 1e-12);
    }
  }

  @Test
  void areFreshAtEachCall() {
    List<Supplier<Dataset>> all =
        List.of(Datasets::iris, Datasets::wine, Datasets::breastCancer, Datasets::diabetes);
    for (Supplier<Dataset> each : all) {
      Dataset changed = each.get();
      double before = changed.features()[3][1];
      changed.features()[3][1] = 1e9;
      assertEquals(before, each.get().features()[3][1]);
    }
    assertNotSame(Datasets.iris().labels(), Datasets.iris().labels());
  }

  @Test
  void givePartsOfThemselves() {
    Dataset iris = Datasets.iris();
    Dataset third = iris.where(i -> i % 3 == 1);
    assertEquals(50, third.labels().length);
    assertEquals(iris.features()[4][2], third.column(2)[1]);
    assertEquals(iris.labels()[148], iris.rows(140, 149).labels()[8]);
    assertEquals(50, Arrays.stream(iris.labels(2)).sum());
    assertEquals(4, Datasets.diabetes().rows(3, 7).targets().length);
  }

  @Test
  void standardiseEachFeature() {
    Dataset scaled = Datasets.wine().standardised();
    for (int j = 0; j < 13; j++) {
      assertEquals(0, Arrays.stream(scaled.column(j)).sum() / 178, 1e-12);
      assertEquals(1, Arrays.stream(scaled.column(j)).map(x -> x * x).sum() / 178, 1e-12);
    }
  }

  @Test
  void readFilesBesideATest() {
    Dataset changed = Datasets.labelled("small");
    changed.features()[0][0] = -7;
    changed.labels()[0] = -7;
    Dataset small = Datasets.labelled("small");
    assertNotEquals(-7, small.features()[0][0]);
    assertNotEquals(-7, small.labels()[0]);
    assertEquals(List.of("a", "b"), small.featureNames());
    assertEquals(List.of(1.5, -2.0), Arrays.stream(small.column(0)).boxed().toList());
    assertEquals(List.of(0, 3), Arrays.stream(small.labels()).boxed().toList());
    assertThrows(IllegalStateException.class, () -> Datasets.labelled("none"));
  }

  @Test
  void refuseTheAnswersThatTheyDoNotHave() {
    assertThrows(IllegalStateException.class, () -> Datasets.iris().targets());
    assertThrows(IllegalStateException.class, () -> Datasets.diabetes().labels());
  }

  private static void check(Dataset dataset, int rows, int columns, double sum) {
    double[][] features = dataset.features();
    assertEquals(rows, features.length);
    assertEquals(columns, dataset.featureNames().size());
    double total = 0;
    for (double[] each : features) {
      assertEquals(columns, each.length);
      total += Arrays.stream(each).sum();
    }
    assertEquals(sum, total, 1e-12 * Math.max(1, sum) * rows);
  }

  private static List<Integer> counts(Dataset dataset) {
    Integer[] counts = new Integer[dataset.labelNames().size()];
    Arrays.fill(counts, 0);
    for (int each : dataset.labels()) {
      counts[each]++;
    }
    return List.of(counts);
  }
}
