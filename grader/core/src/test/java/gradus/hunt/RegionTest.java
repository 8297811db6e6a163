package gradus.hunt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import gradus.patch.Patch;
import gradus.patch.PatchApplier;
import gradus.patch.PatchReader;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class RegionTest {

  private static final String REFERENCE =
      """
      /** Sums. */
      class Sum {
        int of(int[] x) {
          int sum = 0;
          for (int i = 0; i < x.length; i++) {
            sum += x[i];
          }
          check(sum);
          return sum;
        }
      }
      """;

  private static @Nullable Region region(String diff) throws Exception {
    Patch patch = PatchReader.read("A mistake.\n\n--- a/Sum.java\n+++ b/Sum.java\n" + diff);
    return Region.of(patch, PatchApplier.apply(patch, Map.of("Sum.java", REFERENCE)));
  }

  @Test
  void theChangedCodeIsTheBugAndCommentsDoNotTellIt() throws Exception {
    Region region =
        Objects.requireNonNull(
            region(
                """
                @@ -1,6 +1,7 @@
                -/** Sums. */
                +/** Skips the first. */
                 class Sum {
                   int of(int[] x) {
                     int sum = 0;
                -    for (int i = 0; i < x.length; i++) {
                +    // The first is skipped.
                +    for (int i = 1; i < x.length; i++) {
                       sum += x[i];
                """));
    assertEquals("Sum.java", region.file());
    assertEquals(1, region.pieces().size());
    assertEquals("class Sum {", region.pieces().get(0).get(0));
    assertEquals(Set.of(4), region.bugs());
    assertEquals("    for (int i = 1; i < x.length; i++) {", region.pieces().get(0).get(3));
    assertEquals(10, region.pieces().get(0).size());
  }

  @Test
  void whereSomethingIsMissingTheLinesBesideItAreTheBug() throws Exception {
    Region region =
        Objects.requireNonNull(
            region(
                """
                @@ -6,5 +6,4 @@
                       sum += x[i];
                     }
                -    check(sum);
                     return sum;
                   }
                """));
    List<String> lines = region.pieces().get(0);
    assertEquals(
        List.of("    }", "    return sum;"),
        region.bugs().stream().sorted().map(each -> lines.get(each - 1)).toList());
  }

  @Test
  void aPatchOfCommentsAloneShowsNothing() throws Exception {
    assertNull(
        region(
            """
            @@ -1,2 +1,2 @@
            -/** Sums. */
            +/** Sums wrongly. */
             class Sum {
            """));
  }
}
