package gradus.batch;

import gradus.files.ContentVersion;
import gradus.files.DeviceNames;
import gradus.files.FileName;
import gradus.protocol.Bytes;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What files and folders of reports are called: as learners call theirs where every file system
 * takes that and keeps it apart from all others; else a readable part of it, {@code ~} and a hash.
 */
final class ReportNames {

  private static final int READABLE = 40;
  private static final int HASH_DIGITS = 16;

  private static final Pattern PLAIN =
      Pattern.compile("[A-Za-z0-9_]([A-Za-z0-9_ .,@+()'-]{0,98}[A-Za-z0-9_,@+()'-])?");

  /** What this program calls its own files. */
  private static final Pattern OURS =
      Pattern.compile("(summary|intake|index|grades|totals|regrade)(\\..*)?|.*\\.tmp");

  private final Map<String, Integer> spellings = new HashMap<>();

  /**
   * @param names all names in one folder
   */
  ReportNames(Collection<FileName> names) {
    Set<FileName> distinct = new HashSet<>(names);
    distinct.forEach(each -> spellings.merge(lower(each.text()), 1, Integer::sum));
  }

  /** Returns what goes by one of the names. */
  String of(FileName name) {
    String text = name.text();
    boolean alone = spellings.getOrDefault(lower(text), 0) <= 1;
    return alone && isPlain(text) ? text : readable(text) + "~" + hash(name);
  }

  private static boolean isPlain(String text) {
    return PLAIN.matcher(text).matches()
        && !OURS.matcher(lower(text)).matches()
        && !DeviceNames.include(text);
  }

  private static String readable(String text) {
    String safe = text.replaceAll("[^A-Za-z0-9_-]", "_");
    return safe.substring(0, Math.min(READABLE, safe.length()));
  }

  private static String hash(FileName name) {
    Bytes bytes = Bytes.of(name.encoded().getBytes(StandardCharsets.UTF_16BE));
    return ContentVersion.sha256(bytes).substring(0, HASH_DIGITS);
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
