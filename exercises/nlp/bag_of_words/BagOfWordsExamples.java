package nlp.bag_of_words;

import static gradus.testkit.NumericAssertions.assertExact;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The worked example of the statement. */
final class BagOfWordsExamples {

  private final String[] docs = {"The cat sat.", "The dog, the DOG!", "Don't!"};

  @Test
  @DisplayName("the tokens of two texts")
  void tokens() {
    String[] dogs = {"the", "dog", "the", "dog"};
    assertExact(dogs, BagOfWords.tokenize("The dog, the DOG!"), "tokens");
    assertExact(new String[] {"don", "t"}, BagOfWords.tokenize("Don't!"), "tokens");
  }

  @Test
  @DisplayName("the vocabulary of three documents")
  void vocabulary() {
    String[] expected = {"cat", "dog", "don", "sat", "t", "the"};
    assertExact(expected, BagOfWords.vocabulary(docs), "vocabulary");
  }

  @Test
  @DisplayName("the counts of three terms")
  void counts() {
    int[][] expected = {{1, 0, 0}, {2, 2, 0}, {0, 0, 0}};
    String[] terms = {"the", "dog", "fish"};
    assertExact(expected, BagOfWords.transform(docs, terms), "counts");
  }
}
