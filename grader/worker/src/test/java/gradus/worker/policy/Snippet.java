package gradus.worker.policy;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A case of the tables of snippets.
 *
 * @param name the name of the case
 * @param expected how a finding's message starts; empty where there must be none
 * @param members source text of members of a class
 * @param className the simple name of that class
 */
record Snippet(String name, String expected, String members, String className) {

  static final String PACKAGE = "exercise.snippets";

  static List<Snippet> readAll(String resource) {
    List<Snippet> snippets = new ArrayList<>();
    for (String section : ("\n" + read(resource)).split("\n== ", -1)) {
      int end = section.indexOf('\n');
      if (!section.startsWith("\n#")) {
        String[] head = section.substring(0, end).split(" \\| ", -1);
        String expected = head.length > 1 ? head[1] : "";
        String className = "Snippet" + snippets.size();
        snippets.add(new Snippet(head[0], expected, section.substring(end + 1), className));
      }
    }
    return snippets;
  }

  static String read(String resource) {
    try (InputStream in = Snippet.class.getResourceAsStream(resource)) {
      return new String(Objects.requireNonNull(in, resource).readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String source() {
    return "package "
        + PACKAGE
        + "; import java.io.*; import java.math.*; import java.time.*; import java.util.*;"
        + " import java.util.concurrent.*; import java.util.concurrent.atomic.*;"
        + " import java.util.function.*; import java.util.stream.*; class "
        + className
        + " {\n"
        + members
        + "\n}\n";
  }

  boolean owns(String binaryName) {
    String top = PACKAGE + "." + className;
    return binaryName.equals(top) || binaryName.startsWith(top + "$");
  }
}
