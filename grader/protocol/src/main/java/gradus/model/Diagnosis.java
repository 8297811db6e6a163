package gradus.model;

/**
 * A known mistake that a submission looks like.
 *
 * @param mistake what was done, in one sentence
 * @param hint what to think about
 */
public record Diagnosis(String mistake, String hint) {}
