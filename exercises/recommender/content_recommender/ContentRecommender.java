package recommender.content_recommender;

/** Recommends the items whose title and category are most like what a user has viewed. */
public final class ContentRecommender {

  /**
   * Takes a catalogue, and keeps no array of the caller.
   *
   * @param titles the title of each item, shape (n)
   * @param cats the category of each item, shape (n)
   * @param prices the price of each item, finite and at least 0, shape (n)
   * @throws IllegalArgumentException when an array is null or empty, the lengths differ, a text is
   *     null, or a price is negative or not finite
   */
  public ContentRecommender(String[] titles, String[] cats, double[] prices) {
    throw new UnsupportedOperationException("ContentRecommender");
  }

  /**
   * Returns the items most like the viewed ones, the best first.
   *
   * @param viewed numbers of items, shape (v), v may be 0
   * @param topN how many items to return at most, at least 1
   * @param minPrice the lowest price, not NaN
   * @param maxPrice the highest price, not NaN
   * @return a new array of items that were not viewed and whose price is within the limits
   * @throws IllegalArgumentException when an argument is invalid, as the statement lists
   */
  public int[] recommend(int[] viewed, int topN, double minPrice, double maxPrice) {
    throw new UnsupportedOperationException("recommend");
  }

  /**
   * Returns the cosine of the angle between the vectors of two items.
   *
   * @param a the number of an item
   * @param b the number of an item
   * @return a number from 0 to 1, 0 when an item has no words
   * @throws IllegalArgumentException when there is no such item
   */
  public double similarity(int a, int b) {
    throw new UnsupportedOperationException("similarity");
  }
}
