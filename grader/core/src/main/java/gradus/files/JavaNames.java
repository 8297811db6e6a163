package gradus.files;

import java.util.List;
import java.util.regex.Pattern;
import javax.lang.model.SourceVersion;

/** Tells which words can name a package, a class or a source file in every exercise. */
public final class JavaNames {

  /** What an exercise, a topic or a group may be called. */
  public static final Pattern ID = Pattern.compile("[a-z][a-z0-9_]*");

  private static final List<String> RESERVED =
      List.of(
          "java.",
          "javax.",
          "jdk.",
          "sun.",
          "com.sun.",
          "gradus.",
          "org.apache.commons.math3.",
          "org.apiguardian.",
          "org.junit.",
          "org.objectweb.asm.",
          "org.opentest4j.");

  private static final String IDENTIFIER = "[A-Za-z_$][A-Za-z0-9_$]*";
  private static final Pattern SOURCE_FILE = Pattern.compile(IDENTIFIER + "\\.java");
  private static final Pattern PACKAGE =
      Pattern.compile("[A-Za-z_][A-Za-z0-9_]*(\\.[A-Za-z_][A-Za-z0-9_]*)*");
  private static final Pattern NESTED_CLASS =
      Pattern.compile("[A-Za-z_][A-Za-z0-9_]*(\\$[A-Za-z_][A-Za-z0-9_]*)*");

  private JavaNames() {}

  /** Returns whether a word is an id that can stand in a package's name. */
  public static boolean isPackageSegment(String word) {
    return ID.matcher(word).matches() && !SourceVersion.isKeyword(word, SourceVersion.RELEASE_17);
  }

  /** Returns whether a text is the name of a package: words of ASCII letters, digits and _. */
  public static boolean isPackage(String name) {
    return PACKAGE.matcher(name).matches() && SourceVersion.isName(name, SourceVersion.RELEASE_17);
  }

  /** Returns whether the JVM, or what tests run with, has classes in a package or below it. */
  public static boolean isReserved(String packageName) {
    return RESERVED.stream().anyMatch((packageName + ".")::startsWith);
  }

  /** Returns whether a file name is an ASCII identifier followed by {@code .java}. */
  public static boolean isSourceFile(String name) {
    return SOURCE_FILE.matcher(name).matches();
  }

  /** Returns whether a word is a plain class name, with {@code $} before each nested class. */
  public static boolean isNestedClass(String word) {
    return NESTED_CLASS.matcher(word).matches();
  }

  /** Returns the class that a source file is named after. */
  public static String classOf(String sourceFile) {
    return sourceFile.substring(0, sourceFile.length() - ".java".length());
  }

  /** Returns a class name for an id: {@code RealData} for {@code real_data}. */
  public static String camelCase(String id) {
    StringBuilder name = new StringBuilder();
    for (String each : id.split("_", -1)) {
      if (!each.isEmpty()) {
        name.append(Character.toUpperCase(each.charAt(0))).append(each.substring(1));
      }
    }
    return name.toString();
  }

  /** Returns the source file of a class: {@code A$B} is in {@code A.java}. */
  public static String sourceFileOf(String nestedClass) {
    int dollar = nestedClass.indexOf('$');
    return (dollar < 0 ? nestedClass : nestedClass.substring(0, dollar)) + ".java";
  }
}
