package gradus.simulation;

import gradus.files.BoundedFile;
import gradus.files.ReportFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Numbers on disk, by what they follow from. A folder that cannot be written only costs time. */
final class NumberCache {

  private static final int MOST_BYTES = 100;

  private final Path folder;

  /**
   * @param cache the folder of all that is cached
   */
  NumberCache(Path cache) {
    this.folder = cache.resolve("simulations");
  }

  /** Returns what was stored under a key; null where there is nothing usable. */
  @Nullable Double find(String key) {
    try {
      String text = BoundedFile.read(folder.resolve(key), MOST_BYTES).utf8();
      double found = Double.parseDouble(text);
      return Double.isFinite(found) ? found : null;
    } catch (IOException | NumberFormatException e) {
      return null;
    }
  }

  /** Keeps a number under a key, if the folder can be written. */
  void store(String key, double number) {
    try {
      Files.createDirectories(folder);
      try (ReportFile file = ReportFile.claim(folder.resolve(key))) {
        file.write(Double.toString(number));
      }
    } catch (IOException e) {
      // Without the file, it is simulated again.
    }
  }
}
