package gradus.worker.policy;

import gradus.worker.policy.ClassRule.Use;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Reads the resources of the policy; their first lines describe their formats. */
final class PolicyResource {

  /** The word for what is read from standard input. */
  private static final String CONSOLE = "console";

  private PolicyResource() {}

  /** Returns the rules of {@code allow-list.policy} by binary class name. */
  static Map<String, ClassRule> allowList() {
    AllowListLines reader = new AllowListLines();
    lines("allow-list.policy").forEach(reader::accept);
    return reader.finish();
  }

  /** Returns the sentences of {@code teachings.policy} by name. */
  static Map<String, String> teachings() {
    Map<String, String> teachings = new HashMap<>();
    for (String line : lines("teachings.policy")) {
      int equals = line.indexOf(" = ");
      teachings.put(line.substring(0, equals), line.substring(equals + 3));
    }
    return teachings;
  }

  /** Returns the simple names of {@code reserved-names.policy}. */
  static Set<String> reservedNames() {
    Set<String> names = new HashSet<>();
    lines("reserved-names.policy").forEach(line -> names.addAll(List.of(line.split(" "))));
    return names;
  }

  /** Returns entries of an exercise with those for which a word stands. */
  static List<String> inFull(List<String> entries) {
    return entries.stream()
        .flatMap(each -> each.equals(CONSOLE) ? lines("console.policy").stream() : Stream.of(each))
        .toList();
  }

  private static List<String> lines(String resource) {
    try (InputStream in = PolicyResource.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("The resource " + resource + " is missing");
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().filter(line -> !line.isEmpty() && line.charAt(0) != '#').toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class AllowListLines {

    private static final String PACKAGE = "package ";

    private final Map<String, ClassRule> rules = new HashMap<>(512);
    private final StringBuilder members = new StringBuilder();
    private String packageName = "";
    private String className = "";
    private Use use = Use.NONE;

    void accept(String line) {
      if (line.charAt(0) == ' ') {
        members.append(line.stripLeading()).append(' ');
        return;
      }
      finish();
      if (line.startsWith(PACKAGE)) {
        packageName = line.substring(PACKAGE.length());
        return;
      }
      int verbEnd = line.indexOf(' ');
      use = use(line.substring(0, verbEnd));
      String rest = line.substring(verbEnd).stripLeading() + " ";
      int nameEnd = rest.indexOf(' ');
      className = packageName + "." + rest.substring(0, nameEnd);
      members.append(rest, nameEnd, rest.length());
    }

    Map<String, ClassRule> finish() {
      if (!members.isEmpty()) {
        rules.put(className, new ClassRule(use, members.toString()));
        members.setLength(0);
      }
      return rules;
    }

    private static Use use(String verb) {
      return switch (verb) {
        case "extend" -> Use.EXTEND;
        case "use" -> Use.CALL;
        case "type" -> Use.TYPE;
        case "catch" -> Use.CATCH;
        default -> throw new IllegalStateException("The allow-list says '" + verb + "'");
      };
    }
  }
}
