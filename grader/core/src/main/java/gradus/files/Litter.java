package gradus.files;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What systems, editors and platforms leave beside submissions: it is nobody's work. */
public final class Litter {

  private static final Set<String> SYSTEM =
      Set.of("__macosx", "thumbs.db", "desktop.ini", "ehthumbs.db");

  private static final Pattern TABLE = Pattern.compile("(?s).*\\.(csv|tsv|xlsx?|ods)");

  private Litter() {}

  /** Returns why a file or folder is nobody's work; empty where it may be somebody's. */
  public static String reason(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (SYSTEM.contains(lower) || lower.equals(".ds_store") || lower.startsWith("._")) {
      return "left by the operating system";
    }
    return lower.startsWith(".") ? "hidden" : "";
  }

  /** Returns why a file beside all submissions is nobody's work; empty where it may be. */
  public static String reasonBeside(String name) {
    String reason = reason(name);
    boolean table = TABLE.matcher(name.toLowerCase(Locale.ROOT)).matches();
    return reason.isEmpty() && table ? "a table, such as a grading worksheet" : reason;
  }
}
