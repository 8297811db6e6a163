package gradus.testkit.golden;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Files of expected numbers beside classes, each read once. */
public final class GoldenFiles {

  /** Files beside a class do not change, and a node never does. */
  private static final ClassValue<Map<String, GoldenNode>> READ =
      new ClassValue<>() {
        @Override
        protected Map<String, GoldenNode> computeValue(Class<?> beside) {
          return new ConcurrentHashMap<>();
        }
      };

  private GoldenFiles() {}

  /**
   * Returns what a file holds.
   *
   * @param beside the class that it lies beside
   * @param name its name
   * @throws IllegalArgumentException if there is none, or it is not JSON
   */
  public static GoldenNode root(Class<?> beside, String name) {
    return READ.get(beside.getNestHost()).computeIfAbsent(name, each -> read(beside, each));
  }

  private static GoldenNode read(Class<?> beside, String name) {
    try (InputStream in = beside.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalArgumentException(
            name + ":1: there is no such file beside " + beside.getName());
      }
      return GoldenReader.read(in, name);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
