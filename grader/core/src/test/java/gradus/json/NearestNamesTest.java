package gradus.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

final class NearestNamesTest {

  @Test
  void distanceCountsSingleEdits() {
    assertEquals(3, NearestNames.distance("kitten", "sitting"));
    assertEquals(0, NearestNames.distance("", ""));
    assertEquals(4, NearestNames.distance("", "abcd"));
    assertEquals(1, NearestNames.distance("abc", "abcd"));
    assertEquals(2, NearestNames.distance("ab", "ba"));
  }

  @Test
  void nearestComeFirstAndEqualOnesInOrder() {
    assertEquals(
        List.of("softmax", "softmox", "softmux"),
        NearestNames.of("softmax", List.of("softmox", "softmin", "hardmax", "softmax", "softmux")));
  }

  @Test
  void nothingFarIsSuggested() {
    assertEquals(List.of(), NearestNames.of("pca", List.of("svm", "kmeans")));
  }
}
