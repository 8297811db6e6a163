package gradus.worker.suite;

import gradus.protocol.ClassFile;
import gradus.protocol.CodeVersion;
import gradus.protocol.Mutant;
import gradus.worker.mutation.Mutator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Puts versions of the code under test together. */
public final class CodeVersions {

  /** The name of the right code. */
  public static final String RIGHT = "reference";

  private CodeVersions() {}

  /** Returns the right code as a version. */
  public static CodeVersion right(List<ClassFile> classes) {
    return new CodeVersion(RIGHT, CodeVersion.Kind.RIGHT, "", classes);
  }

  /**
   * Returns a version of which only those classes are kept that differ from the right code's.
   *
   * @param id its name
   * @param title what is wrong with it
   */
  public static CodeVersion of(
      String id,
      CodeVersion.Kind kind,
      String title,
      List<ClassFile> right,
      List<ClassFile> classes) {
    List<ClassFile> changed = classes.stream().filter(each -> !right.contains(each)).toList();
    return new CodeVersion(id, kind, title, changed);
  }

  /** Returns every mutant of the right code. */
  public static Stream<CodeVersion> mutants(List<ClassFile> right) {
    return Mutator.mutants(right).stream()
        .map(
            each ->
                of(
                    each.id(),
                    CodeVersion.Kind.MUTANT,
                    title(each),
                    right,
                    Mutator.apply(right, each.id())));
  }

  private static String title(Mutant mutant) {
    String type = mutant.className().substring(mutant.className().lastIndexOf('.') + 1);
    String place = type.replace('$', '.') + "." + mutant.member();
    return "%s, line %d: %s".formatted(place, mutant.line(), mutant.description());
  }

  /** Returns the classes of all versions, and what learners' tests are compiled against. */
  public static Stream<ClassFile> all(List<ClassFile> visible, List<CodeVersion> code) {
    return Stream.concat(visible.stream(), code.stream().flatMap(each -> each.classes().stream()));
  }

  /**
   * Returns the classes of a version as they run.
   *
   * @param visible what learners' tests are compiled against
   * @param code all versions, the right one first
   * @param id the version's name
   * @throws IllegalArgumentException if there is none of this name
   */
  public static List<ClassFile> classes(
      List<ClassFile> visible, List<CodeVersion> code, String id) {
    CodeVersion version =
        code.stream()
            .filter(each -> each.id().equals(id))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("there is no version " + id));
    Map<String, ClassFile> classes = new LinkedHashMap<>();
    Stream.of(visible, code.get(0).classes(), version.classes())
        .flatMap(List::stream)
        .forEach(each -> classes.put(each.name(), each));
    return List.copyOf(classes.values());
  }
}
