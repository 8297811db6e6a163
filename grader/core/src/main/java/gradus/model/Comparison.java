package gradus.model;

/**
 * How a number differed from what a test expected, each value as text.
 *
 * @param expected the expected value at the worst place
 * @param actual what came instead
 * @param error how far apart they are
 * @param allowed how far apart they might have been
 * @param at the worst place, such as {@code [3][0]}; empty for a single number
 */
public record Comparison(String expected, String actual, String error, String allowed, String at) {}
