package gradus.json;

/**
 * Something read from a file, and where.
 *
 * @param value what was read
 * @param line its line, from 1
 * @param <T> what was read
 */
public record Located<T>(T value, int line) {}
