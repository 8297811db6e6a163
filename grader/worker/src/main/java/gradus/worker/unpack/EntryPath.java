package gradus.worker.unpack;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Checks where an archive's entry would go. */
final class EntryPath {

  private static final int NAME_BYTES = 255;
  private static final int PATH_BYTES = 2_000;
  private static final int DEPTH = 40;
  private static final int SHOWN = 60;

  private static final Pattern DRIVE = Pattern.compile("(?s)[A-Za-z]:.*");

  private EntryPath() {}

  /** Returns an entry's path in its plain form; empty for the archive's own root. */
  static String of(String name) throws RefusedArchiveException {
    String path = name.replace('\\', '/');
    if (path.startsWith("/") || DRIVE.matcher(path).matches()) {
      throw refused("holds an absolute path", name);
    }
    if (path.getBytes(StandardCharsets.UTF_8).length > PATH_BYTES) {
      throw refused("holds a path that is too long", name);
    }
    List<String> segments = new ArrayList<>();
    for (String each : path.split("/", -1)) {
      if (!each.isEmpty() && !each.equals(".")) {
        check(each, name);
        segments.add(each);
      }
    }
    if (segments.size() > DEPTH) {
      throw refused("holds folders that are too deep", name);
    }
    return String.join("/", segments);
  }

  private static void check(String segment, String name) throws RefusedArchiveException {
    if (segment.equals("..")) {
      throw refused("holds a path that leads out of it", name);
    }
    if (segment.chars().anyMatch(Character::isISOControl)) {
      throw refused("holds a name with control characters", name);
    }
    if (segment.getBytes(StandardCharsets.UTF_8).length > NAME_BYTES) {
      throw refused("holds a name that is too long", name);
    }
  }

  static RefusedArchiveException refused(String what, String name) {
    int end = name.offsetByCodePoints(0, Math.min(SHOWN, name.codePointCount(0, name.length())));
    String shown = name.substring(0, end) + (end < name.length() ? "..." : "");
    return new RefusedArchiveException(what + ": " + shown);
  }
}
