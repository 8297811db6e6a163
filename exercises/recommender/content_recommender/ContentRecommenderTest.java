package recommender.content_recommender;

import static gradus.testkit.BehaviourAssertions.assertArgumentsUnchanged;
import static gradus.testkit.GrowthAssertions.assertGrowth;
import static gradus.testkit.NumericAssertions.assertClose;
import static gradus.testkit.NumericAssertions.assertExact;

import gradus.testkit.Bad;
import gradus.testkit.Call;
import gradus.testkit.Cases;
import gradus.testkit.Golden;
import gradus.testkit.Growth;
import gradus.testkit.Tolerance;
import gradus.testkit.Vectors;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealVector;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Hidden tests: words, weights, profiles, price limits, order, many items, invalid arguments. */
final class ContentRecommenderTest {

  private static final double INFINITY = Double.POSITIVE_INFINITY;
  private static final double NAN = Double.NaN;
  private static final Tolerance TOLERANCE = Tolerance.closedForm();

  @Nested
  final class Words {

    @Test
    @DisplayName("case, punctuation and the order of the words do not matter")
    void separators() {
      assertSimilarity(1, "red-mug", "RED_mug");
      assertSimilarity(1, "it's (blue)", "S, it: Blue!");
      assertSimilarity(1, "a\tb\nc", "C b  a ");
    }

    @Test
    @DisplayName("letters with accents, digits and single letters belong to words")
    void letters() {
      assertSimilarity(1, "Été 2024", "2024 étÉ");
      assertSimilarity(0, "été", "ete");
      assertSimilarity(0, "étage", "tage");
      assertSimilarity(0, "R2", "R 2");
      assertSimilarity(1, "x", "X");
      assertSimilarity(0, "mug", "mugs");
    }

    @Test
    @DisplayName("the last word of the title does not join the first of the category")
    void titleAndCategory() {
      String[] titles = {"red", "redmug", "mug red", "red mug"};
      ContentRecommender items = free(titles, "mug", "", "", "");
      assertClose(0, items.similarity(0, 1), TOLERANCE, "similarity");
      assertClose(1, items.similarity(0, 2), TOLERANCE, "similarity");
      assertClose(1, items.similarity(3, 0), TOLERANCE, "similarity");
    }

    private static void assertSimilarity(double expected, String one, String other) {
      ContentRecommender items = free(new String[] {one, "something else", other}, "", "", "");
      assertClose(expected, items.similarity(0, 2), TOLERANCE, "similarity");
    }
  }

  @Nested
  final class Weights {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    @DisplayName("all similarities of a catalogue")
    void catalogue(int index) {
      Golden golden = Golden.of("catalogues." + index);
      golden.assertClose(
          "similarity", similarities(of(golden), golden.texts("titles").length), TOLERANCE);
    }

    @Test
    @DisplayName("a word counts as often as it occurs, in the title or the category")
    void counts() {
      String[] titles = {"mug mug", "mug", "knife", "mug"};
      ContentRecommender items = free(titles, "red", "mug red", "red", "red");
      assertClose(1, items.similarity(0, 1), TOLERANCE, "similarity");
      double mug = Math.log(5.0 / 4) + 1;
      double twice = (2 * mug * mug + 1) / Math.sqrt((4 * mug * mug + 1) * (mug * mug + 1));
      assertClose(twice, items.similarity(0, 3), TOLERANCE, "similarity");
    }

    @Test
    @DisplayName("a rare word weighs more than a common one")
    void documentFrequency() {
      String[] titles = {"a a a b", "a a a c", "a", "b", "a"};
      ContentRecommender items = free(titles, "", "", "", "", "");
      double a = 3 * (Math.log(6.0 / 5) + 1);
      double b = Math.log(6.0 / 3) + 1;
      assertClose(b / Math.hypot(a, b), items.similarity(0, 3), TOLERANCE, "similarity");
      double c = Math.log(6.0 / 2) + 1;
      double expected = a * a / Math.hypot(a, b) / Math.hypot(a, c);
      assertClose(expected, items.similarity(0, 1), TOLERANCE, "similarity");
    }

    @Test
    @DisplayName("items without words are like nothing, not even themselves")
    void noWords() {
      ContentRecommender items = free(new String[] {"", "mug", " ?! "}, "", "", "-");
      double[][] expected = {{0, 0, 0}, {0, 1, 0}, {0, 0, 0}};
      assertClose(expected, similarities(items, 3), TOLERANCE, "similarities");
    }

    @Test
    @DisplayName("a catalogue of one item")
    void oneItem() {
      assertClose(1, free(new String[] {"mug"}, "red").similarity(0, 0), TOLERANCE, "similarity");
    }
  }

  @Nested
  final class Profile {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    @DisplayName("one, two and three viewed items")
    void catalogue(int index) {
      assertQueries(Golden.of("catalogues." + index));
    }

    @Test
    @DisplayName("items that were viewed twice or more")
    void repeated() {
      Golden.cases("profiles").forEach(ContentRecommenderTest::assertQueries);
    }

    @Test
    @DisplayName("a long text weighs no more than a short one")
    void vectorsOfLengthOne() {
      String[] titles = {"tea", "mug mug mug mug pot pot pot pan pan", "tea bag", "mug rack", "x"};
      int[] actual = free(titles, "", "", "", "", "").recommend(new int[] {0, 1}, 2, 0, 1);
      assertExact(new int[] {2, 3}, actual, "items");
    }
  }

  @Nested
  final class Filter {

    private final String[] titles = {"red mug", "red mug big", "red mug old oak", "red pot", "ink"};
    private final double[] prices = {50, 8, 12.5, 20, 0};

    @Test
    @DisplayName("the limits come before the best N")
    void beforeTheBest() {
      assertRecommended(new int[] {2, 3}, 2, 10, 30);
      assertRecommended(new int[] {3}, 1, 15, 30);
    }

    @Test
    @DisplayName("both limits belong to the range")
    void inclusive() {
      assertRecommended(new int[] {1, 2}, 5, 8, 12.5);
      assertRecommended(new int[] {3}, 5, 20, 20);
      assertRecommended(new int[] {4}, 5, 0, 7.75);
      assertRecommended(new int[] {2, 3}, 5, Math.nextUp(8.0), 20);
      assertRecommended(new int[] {1, 2}, 5, 8, Math.nextDown(20.0));
    }

    @Test
    @DisplayName("limits may be infinite or negative")
    void openLimits() {
      assertRecommended(new int[] {1, 2, 3, 4}, 5, Double.NEGATIVE_INFINITY, INFINITY);
      assertRecommended(new int[] {3}, 5, 13, INFINITY);
      assertRecommended(new int[] {4}, 5, -3, 0);
    }

    @Test
    @DisplayName("no price is within the limits")
    void nothingLeft() {
      assertRecommended(new int[0], 3, 21, 49);
      assertRecommended(new int[0], 3, 50, 50);
      assertRecommended(new int[0], 3, INFINITY, INFINITY);
    }

    /** What was viewed, item 0, has a price of its own. */
    private void assertRecommended(int[] expected, int topN, double low, double high) {
      String[] none = {"", "", "", "", ""};
      ContentRecommender items = new ContentRecommender(titles.clone(), none, prices.clone());
      assertExact(expected, items.recommend(new int[] {0}, topN, low, high), "items");
    }
  }

  @Nested
  final class Ranking {

    @Test
    @DisplayName("of equal items the one with the lower number comes first")
    void ties() {
      String[] titles = {"pot", "red mug", "mug", "red mug", "tea", "mug", "ink", "red mug"};
      ContentRecommender items = free(titles, "", "", "", "", "", "", "", "");
      assertRecommended(new int[] {3, 7, 2, 5, 0, 4, 6}, items, 9, 1);
      assertRecommended(new int[] {3, 7, 2}, items, 3, 1);
      assertRecommended(new int[] {1}, items, 1, 3);
    }

    @Test
    @DisplayName("viewed items are never recommended")
    void viewedItems() {
      ContentRecommender items = free(new String[] {"mug", "mug", "mug", "pot"}, "", "", "", "");
      assertRecommended(new int[] {0, 3}, items, 4, 1, 2);
      assertRecommended(new int[0], items, 4, 3, 2, 1, 0);
    }

    @Test
    @DisplayName("nothing was viewed")
    void coldStart() {
      assertRecommended(new int[0], free(new String[] {"mug", "pot"}, "", ""), 2);
    }

    @Test
    @DisplayName("items that have no word, or none in common, come last")
    void noWords() {
      String[] titles = {"", "tea", "mug", "!", "red mug"};
      ContentRecommender items = free(titles, "", "", "", "", "");
      assertRecommended(new int[] {4, 0, 1, 3}, items, 4, 2);
      assertRecommended(new int[] {2, 0, 1}, items, 3, 4, 3);
    }

    @Test
    @DisplayName("only items without words were viewed")
    void emptyProfile() {
      ContentRecommender items = free(new String[] {"tea", "", "mug", "?"}, "", "", "", "");
      assertRecommended(new int[] {0, 2, 3}, items, 3, 1);
      assertRecommended(new int[] {0, 2}, items, 9, 3, 1);
    }

    private static void assertRecommended(
        int[] expected, ContentRecommender items, int topN, int... viewed) {
      assertExact(expected, items.recommend(viewed, topN, 0, INFINITY), "items");
    }
  }

  @Nested
  final class ManyItems {

    @Test
    @DisplayName("the nearest of 2000 items")
    void thousands() {
      ContentRecommender items = chain(2000);
      assertExact(new int[] {1}, items.recommend(new int[] {0}, 1, 0, INFINITY), "items");
      assertExact(new int[] {1998}, items.recommend(new int[] {1999}, 1, 0, INFINITY), "items");
    }

    @Test
    @DisplayName("steps grow like n log n with the number of items")
    void growth() {
      assertGrowth(n -> chain(n).recommend(new int[] {0, 3}, 5, 0, INFINITY), Growth.N_LOG_N, 64);
    }

    @Test
    @DisplayName("steps grow like n log n when all items are wanted")
    void wholeCatalogue() {
      assertGrowth(n -> chain(n).recommend(new int[] {7}, n, 0, INFINITY), Growth.N_LOG_N, 64);
    }

    /** Each item shares a word with the next. */
    private static ContentRecommender chain(int n) {
      String[] titles = new String[n];
      Arrays.setAll(titles, i -> "w" + i + " w" + (i + 1));
      return free(titles, Collections.nCopies(n, "all").toArray(String[]::new));
    }
  }

  @Nested
  final class RandomCatalogues {

    @Test
    @DisplayName("similarities agree with a second implementation")
    void similarity() {
      for (Catalogue each : Cases.seeded("recommender similarity", 10, Catalogue::draw)) {
        double[][] expected = each.similarities();
        assertClose(expected, each.found(), TOLERANCE, "similarities");
      }
    }

    @Test
    @DisplayName("renumbering the items only renumbers their similarities")
    void renumbered() {
      for (Catalogue each : Cases.seeded("recommender order", 8, Catalogue::draw)) {
        double[][] before = each.found();
        double[][] after = each.reversed().found();
        int last = before.length - 1;
        for (int i = 0; i <= last; i++) {
          assertClose(Vectors.reversed(before[last - i]), after[i], TOLERANCE, "similarities");
        }
      }
    }

    @Test
    @DisplayName("recommended items are candidates, and no candidate left out is nearer")
    void recommendations() {
      for (Catalogue each : Cases.seeded("recommender items", 12, Catalogue::draw)) {
        int[] viewed = {0, each.titles().length - 1, 0};
        double[] scores = each.scores(viewed);
        int[] items = each.recommender().recommend(viewed.clone(), 4, 3, 17);
        double[] best =
            IntStream.range(0, scores.length)
                .filter(i -> i != viewed[0] && i != viewed[1])
                .filter(i -> each.prices()[i] >= 3 && each.prices()[i] <= 17)
                .mapToDouble(i -> -scores[i])
                .sorted()
                .limit(4)
                .map(score -> -score)
                .toArray();
        assertClose(best, Vectors.at(scores, items), TOLERANCE, "cosines of the items");
        assertExact(items.length, (int) Arrays.stream(items).distinct().count(), "different items");
      }
    }

    @Test
    @DisplayName("a longer list begins with the shorter one")
    void prefixes() {
      for (Catalogue each : Cases.seeded("recommender prefixes", 6, Catalogue::draw)) {
        ContentRecommender items = each.recommender();
        int[] all = items.recommend(new int[] {1}, 100, 0, 20);
        for (int topN = 1; topN <= all.length; topN++) {
          int[] expected = Arrays.copyOf(all, topN);
          assertExact(expected, items.recommend(new int[] {1}, topN, 0, 20), "items");
        }
      }
    }
  }

  @Nested
  final class Contract {

    private final String[] titles = {"red mug", "blue mug", "pot"};
    private final String[] cats = {"kitchen", "kitchen", "garden"};
    private final double[] prices = {8, 9.5, 20};
    private final Call create = Call.of(ContentRecommender::new, titles, cats, prices);
    private final Call recommend =
        Call.of(
            (int[] viewed, Integer topN, Double low, Double high) ->
                makeItems().recommend(viewed, topN, low, high),
            new int[] {1, 0, 1},
            2,
            0.0,
            30.0);
    private final Call similarity =
        Call.of((Integer a, Integer b) -> makeItems().similarity(a, b), 0, 2);

    @Test
    @DisplayName("catalogues whose arrays are missing or do not match")
    void catalogue() {
      create.rejectsUnpaired(0, 1);
      create.rejectsUnpaired(1, 2);
      create.rejects(2, Bad.lengths());
      create.with(0, new String[0]).with(1, new String[0]).rejects(2, Bad.empty());
    }

    @Test
    @DisplayName("titles or categories that are null")
    void texts() {
      create.rejects(0, Bad.rows());
      create.rejects(1, Bad.rows());
    }

    @Test
    @DisplayName("prices that are none")
    void prices() {
      create.rejects(2, Bad.nonFinite());
      create.rejects(2, Bad.elements(-0.01, -1e300));
    }

    @Test
    @DisplayName("viewed items that do not exist")
    void viewed() {
      recommend.rejects(0, Bad.absent());
      recommend.rejects(0, Bad.elements(-1, 3, Integer.MAX_VALUE, Integer.MIN_VALUE));
    }

    @Test
    @DisplayName("no item is wanted")
    void topN() {
      recommend.rejects(1, 0, -1, Integer.MIN_VALUE);
    }

    @Test
    @DisplayName("limits that are no numbers, or crossed")
    void limits() {
      recommend.rejects(2, NAN, 30.5, INFINITY);
      recommend.rejects(3, NAN, -0.5, Double.NEGATIVE_INFINITY);
    }

    @Test
    @DisplayName("arguments are checked also when nothing was viewed")
    void checkedWithoutViews() {
      Call nothing = recommend.with(0, new int[0]);
      nothing.rejects(1, 0);
      nothing.rejects(2, NAN, 31.0);
      nothing.rejects(3, NAN, -1.0);
    }

    @Test
    @DisplayName("similarities of items that do not exist")
    void items() {
      similarity.rejects(0, -1, 3, Integer.MAX_VALUE);
      similarity.rejects(1, -1, 3, Integer.MIN_VALUE);
    }

    @Test
    @DisplayName("the arguments stay as they were")
    void argumentsUnchanged() {
      assertArgumentsUnchanged(
          () -> new ContentRecommender(titles, cats, prices), titles, cats, prices);
      recommend.isPure();
    }

    @Test
    @DisplayName("the caller's arrays may change afterwards")
    void copies() {
      ContentRecommender items = new ContentRecommender(titles, cats, prices);
      double before = items.similarity(0, 1);
      Arrays.fill(titles, "pot");
      Arrays.fill(cats, "pot");
      Arrays.fill(prices, 1000);
      assertClose(before, items.similarity(0, 1), TOLERANCE, "similarity");
      assertExact(new int[] {1, 2}, items.recommend(new int[] {0}, 3, 0, 20), "items");
    }

    @Test
    @DisplayName("a call does not change the next one, nor does another recommender")
    void callsAreIndependent() {
      ContentRecommender items = makeItems();
      free(new String[] {"pot", "pot"}, "x", "y").recommend(new int[] {1}, 1, 0, 9);
      for (int round = 0; round < 2; round++) {
        assertExact(new int[] {1, 2}, items.recommend(new int[] {0}, 3, 0, 20), "items");
        assertExact(new int[] {0, 1}, items.recommend(new int[] {2}, 3, 0, 20), "items");
        items.recommend(new int[] {0}, 3, 0, 20)[0] = 7;
      }
    }

    private ContentRecommender makeItems() {
      return new ContentRecommender(titles.clone(), cats.clone(), prices.clone());
    }
  }

  private static ContentRecommender free(String[] titles, String... cats) {
    return new ContentRecommender(titles.clone(), cats.clone(), new double[titles.length]);
  }

  private static ContentRecommender of(Golden golden) {
    return new ContentRecommender(
        golden.texts("titles"), golden.texts("cats"), golden.vector("prices"));
  }

  private static double[][] similarities(ContentRecommender items, int n) {
    double[][] found = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        found[i][j] = items.similarity(i, j);
      }
    }
    return found;
  }

  private static void assertQueries(Golden golden) {
    ContentRecommender items = of(golden);
    for (Golden each : golden.children("queries")) {
      int[] viewed = each.integers("viewed");
      int topN = each.integer("topN");
      each.assertExact(
          "items", items.recommend(viewed, topN, each.number("min"), each.number("max")));
    }
  }

  /** Items of random words, of which some occur often, with prices from 0 to 20. */
  private record Catalogue(String[] titles, String[] cats, double[] prices) {

    static Catalogue draw(Random random) {
      int n = 3 + random.nextInt(10);
      String[] titles = new String[n];
      String[] cats = new String[n];
      Arrays.setAll(titles, i -> text(random, random.nextInt(7)));
      Arrays.setAll(cats, i -> text(random, random.nextInt(3)));
      return new Catalogue(titles, cats, Vectors.of(n, i -> random.nextInt(21)));
    }

    private static String text(Random random, int length) {
      List<String> words = List.of("red", "Mug", "x", "7up", "tea", "ÉTÉ", "pot", "RED", "oak");
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < length; i++) {
        text.append(words.get(random.nextInt(words.size())))
            .append(random.nextBoolean() ? " " : "_-");
      }
      return text.toString();
    }

    ContentRecommender recommender() {
      return new ContentRecommender(titles.clone(), cats.clone(), prices.clone());
    }

    double[][] found() {
      return ContentRecommenderTest.similarities(recommender(), titles.length);
    }

    Catalogue reversed() {
      return new Catalogue(backwards(titles), backwards(cats), Vectors.reversed(prices));
    }

    private static String[] backwards(String[] texts) {
      List<String> copy = Arrays.asList(texts.clone());
      Collections.reverse(copy);
      return copy.toArray(String[]::new);
    }

    double[][] similarities() {
      RealVector[] vectors = vectors();
      double[][] found = new double[vectors.length][vectors.length];
      for (int i = 0; i < found.length; i++) {
        for (int j = 0; j < found.length; j++) {
          found[i][j] = vectors[i].dotProduct(vectors[j]);
        }
      }
      return found;
    }

    double[] scores(int[] viewed) {
      RealVector[] vectors = vectors();
      RealVector profile = new ArrayRealVector(vectors[0].getDimension());
      for (int i : viewed) {
        profile = profile.add(vectors[i]);
      }
      RealVector sum = profile;
      return Arrays.stream(vectors).mapToDouble(each -> each.dotProduct(sum)).toArray();
    }

    private RealVector[] vectors() {
      List<List<String>> words =
          IntStream.range(0, titles.length)
              .mapToObj(i -> words(titles[i] + " " + cats[i]))
              .toList();
      List<String> vocabulary = words.stream().flatMap(List::stream).distinct().toList();
      return words.stream().map(each -> vector(each, vocabulary, words)).toArray(RealVector[]::new);
    }

    private static List<String> words(String text) {
      String[] parts = text.toLowerCase(Locale.ROOT).split("[ _-]+");
      return Arrays.stream(parts).filter(each -> !each.isEmpty()).toList();
    }

    private static RealVector vector(
        List<String> words, List<String> vocabulary, List<List<String>> all) {
      RealVector vector = new ArrayRealVector(Math.max(1, vocabulary.size()));
      for (int k = 0; k < vocabulary.size(); k++) {
        String word = vocabulary.get(k);
        double df = all.stream().filter(each -> each.contains(word)).count();
        double idf = 1 - Math.log((1 + df) / (1 + all.size()));
        vector.setEntry(k, Collections.frequency(words, word) * idf);
      }
      return vector.getNorm() == 0 ? vector : vector.unitVector();
    }
  }
}
