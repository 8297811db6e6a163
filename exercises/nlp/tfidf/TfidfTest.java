package nlp.tfidf;

import static gradus.testkit.GrowthAssertions.assertGrowth;
import static gradus.testkit.NumericAssertions.assertClose;
import static gradus.testkit.NumericAssertions.assertExact;

import gradus.testkit.Bad;
import gradus.testkit.Call;
import gradus.testkit.Cases;
import gradus.testkit.Dataset;
import gradus.testkit.Datasets;
import gradus.testkit.Golden;
import gradus.testkit.Growth;
import gradus.testkit.Matrices;
import gradus.testkit.Tolerance;
import gradus.testkit.Vectors;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.stat.StatUtils;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Hidden tests: weights, tokens, rows, cosines, classes, real data and invalid arguments. */
final class TfidfTest {

  private static final double INFINITY = Double.POSITIVE_INFINITY;
  private static final Tolerance TOLERANCE = Tolerance.closedForm();

  @Nested
  final class InverseDocumentFrequency {

    @Test
    @DisplayName("smooth weights")
    void smooth() {
      Golden.cases("idf")
          .forEach(each -> assertIdf(each.vector("smooth"), each.integerMatrix("counts"), true));
    }

    @Test
    @DisplayName("weights that are not smooth")
    void plain() {
      Golden.cases("idf")
          .forEach(each -> assertIdf(each.vector("plain"), each.integerMatrix("counts"), false));
    }

    @Test
    @DisplayName("a term that occurs nowhere")
    void unseen() {
      int[][] counts = {{0, 1}, {0, 2}, {0, 0}, {0, 4}};
      assertIdf(new double[] {Math.log(5) + 1, Math.log(1.25) + 1}, counts, true);
      assertIdf(new double[] {INFINITY, Math.log(4.0 / 3) + 1}, counts, false);
    }

    @Test
    @DisplayName("a term in every document")
    void everywhere() {
      int[][] counts = {{1, 9}, {2, 1}, {70, 3}};
      assertIdf(new double[] {1, 1}, counts, true);
      assertIdf(new double[] {1, 1}, counts, false);
    }

    @Test
    void oneDocument() {
      int[][] counts = {{0, 2, 1}};
      assertIdf(new double[] {Math.log(2) + 1, 1, 1}, counts, true);
      assertIdf(new double[] {INFINITY, 1, 1}, counts, false);
    }

    @Test
    @DisplayName("more documents than terms, and huge counts")
    void manyDocuments() {
      int[][] counts = new int[1000][1];
      for (int i = 0; i < 40; i++) {
        counts[i * 25][0] = Integer.MAX_VALUE;
      }
      assertIdf(new double[] {Math.log(1001.0 / 41) + 1}, counts, true);
      assertIdf(new double[] {Math.log(25) + 1}, counts, false);
    }
  }

  @Nested
  final class Tokens {

    @ParameterizedTest
    @ValueSource(strings = {"singleLetters", "separators", "digits", "accents", "order"})
    @DisplayName("letters, digits, separators and the order of the columns")
    void tokens(String name) {
      assertRows(Golden.of("tokens").child(name));
    }

    @Test
    @DisplayName("upper and lower case are the same token")
    void cases() {
      assertRows(new double[][] {{1}, {1}, {1}}, "TITLE", "title Title", "tItLe");
    }

    @Test
    @DisplayName("a Turkish machine finds the same tokens")
    void turkish() {
      Locale before = Locale.getDefault();
      Locale.setDefault(new Locale("tr", "TR"));
      try {
        assertRows(new double[][] {{1}, {1}, {1}}, "TITLE", "title", "Title");
      } finally {
        Locale.setDefault(before);
      }
    }

    @Test
    @DisplayName("digits of other scripts are digits")
    void digitsOfOtherScripts() {
      double[][] expected = {{0, 1, 0}, {0, 0, 1}, {1, 0, 0}};
      assertRows(expected, "\u0663\u0664", "(\u0969)", "x\u0663");
    }

    @Test
    @DisplayName("separators at both ends make no token")
    void separatorsAtBothEnds() {
      assertRows(new double[][] {{1}, {1}, {1}}, " end", "end ", "--(end)--");
    }

    @Test
    @DisplayName("columns stand in the order of the tokens, not of the documents")
    void columns() {
      assertRows(new double[][] {{0, 0, 1}, {0, 1, 0}, {1, 0, 0}}, "pear", "fig", "apple");
    }
  }

  @Nested
  final class Rows {

    @Test
    @DisplayName("weights of small collections")
    void weights() {
      Golden.cases("rows").forEach(TfidfTest::assertRows);
    }

    @Test
    @DisplayName("documents without tokens count, and have rows of zeros")
    void empty() {
      assertRows(Golden.of("empty"));
    }

    @Test
    @DisplayName("no document has a token")
    void nothing() {
      assertRows(new double[2][0], "", " ?! ");
      assertRows(new double[1][0], "");
    }

    @Test
    @DisplayName("counts are used as they are")
    void repeated() {
      double length = Math.sqrt(1 + 16 + 49);
      double third = Math.sqrt(1.0 / 3);
      double[][] expected = {{1 / length, 4 / length, 7 / length}, {third, third, third}};
      assertRows(expected, "b b a c c c c b b c c c", "c b a");
    }

    @Test
    @DisplayName("one document with one word, however often")
    void oneWord() {
      assertRows(new double[][] {{1}}, "word word word word");
    }
  }

  @Nested
  final class Cosine {

    @Test
    @DisplayName("vectors of different directions")
    void directions() {
      Golden.cases("cosines")
          .forEach(each -> assertCosine(each.number("cosine"), each.vector("a"), each.vector("b")));
    }

    @Test
    @DisplayName("equal, opposite and perpendicular vectors")
    void angles() {
      assertCosine(0.96, new double[] {3, 4}, new double[] {4, 3});
      assertCosine(1, new double[] {2, -1, 2}, new double[] {6, -3, 6});
      assertCosine(-1, new double[] {2, -1, 2}, new double[] {-1, 0.5, -1});
      assertCosine(0, new double[] {2, 0, 1}, new double[] {-1, 7, 2});
    }

    @Test
    @DisplayName("a vector of zeros")
    void zeros() {
      assertCosine(0, new double[3], new double[] {1, 2, 3});
      assertCosine(0, new double[] {1, 2, 3}, new double[3]);
      assertCosine(0, new double[3], new double[3]);
    }

    @Test
    @DisplayName("very short and very long vectors")
    void lengths() {
      assertCosine(0.96, new double[] {3e-59, 4e-59}, new double[] {4e-59, 3e-59});
      assertCosine(0.96, new double[] {3e59, 4e59}, new double[] {4e59, 3e59});
      assertCosine(-0.96, new double[] {3e59, 4e59}, new double[] {-4e-59, -3e-59});
    }
  }

  @Nested
  final class NearestClass {

    @Test
    @DisplayName("the highest cosine wins, not the smallest distance or the largest product")
    void highestCosine() {
      double[] doc = {1, 1, 0};
      double[][] centroids = {{1, 0.5, 0.5}, {9, 10, 0}, {40, 0, 3}};
      assertClass(1, doc, centroids);
    }

    @Test
    @DisplayName("each place can win")
    void eachPlace() {
      double[][] centroids = {{1, 0, 0}, {0, 2, 0}, {0, 0, 3}};
      assertClass(0, new double[] {5, 1, 2}, centroids);
      assertClass(1, new double[] {5, 6, 2}, centroids);
      assertClass(2, new double[] {5, 6, 7}, centroids);
    }

    @Test
    @DisplayName("of equal cosines the lowest index wins")
    void ties() {
      double[][] centroids = {{-1, 3}, {2, 1}, {4, 2}, {2, 1}, {0, 1}};
      assertClass(1, new double[] {3, 1}, centroids);
      assertClass(0, new double[] {1, 1}, new double[][] {{2, 0}, {0, 2}});
    }

    @Test
    @DisplayName("a document of zeros belongs to the first class")
    void zeroDocument() {
      assertClass(0, new double[2], new double[][] {{-1, 2}, {0, 0}, {3, 1}});
    }

    @Test
    @DisplayName("negative cosines")
    void negative() {
      double[] doc = {1, 0};
      assertClass(1, doc, new double[][] {{-3, 0.5}, {-1, 1}, {-2, 0.25}});
      assertClass(2, doc, new double[][] {{-3, 0.5}, {-1, 1}, {0, 0}});
    }

    @Test
    @DisplayName("one class takes everything")
    void oneClass() {
      assertClass(0, new double[] {1, 2}, new double[][] {{-1, -2}});
    }
  }

  @Nested
  final class RealData {

    @Test
    @DisplayName("handwritten digits: idf of 64 pixels in 300 images")
    void digitsIdf() {
      Golden golden = Golden.of("digits");
      int[][] counts =
          Arrays.stream(Datasets.digits().rows(0, 300).features())
              .map(row -> Vectors.ints(row.length, j -> (int) row[j]))
              .toArray(int[][]::new);
      assertIdf(golden.vector("smooth"), counts, true);
      assertIdf(golden.vector("plain"), counts, false);
    }

    @Test
    @DisplayName("handwritten digits: the nearest mean image")
    void digitsClasses() {
      Golden golden = Golden.of("digits");
      int from = golden.integer("trainRows");
      Dataset train = Datasets.digits().rows(0, from);
      double[][] test = Datasets.digits().rows(from, from + golden.integer("testRows")).features();
      double[][] centroids = means(train.features(), train.labels(), 10);
      int[] actual = Vectors.ints(test.length, i -> Tfidf.nearestClass(test[i], centroids));
      golden.assertExact("classes", actual);
    }

    @Test
    @DisplayName("short reviews: rows")
    void reviews() {
      assertRows(Golden.of("reviews"));
    }

    @Test
    @DisplayName("short reviews: cosines and classes")
    void reviewClasses() {
      Golden golden = Golden.of("reviews");
      double[][] rows = golden.matrix("rows");
      double[][] cosines = golden.matrix("cosines");
      double[][] centroids = means(rows, golden.integers("labels"), 3);
      int[] classes = golden.integers("classes");
      for (int i = 0; i < rows.length; i++) {
        for (int j = 0; j < cosines[i].length; j++) {
          assertCosine(cosines[i][j], rows[i], rows[j]);
        }
        assertClass(classes[i], rows[i], centroids);
      }
    }

    private static double[][] means(double[][] rows, int[] labels, int classes) {
      double[][] means = new double[classes][];
      for (int k = 0; k < classes; k++) {
        int label = k;
        int[] members = IntStream.range(0, rows.length).filter(i -> labels[i] == label).toArray();
        double[][] columns = Matrices.transposed(Matrices.rows(rows, members));
        means[k] = Vectors.of(columns.length, j -> StatUtils.mean(columns[j]));
      }
      return means;
    }
  }

  @Nested
  final class LongDocuments {

    @Test
    @DisplayName("two documents that share half of their words")
    void halfShared() {
      int words = 1_500;
      double rare = Math.log(1.5) + 1;
      double length = Math.sqrt(words / 2 * (1 + rare * rare));
      double[][] expected = new double[2][words / 2 * 3];
      for (int j = 0; j < expected[0].length; j++) {
        expected[0][j] = j < words / 2 ? rare / length : j < words ? 1 / length : 0;
        expected[1][j] = j < words / 2 ? 0 : j < words ? 1 / length : rare / length;
      }
      assertRows(expected, words(0, words), words(words / 2, words));
    }

    @Test
    @DisplayName("steps grow like n log n with the number of different words")
    void growth() {
      assertGrowth(n -> Tfidf.fitTransform(new String[] {words(0, n)}), Growth.N_LOG_N);
    }

    /** Words whose order is that of their numbers, mixed. */
    private static String words(int from, int count) {
      List<String> words = new ArrayList<>();
      for (int i = from; i < from + count; i++) {
        words.add("w" + (100_000 + i));
      }
      Collections.shuffle(words, new Random(1));
      return String.join(" ", words);
    }
  }

  @Nested
  final class RandomData {

    @Test
    @DisplayName("rows agree with a second implementation")
    void rows() {
      Cases.seeded("tfidf rows", 25, Corpus::draw)
          .forEach(each -> assertRows(each.rows(), each.docs()));
    }

    @Test
    @DisplayName("saying everything twice changes nothing")
    void twice() {
      for (Corpus each : Cases.seeded("tfidf twice", 15, Corpus::draw)) {
        String[] docs = each.docs();
        Arrays.setAll(docs, i -> docs[i] + " " + docs[i]);
        assertRows(each.rows(), docs);
      }
    }

    @Test
    @DisplayName("the order of the documents only moves their rows")
    void order() {
      for (Corpus each : Cases.seeded("tfidf order", 15, Corpus::draw)) {
        List<String> docs = new ArrayList<>(Arrays.asList(each.docs()));
        Collections.reverse(docs);
        assertRows(Matrices.reversed(each.rows()), docs.toArray(String[]::new));
      }
    }

    @Test
    @DisplayName("idf agrees with a second implementation")
    void idf() {
      for (int[][] each : Cases.seeded("tfidf idf", 25, RandomData::counts)) {
        double n = each.length;
        IntUnaryOperator count = j -> (int) Arrays.stream(each).filter(row -> row[j] > 0).count();
        double[] df = Vectors.of(each[0].length, count::applyAsInt);
        assertIdf(Vectors.map(df, d -> 1 - Math.log((1 + d) / (1 + n))), each, true);
        assertIdf(Vectors.map(df, d -> 1 - Math.log(d / n)), each, false);
      }
    }

    @Test
    @DisplayName("cosines and nearest classes agree with a second implementation")
    void vectors() {
      for (double[][] each : Cases.seeded("tfidf vectors", 60, RandomData::vectors)) {
        RealVector doc = new ArrayRealVector(each[0]);
        double[][] centroids = Arrays.copyOfRange(each, 1, each.length);
        double[] cosines =
            Arrays.stream(centroids).mapToDouble(c -> doc.cosine(new ArrayRealVector(c))).toArray();
        for (int k = 0; k < cosines.length; k++) {
          assertCosine(cosines[k], each[0], centroids[k]);
          assertCosine(cosines[k], centroids[k], each[0]);
        }
        assertClass(new ArrayRealVector(cosines).getMaxIndex(), each[0], centroids);
      }
    }

    private static int[][] counts(Random random) {
      int[][] counts = new int[1 + random.nextInt(30)][1 + random.nextInt(6)];
      for (int[] row : counts) {
        Arrays.setAll(row, j -> Math.max(0, random.nextInt(6) - 2));
      }
      return counts;
    }

    /** A vector and some centroids, of at least two elements: the cosines are all different. */
    private static double[][] vectors(Random random) {
      double[][] vectors = new double[2 + random.nextInt(6)][2 + random.nextInt(5)];
      for (double[] each : vectors) {
        double scale = Math.pow(10, random.nextInt(7) - 3);
        Arrays.setAll(each, j -> scale * random.nextGaussian());
      }
      return vectors;
    }
  }

  @Nested
  final class Contract {

    private final double[] a = {3, -4};
    private final double[][] centroids = {{0, 1}, {5, 5}};
    private final String[] docs = {" One TWO ", "two, three", ""};
    private final Call smooth = Call.of(Tfidf::idf, new int[][] {{1, 0, 3}, {0, 0, 2}}, true);
    private final Call plain = smooth.with(1, false);
    private final Call fitTransform = Call.of(Tfidf::fitTransform, docs);
    private final Call cosine = Call.of(Tfidf::cosine, a, new double[] {1, 2});
    private final Call nearest = Call.of(Tfidf::nearestClass, a, centroids);

    @Test
    @DisplayName("counts that are no matrix")
    void countsWithoutShape() {
      smooth.rejects(0, Bad.shapes());
      plain.rejects(0, Bad.shapes());
    }

    @Test
    @DisplayName("a negative count")
    void negativeCount() {
      smooth.rejects(0, Bad.counts());
      plain.rejects(0, Bad.counts());
    }

    @Test
    @DisplayName("no documents, or one that is null")
    void invalidDocuments() {
      fitTransform.rejects(0, Bad.shapes());
      fitTransform.rejects(0, new String[] {null});
    }

    @Test
    @DisplayName("vectors without elements or of different lengths")
    void vectorsWithoutShape() {
      cosine.rejectsUnpaired(0, 1);
      cosine.with(0, new double[2]).rejects(1, new double[3]);
      nearest.rejects(0, Bad.lengths());
      nearest.with(0, new double[0]).rejects(1, new double[][] {{}});
    }

    @Test
    void vectorsThatAreNotFinite() {
      cosine.rejects(0, Bad.nonFinite());
      cosine.rejects(1, Bad.nonFinite());
      cosine.with(0, new double[2]).rejects(1, Bad.nonFinite());
      nearest.rejects(0, Bad.nonFinite());
      nearest.rejects(1, Bad.nonFinite());
      nearest.with(0, new double[2]).rejects(1, Bad.nonFinite());
    }

    @Test
    @DisplayName("centroids that are no matrix")
    void invalidCentroids() {
      nearest.rejects(1, Bad.shapes().and(Bad.widths()));
    }

    @Test
    @DisplayName("the arguments stay as they were")
    void argumentsUnchanged() {
      plain.isPure();
      fitTransform.keepsArguments();
      cosine.isPure();
      nearest.isPure();
    }

    @Test
    @DisplayName("every call starts anew and returns new arrays")
    void calls() {
      smooth.isPure();
      fitTransform.isPure();
      Tfidf.fitTransform(new String[] {"other words", "before"});
      assertClose(new double[][] {{1}}, Tfidf.fitTransform(new String[] {"word"}), TOLERANCE);
    }
  }

  private static void assertIdf(double[] expected, int[][] counts, boolean smooth) {
    assertClose(expected, Tfidf.idf(counts, smooth), TOLERANCE, smooth ? "smooth idf" : "idf");
  }

  private static void assertRows(Golden golden) {
    assertRows(golden.matrix("rows"), golden.texts("docs"));
  }

  private static void assertRows(double[][] expected, String... docs) {
    assertClose(expected, Tfidf.fitTransform(docs.clone()), TOLERANCE, "rows");
  }

  private static void assertCosine(double expected, double[] a, double[] b) {
    assertClose(expected, Tfidf.cosine(a.clone(), b.clone()), TOLERANCE, "cosine");
  }

  private static void assertClass(int expected, double[] doc, double[][] centroids) {
    int actual = Tfidf.nearestClass(doc.clone(), Matrices.copy(centroids));
    assertExact(expected, actual, "nearest class");
  }

  /** Random words joined to documents by random separators: the tokens are known beforehand. */
  private record Corpus(List<List<String>> tokens, String[] docs) {

    private static List<String> words() {
      return List.of("x", "the", "The", "THE", "zebra", "42", "c3", "I", "well", "known", "Ox");
    }

    private static List<String> separators() {
      return List.of(" ", "  ", ", ", "\n", "_", "-", "'", "! ", "\t", " (");
    }

    private static String draw(Random random, List<String> texts) {
      return texts.get(random.nextInt(texts.size()));
    }

    static Corpus draw(Random random) {
      List<List<String>> tokens = new ArrayList<>();
      List<String> docs = new ArrayList<>();
      int n = 1 + random.nextInt(7);
      for (int i = 0; i < n; i++) {
        StringBuilder doc = new StringBuilder(random.nextBoolean() ? " " : "");
        List<String> words = new ArrayList<>();
        for (int left = random.nextInt(12); left > 0; left--) {
          String word = draw(random, words());
          words.add(word.toLowerCase(Locale.ROOT));
          doc.append(word).append(draw(random, separators()));
        }
        tokens.add(words);
        docs.add(doc.toString());
      }
      return new Corpus(tokens, docs.toArray(String[]::new));
    }

    double[][] rows() {
      List<String> vocabulary = tokens.stream().flatMap(List::stream).distinct().sorted().toList();
      double[] idf = vocabulary.stream().mapToDouble(this::idf).toArray();
      return tokens.stream().map(doc -> row(doc, vocabulary, idf)).toArray(double[][]::new);
    }

    private double idf(String token) {
      double df = tokens.stream().filter(doc -> doc.contains(token)).count();
      return 1 - Math.log((1 + df) / (1 + tokens.size()));
    }

    private static double[] row(List<String> doc, List<String> vocabulary, double[] idf) {
      if (doc.isEmpty()) {
        return new double[idf.length];
      }
      double[] counts =
          vocabulary.stream().mapToDouble(token -> Collections.frequency(doc, token)).toArray();
      return new ArrayRealVector(counts)
          .ebeMultiply(new ArrayRealVector(idf))
          .unitVector()
          .toArray();
    }
  }
}
