package gradus.worker.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.worker.policy.ClassRule.Use;
import gradus.worker.policy.JdkType.Member;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.Type;

/** The resources against the running JDK. */
class AllowListTest {

  private final Map<String, ClassRule> rules = new TreeMap<>(PolicyResource.allowList());

  @Test
  void namesClassesThatExist() {
    assertTrue(rules.size() > 300, rules.size() + " classes");
    List<String> unknown =
        rules.keySet().stream()
            .filter(each -> JdkType.find(each) == null || !type(each).isPublic())
            .toList();
    assertEquals(List.of(), unknown);
  }

  @Test
  void namesMembersThatTheClassItselfHas() {
    List<String> unknown = new ArrayList<>();
    rules.forEach(
        (className, rule) -> {
          for (String member : members(rule)) {
            if (!isDeclared(type(className), member)) {
              unknown.add(className + "#" + member);
            }
          }
        });
    assertEquals(List.of(), unknown);
  }

  @Test
  void namesEachMemberOnce() {
    rules.forEach(
        (className, rule) -> {
          List<String> members = members(rule);
          Set<String> names = new HashSet<>(members);
          assertEquals(members.size(), names.size(), className);
          members.stream()
              .filter(each -> each.contains("("))
              .map(each -> each.substring(0, each.indexOf('(')))
              .forEach(each -> assertTrue(!names.contains(each), className + "#" + each));
        });
  }

  @Test
  void namesMembersWhoseTypesAreOnTheList() {
    Judge judge = new Judge(Policy.base(), new KnownTypes());
    List<String> open = new ArrayList<>();
    rules.forEach(
        (className, rule) -> {
          for (String member : members(rule)) {
            boolean usable =
                accessible(type(className), member).stream()
                    .anyMatch(each -> typesOf(each).allMatch(name -> judge.type(name) == null));
            if (!usable) {
              open.add(className + "#" + member);
            }
          }
        });
    assertEquals(List.of(), open);
  }

  @Test
  void hasNoClassThatIsDenied() {
    List<String> denied =
        Snippet.read("denied-classes.txt").lines().filter(each -> !each.startsWith("#")).toList();
    Policy policy = Policy.base();

    assertEquals(147, denied.size());
    for (String each : denied) {
      assertTrue(!policy.permits(each, Use.CATCH), each);
      assertTrue(policy.classDenial(each).message().startsWith(TypeNames.readable(each)), each);
    }
  }

  @Test
  void allowsNoMemberThatIsDeniedByName() {
    List<String> denied =
        List.of(
            "parallelStream",
            "parallel",
            "wait",
            "notify",
            "notifyAll",
            "now",
            "finalize",
            "describeConstable",
            "resolveConstantDesc",
            "dateNow",
            "getDisplayName");
    rules.forEach(
        (className, rule) -> {
          for (String each : denied) {
            assertTrue(!rule.members().contains(" " + each + " "), className + "#" + each);
            assertTrue(!rule.members().contains(" " + each + "("), className + "#" + each);
          }
        });
  }

  /** An overload that the list does not mean must not be let in by a bare name. */
  @Test
  void judgesEveryMemberOfTheJdkAsItsOwnLineOrAnAncestorsSays() {
    Policy policy = Policy.base();
    Judge judge = new Judge(policy, new KnownTypes());
    List<String> wrong = new ArrayList<>();
    rules.forEach(
        (className, rule) -> {
          JdkType type = type(className);
          for (Member each : type.accessible()) {
            boolean allowed = judge.member(reference(type, each)) == null;
            boolean listed = policy.lists(className, each.name(), each.parameters());
            boolean inherited =
                !each.isStatic() && !each.name().equals("<init>") && overrides(type, each, policy);
            if ((allowed && !listed && !inherited) || (!allowed && listed)) {
              wrong.add(className + "#" + each.name() + each.descriptor());
            }
          }
        });
    assertEquals(List.of(), wrong);
  }

  @Test
  void teachesOnlyAboutNamesThatExist() {
    List<String> unknown = new ArrayList<>();
    for (String each : PolicyResource.teachings().keySet()) {
      boolean later = each.equals("java.lang.IO") || each.endsWith("#parallelMultiply");
      if (!each.startsWith("*#") && !each.endsWith(".*") && !later && !isKnown(each)) {
        unknown.add(each);
      }
    }
    assertEquals(List.of(), unknown);
  }

  @Test
  void teachesInOneSentenceWithoutItsEnd() {
    PolicyResource.teachings()
        .forEach(
            (name, sentence) -> {
              assertTrue(!sentence.isBlank() && !sentence.endsWith("."), name);
              assertTrue(!sentence.contains(". "), name);
            });
  }

  @Test
  void reservesTheTypesOfJavaLang() {
    Set<String> reserved = PolicyResource.reservedNames();

    assertTrue(reserved.containsAll(Set.of("Math", "String", "Record", "Module", "Deprecated")));
    for (String each : reserved) {
      // Compiler left the JDK after 17.
      assertTrue(each.equals("Compiler") || JdkType.find("java.lang." + each) != null, each);
    }
  }

  private static boolean isKnown(String name) {
    int hash = name.indexOf('#');
    if (hash < 0) {
      return JdkType.find(name) != null;
    }
    return isDeclared(type(name.substring(0, hash)), name.substring(hash + 1))
        || new KnownTypes()
            .lineage(type(name.substring(0, hash)).name()).stream()
                .anyMatch(each -> isDeclared((JdkType) each, name.substring(hash + 1)));
  }

  private static boolean overrides(JdkType type, Member member, Policy policy) {
    return new KnownTypes()
        .lineage(type.name()).stream()
            .map(JdkType.class::cast)
            .filter(each -> each.declaresWithParameters(member.name(), member.parameters()))
            .anyMatch(
                each ->
                    policy.lists(
                        TypeNames.binary(each.name()), member.name(), member.parameters()));
  }

  private static MemberReference reference(JdkType type, Member member) {
    return new MemberReference(type.name(), member.name(), member.descriptor());
  }

  private static JdkType type(String className) {
    return Objects.requireNonNull(JdkType.find(className), className);
  }

  private static List<String> members(ClassRule rule) {
    return List.of(rule.members().trim().split(" ")).stream()
        .filter(each -> !each.isEmpty())
        .toList();
  }

  private static boolean isDeclared(JdkType type, String member) {
    return !accessible(type, member).isEmpty();
  }

  private static List<Member> accessible(JdkType type, String member) {
    int open = member.indexOf('(');
    String name = open < 0 ? member : member.substring(0, open);
    return type.accessible(name).stream()
        .filter(each -> open < 0 || each.parameters().equals(member.substring(open)))
        .toList();
  }

  private static Stream<String> typesOf(Member member) {
    Type described = Type.getType(member.descriptor());
    if (described.getSort() != Type.METHOD) {
      return Stream.of(described).map(AllowListTest::internalName);
    }
    return Stream.concat(
            Stream.of(described.getReturnType()), Stream.of(described.getArgumentTypes()))
        .map(AllowListTest::internalName);
  }

  private static String internalName(Type type) {
    boolean reference = type.getSort() >= Type.ARRAY;
    return reference ? type.getInternalName() : "[" + type.getDescriptor();
  }
}
