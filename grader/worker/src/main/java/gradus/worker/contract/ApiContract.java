package gradus.worker.contract;

import gradus.model.Diagnostic;
import gradus.protocol.ClassFile;
import gradus.protocol.SourceFile;
import gradus.worker.source.Declarations;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.objectweb.asm.Opcodes;

/**
 * The public interface of an exercise's starter, which a learner's classes must keep.
 *
 * <p>Kept means that whatever links against the starter links against the learner's classes too:
 * every class that others can see is there, of the same kind, with the same visible supertypes and
 * with each public or protected field, method and constructor of the same name and erased type.
 * More members, other parameter names, type arguments, annotations, exceptions or {@code final} are
 * no breach. The constructor of a class with nothing but static members is not part of it, because
 * nobody calls it: making it private is good style.
 */
public final class ApiContract {

  private static final Set<String> INCIDENTAL_SUPERTYPES = Set.of("java/lang/Record");

  private final ApiClasses expected;
  private final ApiClasses found;
  private final List<Breach> breaches = new ArrayList<>();

  private ApiContract(ApiClasses expected, ApiClasses found) {
    this.expected = expected;
    this.found = found;
  }

  /** Returns an error for each breach, with the expected and the found declaration. */
  public static List<Diagnostic> check(
      List<SourceFile> starterSources,
      List<ClassFile> starterClasses,
      List<SourceFile> learnerSources,
      List<ClassFile> learnerClasses) {
    ApiContract contract =
        new ApiContract(new ApiClasses(starterClasses), new ApiClasses(learnerClasses));
    contract.compare();
    if (contract.breaches.isEmpty()) {
      return List.of();
    }
    Signatures wanted = new Signatures(Declarations.of(starterSources));
    Signatures written = new Signatures(Declarations.of(learnerSources));
    return contract.breaches.stream().map(each -> each.explain(wanted, written)).toList();
  }

  private void compare() {
    for (ApiClass type : expected.all()) {
      if (expected.isVisible(type)) {
        found
            .own(type.name())
            .ifPresentOrElse(
                other -> compare(type, other),
                () -> breaches.add(Breach.ofClass(type, Optional.empty())));
      }
    }
  }

  private void compare(ApiClass type, ApiClass other) {
    if (!isCompatible(type, other)) {
      breaches.add(Breach.ofClass(type, Optional.of(other)));
    }
    List<ApiMember> wanted = expected.openMembers(type);
    for (ApiMember each : wanted) {
      boolean kept = found.resolve(other, each).map(m -> m.replaces(each)).orElse(false);
      if (!kept && !isIdleConstructor(type, each)) {
        breaches.add(Breach.ofMember(type, each, other, nearest(other, each, wanted)));
      }
    }
    addedDuties(type, other).forEach(each -> breaches.add(Breach.ofDuty(type, other, each)));
  }

  private boolean isCompatible(ApiClass type, ApiClass other) {
    int kind = Opcodes.ACC_INTERFACE | Opcodes.ACC_ANNOTATION;
    boolean sameKind = (type.access() & kind) == (other.access() & kind);
    boolean sameNesting = type.has(Opcodes.ACC_STATIC) == other.has(Opcodes.ACC_STATIC);
    boolean asOpen =
        found.isVisible(other) && (!type.has(Opcodes.ACC_PUBLIC) || other.has(Opcodes.ACC_PUBLIC));
    boolean instantiable =
        type.has(Opcodes.ACC_ABSTRACT)
            || !other.has(Opcodes.ACC_ABSTRACT)
            || type.openConstructors().stream().allMatch(each -> isIdleConstructor(type, each));
    return sameKind && sameNesting && asOpen && instantiable && keepsSupertypes(type, other);
  }

  private boolean keepsSupertypes(ApiClass type, ApiClass other) {
    Set<String> inherited =
        found.lineage(other).stream().map(ApiClass::name).collect(Collectors.toSet());
    return expected.visibleSupertypes(type).stream()
        .filter(each -> !INCIDENTAL_SUPERTYPES.contains(each))
        .allMatch(inherited::contains);
  }

  /** Returns whether a constructor makes objects that have nothing to call. */
  private boolean isIdleConstructor(ApiClass type, ApiMember member) {
    return member.isConstructor()
        && member.descriptor().equals("()V")
        && expected.visibleSupertypes(type).isEmpty()
        && expected.openMembers(type).stream()
            .allMatch(each -> each.isConstructor() || each.has(Opcodes.ACC_STATIC));
  }

  /** Returns the abstract methods that the learner added to what tests may implement or extend. */
  private List<ApiMember> addedDuties(ApiClass type, ApiClass other) {
    boolean extendable =
        type.has(Opcodes.ACC_ABSTRACT)
            && (type.isInterface() || !type.openConstructors().isEmpty());
    if (!extendable) {
      return List.of();
    }
    return found.lineage(other).stream()
        .filter(each -> found.own(each.name()).isPresent())
        .flatMap(each -> each.members().stream())
        .filter(each -> each.has(Opcodes.ACC_ABSTRACT))
        .filter(each -> isAbstractIn(found, other, each) && !isAbstractIn(expected, type, each))
        // An interface may repeat what every object has.
        .filter(each -> !found.isOfObject(each))
        .toList();
  }

  private static boolean isAbstractIn(ApiClasses classes, ApiClass type, ApiMember method) {
    return classes.resolve(type, method).map(each -> each.has(Opcodes.ACC_ABSTRACT)).orElse(false);
  }

  /** Returns what the learner most likely meant to be the expected member. */
  private static Optional<ApiMember> nearest(
      ApiClass other, ApiMember sought, List<ApiMember> wanted) {
    List<ApiMember> namesakes =
        other.members().stream()
            .filter(each -> each.name().equals(sought.name()) && !each.isSynthetic())
            .filter(each -> each.isMethod() == sought.isMethod())
            .filter(each -> wanted.stream().noneMatch(each::replaces))
            .toList();
    return namesakes.stream()
        .filter(each -> each.descriptor().equals(sought.descriptor()))
        .findFirst()
        .or(() -> namesakes.stream().findFirst());
  }
}
