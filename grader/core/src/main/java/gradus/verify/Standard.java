package gradus.verify;

import gradus.statement.Heading;

/**
 * What exercises are held against.
 *
 * @param profile how much is asked
 * @param language the language of the statements' headings, one of {@link Heading#languages()}
 * @param mends whether learners' submissions are mended, and what they print too much dropped
 */
public record Standard(Profile profile, String language, boolean mends) {

  /** What the exercises that come with Gradus are held against. */
  public static final Standard USUAL = new Standard(Profile.CATALOGUE, Heading.ENGLISH, true);
}
