package gradus.attacks;

import gradus.patch.PatchReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A case of the corpus: a folder as it would be handed in, or a patch of a right solution.
 *
 * @param name what it is called; a twin with {@code allowed/} before it
 * @param path the folder or the patch
 */
record CorpusCase(String name, Path path) {

  /** How the name of a patch ends. */
  static final String ENDING = ".patch";

  /** The file that says what is expected where a case is a folder. */
  static final String HEAD = "attack.txt";

  boolean isPatch() {
    return Files.isRegularFile(path);
  }

  /** Returns the file that says what is expected. */
  Path said() {
    return isPatch() ? path : path.resolve(HEAD);
  }

  /** Returns what is said before a patch's diff, or beside a folder's sources; may be empty. */
  String head() throws IOException {
    Path said = said();
    if (!Files.exists(said)) {
      return "";
    }
    String text = Files.readString(said);
    return isPatch() ? PatchReader.head(text) : text;
  }

  /**
   * Returns a folder to hand in: its own, or what a patch makes.
   *
   * @param right the right solution that a patch changes
   * @param parent where that is put
   */
  Path submission(Path right, Path parent) throws IOException {
    return isPatch() ? AttackPatch.write(path, right, parent.resolve(name)) : path;
  }

  /** Names the case in reports of test runs. */
  @Override
  public String toString() {
    return name;
  }
}
