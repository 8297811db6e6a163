package gradus.submission;

import gradus.files.DeviceNames;
import gradus.files.JavaNames;
import gradus.json.PlainText;
import gradus.model.Diagnostic;
import gradus.model.Place;
import gradus.model.Stage;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Checks what the sources of a submission are called. */
final class NameChecks {

  /** The most bytes of a path in UTF-8. */
  static final int PATH_BYTES = 255;

  private static final int SHOWN = 60;

  private static final Set<String> DESCRIPTORS = Set.of("module-info.java", "package-info.java");
  private static final Pattern UNPORTABLE = Pattern.compile(".*[\\\\:*?\"<>|\uFFFD].*");

  private final Map<String, String> seen = new HashMap<>();

  /** Returns whether a name describes a module or package. */
  static boolean isDescriptor(String name) {
    return DESCRIPTORS.contains(name.toLowerCase(Locale.ROOT));
  }

  /** Returns whether some system does not take such a path. */
  static boolean isUnportable(String path) {
    return UNPORTABLE.matcher(path).matches();
  }

  /** Returns why a file is refused for its path, or null. Asked once for each file. */
  @Nullable Diagnostic check(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    if (path.getBytes(StandardCharsets.UTF_8).length > PATH_BYTES) {
      return refusal("path-too-long", "The path is longer than 255 bytes.", shortened(path));
    }
    if (isDescriptor(name)) {
      String message = name + " would change how the exercise is compiled; leave it out.";
      return refusal("descriptor-file", message, path);
    }
    if (!JavaNames.isSourceFile(name)) {
      String message =
          "A file must be called like its class, in the letters A to Z, digits, _ and $, and end in"
              + " .java.";
      return refusal("bad-file-name", message, path);
    }
    for (String each : List.of(path.toLowerCase(Locale.ROOT).split("/", -1))) {
      if (DeviceNames.include(each)) {
        return refusal("reserved-name", "Windows keeps the name " + each + " for a device.", path);
      }
    }
    if (!PlainText.isPrintable(path) || isUnportable(path)) {
      return refusal("bad-folder-name", "A folder's name has characters that are not safe.", path);
    }
    return clash(path, name);
  }

  private @Nullable Diagnostic clash(String path, String name) {
    String first = seen.putIfAbsent(name.toLowerCase(Locale.ROOT), path);
    if (first == null) {
      return null;
    }
    String message = first + " has the same name; all files are compiled into one package.";
    return refusal("name-clash", message, path);
  }

  private static Diagnostic refusal(String code, String message, String path) {
    return Diagnostic.error(
        Stage.SUBMISSION, code, PlainText.printable(message), Place.of(PlainText.printable(path)));
  }

  private static String shortened(String path) {
    return path.substring(0, path.offsetByCodePoints(0, SHOWN)) + "...";
  }
}
