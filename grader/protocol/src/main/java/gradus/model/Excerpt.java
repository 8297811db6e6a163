package gradus.model;

/**
 * The part of two arrays around the place where they differ most, one above the other, each value
 * as wide as the one under it.
 *
 * @param at which row of the whole it is, such as {@code [3]}; empty for an array of numbers
 * @param expected what was expected: {@code {1.0, 2.0, 0.5, ... 12 values}}
 * @param actual what came instead
 * @param marks spaces, and {@code ^} under every wrong character of {@code actual}
 */
public record Excerpt(String at, String expected, String actual, String marks) {

  /** Of a failure that is not about arrays. */
  public static final Excerpt NONE = new Excerpt("", "", "", "");
}
