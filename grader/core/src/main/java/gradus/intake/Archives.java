package gradus.intake;

import java.util.List;
import java.util.Locale;

/** Tells archives by their names. */
final class Archives {

  private static final List<String> ENDINGS = List.of(".zip", ".tar.gz", ".tgz");

  private Archives() {}

  /** Returns whether a file is called like an archive that can be unpacked. */
  static boolean isCalledSo(String name) {
    return !withoutEnding(name).isEmpty();
  }

  /** Returns an archive's name without its ending; empty for any other file. */
  static String withoutEnding(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return ENDINGS.stream()
        .filter(lower::endsWith)
        .map(each -> name.substring(0, name.length() - each.length()))
        .findFirst()
        .orElse("");
  }
}
