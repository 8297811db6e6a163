package gradus.benchmarks.peers;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A Maven project for one course, with the versions that this project itself has. */
final class CoursePom {

  private static final Pattern GAP = Pattern.compile("@([a-z0-9-]+)@");

  private final String ours;

  private CoursePom(String ours) {
    this.ours = ours;
  }

  /** Returns its text. */
  static String text() throws IOException {
    try (InputStream in = CoursePom.class.getResourceAsStream("pom.xml")) {
      if (in == null) {
        throw new IllegalStateException("the course's pom is missing");
      }
      CoursePom pom = new CoursePom(Files.readString(Path.of("pom.xml")));
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return GAP.matcher(text)
          .replaceAll(gap -> Matcher.quoteReplacement(pom.filled(gap.group(1))));
    }
  }

  private String filled(String gap) {
    return gap.equals("testkit") || gap.equals("protocol") ? jar("gradus-" + gap) : version(gap);
  }

  private String version(String artifact) {
    String found = first("<artifactId>" + artifact + "</artifactId>\\s*<version>([^<]+)</version>");
    return found.startsWith("${")
        ? first("<" + found.substring(2, found.length() - 1) + ">([^<]+)<")
        : found;
  }

  private String first(String pattern) {
    Matcher matcher = Pattern.compile(pattern).matcher(ours);
    if (!matcher.find()) {
      throw new IllegalStateException("the project's pom has no " + pattern);
    }
    return matcher.group(1);
  }

  private static String jar(String name) {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(each -> each.contains(name + "-"))
        .map(each -> Path.of(each).toAbsolutePath().toString())
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(name + " is not on the class path"));
  }
}
