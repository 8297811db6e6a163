package recommender.content_recommender;

import static gradus.testkit.NumericAssertions.assertClose;
import static gradus.testkit.NumericAssertions.assertExact;

import gradus.testkit.Tolerance;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The worked example of the statement. */
final class ContentRecommenderExamples {

  private static final Tolerance TOLERANCE = Tolerance.closedForm();

  @Test
  @DisplayName("similarities of three pairs of items")
  void similarities() {
    ContentRecommender shop = shop();
    assertClose(0.5735276, shop.similarity(0, 1), Tolerance.abs(1e-6), "items 0 and 1");
    assertClose(0.3021797, shop.similarity(0, 2), Tolerance.abs(1e-6), "items 0 and 2");
    assertClose(0.4056260, shop.similarity(0, 4), Tolerance.abs(1e-6), "items 0 and 4");
    assertClose(0, shop.similarity(2, 3), TOLERANCE, "items 2 and 3");
  }

  @Test
  @DisplayName("three items like one that was viewed")
  void oneViewed() {
    assertExact(new int[] {1, 4, 2}, shop().recommend(new int[] {0}, 3, 0, 100), "items");
  }

  @Test
  @DisplayName("two items within price limits")
  void twoViewed() {
    assertExact(new int[] {4, 3}, shop().recommend(new int[] {0, 2}, 2, 10, 50), "items");
  }

  private static ContentRecommender shop() {
    String[] titles = {"Red mug", "Blue mug", "Red scarf", "Garden chair", "Kitchen knife"};
    String[] cats = {"kitchen", "kitchen", "clothing", "garden", "kitchen"};
    return new ContentRecommender(titles, cats, new double[] {8, 9.5, 20, 45, 30});
  }
}
