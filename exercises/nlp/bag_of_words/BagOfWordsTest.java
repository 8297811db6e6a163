package nlp.bag_of_words;

import static gradus.testkit.GrowthAssertions.assertGrowth;
import static gradus.testkit.NumericAssertions.assertExact;

import gradus.testkit.Bad;
import gradus.testkit.Call;
import gradus.testkit.Cases;
import gradus.testkit.Golden;
import gradus.testkit.Growth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Hidden tests: tokens of many alphabets, vocabularies, counts, growth and invalid arguments. */
final class BagOfWordsTest {

  @Nested
  final class Tokens {

    @Test
    void separators() {
      Golden.cases("tokens").forEach(each -> assertTokens(each.text("text"), each.texts("tokens")));
      assertTokens("__a__\u00a0b\u2014c\u2019d/e\r\nf", "a", "b", "c", "d", "e", "f");
    }

    @Test
    @DisplayName("letters of many alphabets")
    void alphabets() {
      Golden.cases("alphabets")
          .forEach(each -> assertTokens(each.text("text"), each.texts("tokens")));
      assertTokens("\u0663\u0664 \u0967a", "\u0663\u0664", "\u0967a");
    }

    @Test
    @DisplayName("superscripts, fractions and combining accents are no letters and no digits")
    void marksAndSigns() {
      assertTokens("x\u00b2+y\u00b3 \u00bdcup", "x", "y", "cup");
      assertTokens("cafe\u0301s", "cafe", "s");
      assertTokens("\u2167 3\u20ac\u00a9a", "3", "a");
    }

    @Test
    @DisplayName("letters that take two chars")
    void twoChars() {
      String script = new String(Character.toChars(0x1d4b3));
      String bold = new String(Character.toChars(0x1d7d7));
      String face = new String(Character.toChars(0x1f600));
      assertTokens(script + "y" + bold + " " + script, script + "y" + bold, script);
      assertTokens("a" + face + "b" + face, "a", "b");
      String capital = new String(Character.toChars(0x10400));
      assertTokens("x" + capital, "x" + new String(Character.toChars(0x10428)));
    }

    @Test
    @DisplayName("one letter, one digit, both in one token")
    void shortTokens() {
      assertTokens("I, a 7 c3 3d x-y", "i", "a", "7", "c3", "3d", "x", "y");
    }

    @Test
    void lowerCase() {
      assertTokens("ABC Def gHI \u00c9T\u00c9 \u0416\u0403", "abc def ghi été жѓ".split(" "));
    }

    @Test
    @DisplayName("a Turkish machine finds the same tokens")
    void turkish() {
      Locale before = Locale.getDefault();
      Locale.setDefault(new Locale("tr", "TR"));
      try {
        assertTokens("TITLE IN I", "title", "in", "i");
        assertVocabulary(new String[] {"civic"}, "CIVIC");
      } finally {
        Locale.setDefault(before);
      }
    }
  }

  @Nested
  final class Vocabulary {

    @Test
    @DisplayName("three corpora")
    void corpora() {
      for (Golden each : Golden.cases("corpora")) {
        assertVocabulary(each.texts("vocabulary"), each.texts("docs"));
      }
    }

    @Test
    @DisplayName("digits, then letters; z before é")
    void order() {
      String[] expected = {"10", "2", "2b", "a", "a1", "ab", "b", "z", "zz", "ß", "é", "ж"};
      assertVocabulary(expected, "zz é a ab Ж", "b a1 z 10", "2b, ß; 2");
    }

    @Test
    @DisplayName("a token that is repeated, within a document and across documents")
    void repeated() {
      assertVocabulary(new String[] {"cat", "dog"}, "dog cat Dog", "CAT", "dog. dog");
    }
  }

  @Nested
  final class Counts {

    @Test
    @DisplayName("columns of the documents' own vocabulary")
    void ownVocabulary() {
      Golden.cases("corpora").forEach(BagOfWordsTest::assertCounts);
    }

    @Test
    @DisplayName("columns of terms in any order")
    void givenTerms() {
      Golden.cases("given").forEach(BagOfWordsTest::assertCounts);
    }

    @Test
    @DisplayName("tokens that are no terms are ignored")
    void unknownTokens() {
      int[][] expected = {{1, 2}, {0, 0}};
      assertCounts(expected, new String[] {"c", "a"}, "a b c a d", "d b aa ca");
    }

    @Test
    @DisplayName("terms that are no tokens have counts of 0")
    void termsThatAreNoTokens() {
      String[] terms = {"Cat", "new york", "", "don't", " cat", "york"};
      int[][] expected = {{0, 0, 0, 0, 0, 1}, {0, 0, 0, 0, 0, 0}};
      assertCounts(expected, terms, "Cat in New York: cat", "don't");
    }

    @Test
    @DisplayName("equal tokens need not be the same object")
    void manyOfOne() {
      String[] docs = {"word ".repeat(300), "other"};
      assertCounts(new int[][] {{300}, {0}}, new String[] {"word"}, docs);
    }
  }

  @Nested
  final class Nothing {

    @Test
    void noTokens() {
      assertTokens("");
      assertTokens("  \n\t ");
      assertTokens("... !? --- __ \u00b2");
    }

    @Test
    void noVocabulary() {
      assertVocabulary(new String[0], "");
      assertVocabulary(new String[0], "?", "", " -- ");
    }

    @Test
    void zeroRow() {
      assertCounts(new int[][] {{0, 0}, {1, 0}, {0, 0}}, new String[] {"a", "b"}, "", "a", "!");
    }

    @Test
    void noTerms() {
      assertCounts(new int[3][0], new String[0], "a b", "", "c");
    }
  }

  @Nested
  final class GrowthOfSteps {

    @Test
    @DisplayName("tokens of long texts")
    void tokens() {
      assertGrowth(n -> BagOfWords.tokenize(words(n)), Growth.N);
    }

    @Test
    @DisplayName("large vocabularies")
    void vocabulary() {
      assertGrowth(n -> BagOfWords.vocabulary(new String[] {words(n)}), Growth.N_LOG_N);
    }

    @Test
    @DisplayName("long documents with a large vocabulary")
    void counts() {
      assertGrowth(
          n -> BagOfWords.transform(new String[] {words(n)}, words(n).split(" ")), Growth.N_LOG_N);
    }

    @Test
    @DisplayName("the counts of a long document with a large vocabulary")
    void largeCounts() {
      int words = 5_000;
      int[][] expected = new int[1][words];
      Arrays.fill(expected[0], 1);
      assertCounts(expected, words(words).split(" "), words(words));
    }

    /** Different words whose order is not that of their numbers. */
    private static String words(int count) {
      return IntStream.range(0, count)
          .mapToObj(i -> "w" + i * 7919L % 100_003)
          .collect(Collectors.joining(" "));
    }
  }

  @Nested
  final class RandomDocuments {

    @Test
    @DisplayName("tokens between random separators are found")
    void tokens() {
      for (Corpus each : Cases.seeded("bag_of_words tokens", 15, Corpus::draw)) {
        for (int i = 0; i < each.docs().length; i++) {
          assertTokens(each.docs()[i], each.tokens().get(i).toArray(String[]::new));
        }
      }
    }

    @Test
    @DisplayName("vocabularies agree with known tokens")
    void vocabulary() {
      for (Corpus each : Cases.seeded("bag_of_words vocabulary", 15, Corpus::draw)) {
        assertVocabulary(each.vocabulary().toArray(String[]::new), each.docs());
      }
    }

    @Test
    @DisplayName("counts of some terms in random order agree with known tokens")
    void counts() {
      for (Corpus each : Cases.seeded("bag_of_words counts", 15, Corpus::draw)) {
        List<String> all = each.vocabulary();
        Collections.shuffle(all, new Random(all.size()));
        List<String> terms = all.subList(0, (all.size() + 1) / 2);
        assertCounts(each.counts(terms), terms.toArray(String[]::new), each.docs());
      }
    }

    @Test
    @DisplayName("saying everything twice doubles the counts")
    void twice() {
      for (Corpus each : Cases.seeded("bag_of_words twice", 15, Corpus::draw)) {
        List<String> terms = each.vocabulary();
        int[][] expected = each.counts(terms);
        for (int[] row : expected) {
          Arrays.setAll(row, j -> 2 * row[j]);
        }
        String[] docs = each.docs().clone();
        Arrays.setAll(docs, i -> docs[i] + "\n" + docs[i]);
        assertCounts(expected, terms.toArray(String[]::new), docs);
      }
    }
  }

  @Nested
  final class Contract {

    private final String[] docs = {" One TWO ", "two, three", ""};
    private final Call tokenize = Call.of(BagOfWords::tokenize, "two, three");
    private final Call vocabulary = Call.of(BagOfWords::vocabulary, docs);
    private final Call transform =
        Call.of(BagOfWords::transform, docs, new String[] {"two", "one", "six"});

    @Test
    void noText() {
      tokenize.rejects(0, Bad.absent());
    }

    @Test
    @DisplayName("no documents, or one that is null")
    void noDocuments() {
      vocabulary.rejects(0, Bad.shapes());
      transform.rejects(0, Bad.shapes());
      transform.with(1, new String[0]).rejects(0, Bad.shapes());
    }

    @Test
    @DisplayName("no vocabulary, a term that is null, equal terms")
    void badVocabularies() {
      transform.rejects(1, Bad.absent().and(Bad.rows()));
      transform.rejects(1, new String[] {"two", "one", "two"});
      transform.rejects(1, new String[] {"x", "x"});
      transform.with(0, new String[] {""}).rejects(1, new String[] {"a", "b", "a"});
    }

    @Test
    @DisplayName("the arguments stay, and every call returns new arrays with the same contents")
    void argumentsUnchanged() {
      tokenize.isPure();
      vocabulary.isPure();
      transform.isPure();
    }

    @Test
    @DisplayName("nothing is remembered from one call to the next")
    void noMemory() {
      BagOfWords.vocabulary(new String[] {"zebra", "apple"});
      assertVocabulary(new String[] {"mango"}, "mango");
      BagOfWords.transform(new String[] {"zebra"}, new String[] {"zebra", "apple"});
      assertCounts(new int[][] {{2, 0}}, new String[] {"apple", "zebra"}, "apple apple");
    }
  }

  private static void assertTokens(String text, String... expected) {
    assertExact(expected, BagOfWords.tokenize(text), "tokens");
  }

  private static void assertVocabulary(String[] expected, String... docs) {
    assertExact(expected, BagOfWords.vocabulary(docs.clone()), "vocabulary");
  }

  private static void assertCounts(Golden golden) {
    assertCounts(golden.integerMatrix("counts"), golden.texts("vocab"), golden.texts("docs"));
  }

  private static void assertCounts(int[][] expected, String[] vocab, String... docs) {
    assertExact(expected, BagOfWords.transform(docs.clone(), vocab.clone()), "counts");
  }

  /** Random words joined to documents by random separators: the tokens are known beforehand. */
  private record Corpus(List<List<String>> tokens, String[] docs) {

    static Corpus draw(Random random) {
      List<String> words = List.of("x", "the", "THE", "zebra", "42", "c3", "I", "Ärger", "été");
      List<String> separators = List.of(" ", "  ", ", ", "\n", "_", "-", "'", "! ", "\t", " (");
      List<List<String>> tokens = new ArrayList<>();
      String[] docs = new String[1 + random.nextInt(6)];
      for (int i = 0; i < docs.length; i++) {
        StringBuilder doc = new StringBuilder(random.nextBoolean() ? "\"" : "");
        List<String> found = new ArrayList<>();
        for (int left = random.nextInt(12); left > 0; left--) {
          String word = words.get(random.nextInt(words.size()));
          found.add(word.toLowerCase(Locale.ROOT));
          boolean last = left == 1 && random.nextBoolean();
          String separator = separators.get(random.nextInt(separators.size()));
          doc.append(word).append(last ? "" : separator);
        }
        tokens.add(found);
        docs[i] = doc.toString();
      }
      return new Corpus(tokens, docs);
    }

    List<String> vocabulary() {
      return tokens.stream()
          .flatMap(List::stream)
          .distinct()
          .sorted()
          .collect(Collectors.toCollection(ArrayList::new));
    }

    int[][] counts(List<String> terms) {
      return tokens.stream()
          .map(doc -> terms.stream().mapToInt(term -> Collections.frequency(doc, term)).toArray())
          .toArray(int[][]::new);
    }
  }
}
