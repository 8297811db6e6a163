package gradus.worker.policy;

import gradus.worker.policy.ClassRule.Use;
import gradus.worker.policy.Denial.Kind;
import gradus.worker.policy.KnownTypes.KnownType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Type;

/**
 * Decides about single references: each method returns the denial, or null where it is allowed.
 *
 * <p>A member is judged by the class that is named and by those that declare it (JVMS 17, 5.4.3.2
 * to 5.4.3.4). A virtual call reaches the same method through every ancestor that declares it, so
 * one ancestor's line on the list is enough; a static method or constructor is only itself.
 */
final class Judge {

  private final Policy policy;
  private final KnownTypes types;
  private final Map<String, Optional<Denial>> judged = new HashMap<>();

  Judge(Policy policy, KnownTypes types) {
    this.policy = policy;
    this.types = types;
  }

  /** Judges a class that appears as a type; takes an internal name or an array's descriptor. */
  @Nullable Denial type(String internalName) {
    return use(internalName, Use.TYPE);
  }

  /** Judges the type of an exception that javac's own code catches. */
  @Nullable Denial caughtByCompiler(String internalName) {
    return use(internalName, Use.CATCH);
  }

  /** Judges a superclass, an interface, or the interface of a lambda. */
  @Nullable Denial extension(String internalName) {
    String className = TypeNames.binary(internalName);
    if (types.submitted(internalName) != null || policy.permits(className, Use.EXTEND)) {
      return null;
    }
    if (!policy.permits(className, Use.TYPE) || policy.explains(className)) {
      return policy.classDenial(className).asExtension();
    }
    String subject = TypeNames.readable(className);
    return new Denial(
        className, Kind.EXTENSION, subject + " may be used but not extended or implemented here");
  }

  /** Judges a call or field access. */
  @Nullable Denial member(MemberReference reference) {
    String key = reference.owner() + "." + reference.name() + reference.descriptor();
    Optional<Denial> known = judged.get(key);
    if (known == null) {
      known = Optional.ofNullable(judge(reference));
      judged.put(key, known);
    }
    return known.orElse(null);
  }

  private @Nullable Denial judge(MemberReference reference) {
    if (reference.owner().startsWith("[")) {
      return arrayMember(reference);
    }
    String owner = TypeNames.binary(reference.owner());
    boolean own = types.submitted(reference.owner()) != null;
    if (!own && !policy.permits(owner, Use.TYPE)) {
      return policy.memberDenial(owner, reference.name(), reference.parameters());
    }
    return resolved(reference, types.lineage(reference.owner()));
  }

  /**
   * Judges the method that a class inherits from the JDK for a method of an interface of the
   * submission: a call through that interface would reach it without naming it.
   */
  @Nullable Denial inherited(MemberReference reference) {
    List<KnownType> classes =
        types.lineage(reference.owner()).stream()
            .filter(type -> !(type instanceof SubmittedType own && own.isInterface()))
            .toList();
    boolean implemented =
        classes.stream().anyMatch(type -> type.declares(reference.name(), reference.descriptor()));
    return implemented ? resolved(reference, classes) : null;
  }

  /** Returns the denial of every method that overrides {@code Object.finalize}. */
  Denial finalizer() {
    return policy.memberDenial("java.lang.Object", "finalize", "()");
  }

  private @Nullable Denial use(String internalName, Use use) {
    Type element = TypeNames.element(internalName);
    if (element.getSort() != Type.OBJECT
        || types.submitted(element.getInternalName()) != null
        || policy.permits(element.getClassName(), use)) {
      return null;
    }
    return policy.classDenial(element.getClassName());
  }

  private @Nullable Denial arrayMember(MemberReference reference) {
    Denial ofElement = type(reference.owner());
    if (ofElement != null || reference.name().equals("clone")) {
      return ofElement;
    }
    return member(
        new MemberReference("java/lang/Object", reference.name(), reference.descriptor()));
  }

  private @Nullable Denial resolved(MemberReference reference, List<KnownType> lineage) {
    List<KnownType> searched = reference.isConstructor() ? first(lineage) : lineage;
    KnownType declaring =
        searched.stream()
            .filter(type -> type.declares(reference.name(), reference.descriptor()))
            .findFirst()
            .orElse(null);
    if (declaring == null) {
      String owner = TypeNames.binary(reference.owner());
      return policy.memberDenial(owner, reference.name(), reference.parameters());
    }
    return declaring instanceof JdkType jdk ? ofJdk(reference, jdk, lineage) : null;
  }

  private @Nullable Denial ofJdk(
      MemberReference reference, JdkType declaring, List<KnownType> lineage) {
    String name = reference.name();
    String parameters = reference.parameters();
    if (policy.changesMembers()) {
      List<String> named = namesFor(reference, declaring, lineage, true);
      if (named.stream().anyMatch(each -> policy.forbidsMember(each, name, parameters))) {
        return forbidden(named, reference);
      }
      if (named.stream().anyMatch(each -> policy.allowsByName(each, name, parameters))) {
        return null;
      }
    }
    List<String> declarers = namesFor(reference, declaring, lineage, false);
    Predicate<String> denies = each -> policy.deniesByName(each, name, parameters);
    boolean listed = declarers.stream().anyMatch(each -> policy.lists(each, name, parameters));
    if (listed && declarers.stream().noneMatch(denies)) {
      return null;
    }
    String culprit =
        declarers.stream().filter(denies).findFirst().orElse(TypeNames.binary(declaring.name()));
    return policy.memberDenial(culprit, name, parameters);
  }

  private Denial forbidden(List<String> named, MemberReference reference) {
    String culprit =
        named.stream()
            .filter(each -> policy.forbidsMember(each, reference.name(), reference.parameters()))
            .findFirst()
            .orElseThrow();
    return policy.memberDenial(culprit, reference.name(), reference.parameters());
  }

  /**
   * Returns the JDK's classes by whose names the member can be meant, the declaring one among them.
   */
  private List<String> namesFor(
      MemberReference reference,
      JdkType declaring,
      List<KnownType> lineage,
      boolean alsoThoseThatInherit) {
    if (reference.isConstructor()
        || !reference.isMethod()
        || declaring.isStatic(reference.name(), reference.descriptor())) {
      return List.of(TypeNames.binary(declaring.name()));
    }
    return lineage.stream()
        .filter(JdkType.class::isInstance)
        .map(JdkType.class::cast)
        .filter(
            type ->
                type.declaresWithParameters(reference.name(), reference.parameters())
                    || (alsoThoseThatInherit && inherits(type, reference)))
        .map(type -> TypeNames.binary(type.name()))
        .toList();
  }

  private boolean inherits(JdkType type, MemberReference reference) {
    return types.lineage(type.name()).stream()
        .filter(JdkType.class::isInstance)
        .map(JdkType.class::cast)
        .anyMatch(
            ancestor -> ancestor.declaresWithParameters(reference.name(), reference.parameters()));
  }

  private static List<KnownType> first(List<KnownType> lineage) {
    return lineage.subList(0, 1);
  }
}
