package gradus.worker.mutation;

import gradus.protocol.ClassFile;
import gradus.protocol.Mutant;
import gradus.worker.mutation.runtime.PerturbationKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.objectweb.asm.tree.ClassNode;

/**
 * Lets tests see the numbers that a submission returns a little or much changed, to find out how
 * closely they look: they must not notice the slightest change, and must notice every other.
 *
 * <p>What is rewritten are the test classes: after each call of one of the submission's methods
 * that returns {@code double}, {@code float} or arrays of them, and wherever a test refers to such
 * a method. What a submission returns inside other objects stays as it is.
 */
public final class Perturbations {

  private static final String PREFIX = "perturbed/";

  private Perturbations() {}

  /** A perturbation of one method. */
  private record Candidate(Mutant mutant, ApiMethod method, PerturbationKind kind) {}

  /**
   * Returns one perturbation for each method that the tests call and each kind, ordered by class,
   * method and kind. An id is such as {@code perturbed/RocAuc#auc/slight}; it has no line.
   *
   * @param testClasses the tests' classes, as the compiler wrote them
   * @param submissionClasses the binary names of the submission's classes
   */
  public static List<Mutant> of(List<ClassFile> testClasses, Set<String> submissionClasses) {
    List<ClassNode> nodes = testClasses.stream().map(ClassNodes::read).toList();
    return candidates(nodes, submissionClasses).stream().map(Candidate::mutant).toList();
  }

  /**
   * Returns the test classes with one perturbation applied.
   *
   * @throws IllegalArgumentException if there is no such perturbation
   */
  public static List<ClassFile> apply(
      List<ClassFile> testClasses, Set<String> submissionClasses, String id) {
    List<ClassNode> nodes = testClasses.stream().map(ClassNodes::read).toList();
    for (Candidate each : candidates(nodes, submissionClasses)) {
      if (each.mutant().id().equals(id)) {
        nodes.forEach(node -> new CallPerturber(node, each.method(), each.kind()).rewrite());
        return nodes.stream().map(ClassNodes::write).toList();
      }
    }
    throw new IllegalArgumentException("there is no perturbation " + id);
  }

  /** Returns whether an id is that of a perturbation, not of a mutant of the submission. */
  public static boolean isPerturbation(String mutantId) {
    return mutantId.startsWith(PREFIX);
  }

  private static List<Candidate> candidates(List<ClassNode> tests, Set<String> submissionClasses) {
    Set<ApiMethod> methods = ApiCalls.in(tests, submissionClasses);
    List<Candidate> all = new ArrayList<>();
    for (ApiMethod each : methods) {
      String member =
          isOverloaded(each, methods)
              ? each.name() + Names.parameters(each.descriptor())
              : each.name();
      for (PerturbationKind kind : PerturbationKind.values()) {
        all.add(new Candidate(mutant(each, member, kind), each, kind));
      }
    }
    return all;
  }

  private static Mutant mutant(ApiMethod method, String member, PerturbationKind kind) {
    String place = Names.withoutPackage(method.className()) + "#" + member;
    return new Mutant(
        PREFIX + place + "/" + name(kind),
        "perturbation-" + name(kind),
        method.className(),
        member,
        0,
        "each number that the tests got from %s %s".formatted(method.name(), kind.effect()));
  }

  private static boolean isOverloaded(ApiMethod method, Set<ApiMethod> all) {
    return all.stream()
        .anyMatch(
            each ->
                !each.equals(method)
                    && each.className().equals(method.className())
                    && each.name().equals(method.name()));
  }

  private static String name(PerturbationKind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }
}
