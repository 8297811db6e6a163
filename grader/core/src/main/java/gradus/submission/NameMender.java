package gradus.submission;

import gradus.files.JavaNames;
import gradus.json.PlainText;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads names that systems and platforms have changed: {@code Kappa (1).java}, {@code
 * Kappa-2.java}, {@code kappa.java.txt}.
 */
final class NameMender {

  private static final String JAVA = ".java";
  private static final String TEXT = ".txt";

  /** More marks than anybody's system leaves. */
  private static final int MOST_MARKS = 4;

  private static final Pattern MARK =
      Pattern.compile(
          "(?is)(.+?)(?:\\s*\\((\\d{1,4})\\)|\\s*[-_ ](\\d{1,4})"
              + "|\\s*[-_ ]\\s*(?:copy|kopie|copie|copia)|\\.java)");

  private static final Pattern PREFIX = Pattern.compile("(?is)(?:copy of|kopie von) (.+)");
  private static final Pattern ILLEGAL = Pattern.compile("(?s)[^A-Za-z0-9_$]");
  private static final Pattern UNSAFE = Pattern.compile("[^A-Za-z0-9_$. /-]");

  private final List<String> expected;

  /**
   * @param expected the names of files that the exercise knows
   */
  NameMender(List<String> expected) {
    this.expected = List.copyOf(expected);
  }

  /**
   * What a file is read as.
   *
   * @param path its path within the submission
   * @param version the number that a system or platform put behind its name; 0 for none
   */
  record Name(String path, int version) {

    String file() {
      return path.substring(path.lastIndexOf('/') + 1);
    }
  }

  /** Returns whether a file may be a source whose ending was changed. */
  boolean isSource(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.endsWith(JAVA)
        || lower.endsWith(JAVA + TEXT)
        || (lower.endsWith(TEXT) && expectedOf(base(name)) != null);
  }

  /** Returns what a source is read as. */
  Name read(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    String folders = path.substring(0, path.length() - name.length());
    Name mended = file(name);
    String whole = folders(folders) + mended.path();
    boolean fits = whole.getBytes(StandardCharsets.UTF_8).length <= NameChecks.PATH_BYTES;
    return new Name(fits ? whole : mended.path(), mended.version());
  }

  private Name file(String name) {
    if (JavaNames.isSourceFile(name)) {
      return new Name(spelled(name), 0);
    }
    String base = base(name);
    int version = 0;
    for (int i = 0; i < MOST_MARKS && !JavaNames.isSourceFile(base + JAVA); i++) {
      Matcher prefix = PREFIX.matcher(base);
      Matcher mark = MARK.matcher(base);
      if (mark.matches()) {
        version = Math.max(version, number(mark));
        base = mark.group(1);
      } else if (prefix.matches()) {
        base = prefix.group(1);
      }
    }
    String file = base.strip() + JAVA;
    return new Name(JavaNames.isSourceFile(file) ? spelled(file) : legal(base), version);
  }

  private static int number(Matcher mark) {
    String digits = mark.group(2) == null ? mark.group(3) : mark.group(2);
    return digits == null ? 1 : Integer.parseInt(digits);
  }

  /** A name that cannot be a class's is one by chance: what is in the file decides. */
  private static String legal(String base) {
    String legal = ILLEGAL.matcher(base.strip()).replaceAll("_");
    String word = legal.isEmpty() || Character.isDigit(legal.charAt(0)) ? "_" + legal : legal;
    return word.substring(0, Math.min(word.length(), NameChecks.PATH_BYTES / 2)) + JAVA;
  }

  /** Folders mean nothing: all files are one package. */
  private static String folders(String folders) {
    return PlainText.isPrintable(folders) && !NameChecks.isUnportable(folders)
        ? folders
        : UNSAFE.matcher(folders).replaceAll("_");
  }

  private static String base(String name) {
    String base = cut(name, TEXT);
    return cut(base, JAVA);
  }

  private static String cut(String name, String ending) {
    return name.toLowerCase(Locale.ROOT).endsWith(ending)
        ? name.substring(0, name.length() - ending.length())
        : name;
  }

  private String spelled(String file) {
    String known = expectedOf(cut(file, JAVA));
    return known == null ? file : known;
  }

  private @Nullable String expectedOf(String base) {
    return expected.stream()
        .filter(each -> each.equalsIgnoreCase(base + JAVA))
        .findFirst()
        .orElse(null);
  }
}
