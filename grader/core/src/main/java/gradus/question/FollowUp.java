package gradus.question;

/**
 * A question that often follows.
 *
 * @param ask the question
 * @param answer one or two sentences
 */
public record FollowUp(String ask, String answer) {}
