package gradus.workspace;

/**
 * One hint of several.
 *
 * @param number which one, from 1
 * @param total how many there are
 * @param text what it says
 */
public record Hint(int number, int total, String text) {}
