package gradus.worker.source;

/**
 * A declaration as its author wrote it, without annotations, body and thrown exceptions.
 *
 * @param file the path of the source file
 * @param line where it starts, from 1
 * @param column where it starts, from 1
 * @param text such as {@code public static double[] fit(double[][] X, int[] y)}
 */
public record Declaration(String file, int line, int column, String text) {}
