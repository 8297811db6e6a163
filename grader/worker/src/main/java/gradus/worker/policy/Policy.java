package gradus.worker.policy;

import gradus.worker.policy.ClassRule.Use;
import gradus.worker.policy.Denial.Kind;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a learner's classes may refer to: the allow-list, and what one exercise changes of it.
 *
 * <p>Immutable. Whatever is not on the list is denied.
 */
public final class Policy {

  private final Map<String, ClassRule> rules;
  private final Teachings teachings;
  private final Set<String> reservedNames;
  private final PolicyEntries allowed;
  private final PolicyEntries forbidden;

  private Policy(Policy base, PolicyEntries allowed, PolicyEntries forbidden) {
    this.rules = base.rules;
    this.teachings = base.teachings;
    this.reservedNames = base.reservedNames;
    this.allowed = allowed;
    this.forbidden = forbidden;
  }

  private Policy() {
    this.rules = Map.copyOf(PolicyResource.allowList());
    this.teachings = new Teachings(PolicyResource.teachings());
    this.reservedNames = Set.copyOf(PolicyResource.reservedNames());
    this.allowed = PolicyEntries.NONE;
    this.forbidden = PolicyEntries.NONE;
  }

  /** Returns the policy of an exercise that changes nothing, read from the resources. */
  public static Policy base() {
    return new Policy();
  }

  /**
   * Returns this policy with an exercise's own names.
   *
   * <p>An entry is a package ({@code java.util.regex.*}, without the packages beneath it), a class
   * ({@code java.util.regex.Pattern}), all overloads of a member ({@code java.util.Arrays#sort}) or
   * one ({@code java.util.Arrays#sort(double[])}; a constructor is {@code #<init>}). An allowed
   * package adds the public classes that the list and its teachings do not name; an allowed class
   * adds its members but for those that the teachings name; an allowed member is allowed whatever
   * the teachings say. The word {@code console} stands for all that reads standard input. What is
   * forbidden is denied whatever is allowed. The types of an allowed member's parameters and result
   * must be allowed too.
   *
   * @param allow what to add
   * @param forbid what to take away
   * @throws IllegalArgumentException if an entry names nothing that the JDK has; the message is one
   *     sentence that names the entry
   */
  public Policy with(List<String> allow, List<String> forbid) {
    return new Policy(
        this,
        allowed.and(PolicyEntries.of(PolicyResource.inFull(allow))),
        forbidden.and(PolicyEntries.of(forbid)));
  }

  /** Returns whether a class of the JDK, by its binary name, may be used so. */
  boolean permits(String className, Use use) {
    return rule(className).use().includes(use);
  }

  boolean isReserved(String simpleName) {
    return reservedNames.contains(simpleName);
  }

  /** Returns whether a teaching is about this very class. */
  boolean explains(String className) {
    return teachings.nameClass(className);
  }

  private boolean forbidsClass(String className) {
    return forbidden.hasClass(className) || forbidden.hasPackageOf(className);
  }

  /** Returns whether the exercise allows or forbids single members. */
  boolean changesMembers() {
    return !allowed.members().isEmpty() || !forbidden.members().isEmpty();
  }

  /** Returns whether the exercise names this very member among those that it forbids. */
  boolean forbidsMember(String className, String member, String parameters) {
    return forbidden.hasMember(className, member, parameters);
  }

  /** Returns whether the exercise names this very member among those that it allows. */
  boolean allowsByName(String className, String member, String parameters) {
    return allowed.hasMember(className, member, parameters);
  }

  /** Returns whether the class's own line lists the member. */
  boolean lists(String className, String member, String parameters) {
    ClassRule rule = rule(className);
    boolean listed = rule.lists(member, parameters);
    return listed && !(rule.listsEverything() && named(className, member, parameters));
  }

  /** Returns whether a teaching denies the member even where an ancestor's line lists it. */
  boolean deniesByName(String className, String member, String parameters) {
    return named(className, member, parameters) && !lists(className, member, parameters);
  }

  /** Returns the denial of a class. */
  Denial classDenial(String className) {
    String subject = TypeNames.readable(className);
    String reason = forbidsClass(className) ? null : teachings.forClass(className);
    return new Denial(className, Kind.TYPE, sentence(subject, forbidsClass(className), reason));
  }

  /**
   * Returns one sentence about a package that the compiler does not show to a learner's code; null
   * where it may as well be misspelled.
   *
   * @param packageName the package
   * @param exists whether the compiler knows it
   */
  public @Nullable String packageDenial(String packageName, boolean exists) {
    String reason = teachings.forPackage(packageName);
    return exists || reason != null ? sentence(packageName, false, reason) : null;
  }

  /** Returns the denial of a member. */
  Denial memberDenial(String className, String member, String parameters) {
    boolean forbids = forbidsClass(className) || forbidsMember(className, member, parameters);
    String reason = forbids ? null : teachings.forMember(className, member, parameters);
    String subject = subject(className, member, parameters);
    Kind kind = member.equals("<init>") ? Kind.CONSTRUCTOR : Kind.MEMBER;
    return new Denial(className, kind, sentence(subject, forbids, reason));
  }

  private boolean named(String className, String member, String parameters) {
    return teachings.nameMember(className, member, parameters);
  }

  private ClassRule rule(String className) {
    if (forbidsClass(className)) {
      return ClassRule.NOTHING;
    }
    if (allowed.hasClass(className)) {
      return ClassRule.EVERYTHING;
    }
    ClassRule listed = rules.get(className);
    if (listed != null) {
      return listed;
    }
    if (allowed.memberOwners().contains(className)) {
      return ClassRule.MEMBERS_ONLY;
    }
    return allowed.hasPackageOf(className) && !teachings.nameClass(className)
        ? ClassRule.EVERYTHING
        : ClassRule.NOTHING;
  }

  private static String sentence(String subject, boolean forbidden, @Nullable String reason) {
    if (forbidden) {
      return subject + " is not allowed in this exercise: write what you need of it yourself";
    }
    return reason == null
        ? subject + " is not allowed in this exercise"
        : subject + " is not allowed: " + reason;
  }

  private String subject(String className, String member, String parameters) {
    String readable = TypeNames.readable(className);
    if (member.equals("<init>")) {
      return "new " + readable + parameters;
    }
    boolean otherOverloads = rule(className).members().contains(" " + member + "(");
    return readable + "." + member + (otherOverloads ? parameters : "");
  }
}
