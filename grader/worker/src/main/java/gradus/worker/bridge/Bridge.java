package gradus.worker.bridge;

import gradus.model.CallRecord;
import gradus.protocol.ClassFile;
import gradus.worker.bridge.runtime.LastCall;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.ParameterNode;

/**
 * A starter whose public classes others can stand in for, so that tests link against these once and
 * not against each submission.
 *
 * <p>That is so where the public classes are plain: not nested, with no supertype but {@code
 * Object}, without open fields, all methods and constructors taking what the JDK declares and
 * giving that or one of these classes. Then nothing of a submission reaches a test but by a call
 * that passes through here.
 */
public final class Bridge {

  private final Set<String> starter;
  private final List<String> classes;
  private final List<BridgedMember> members;

  private Bridge(Set<String> starter, List<String> classes, List<BridgedMember> members) {
    this.starter = starter;
    this.classes = classes;
    this.members = members;
  }

  /**
   * Returns the bridge to whatever keeps a starter's public interface.
   *
   * @return nothing where only the submission's own classes will do
   */
  public static Optional<Bridge> of(List<ClassFile> starterClasses) {
    List<StarterClass> all = starterClasses.stream().map(StarterClass::new).toList();
    Set<String> names = names(all);
    List<StarterClass> visible = all.stream().filter(StarterClass::isVisible).toList();
    Set<String> open = names(visible);
    if (!visible.stream().allMatch(each -> each.canBeBridged(names, open))) {
      return Optional.empty();
    }
    List<BridgedMember> members = new ArrayList<>();
    for (StarterClass each : visible) {
      for (MethodNode method : each.members()) {
        members.add(member(each.name(), method, open, members.size()));
      }
    }
    return Optional.of(
        new Bridge(names, visible.stream().map(StarterClass::name).toList(), members));
  }

  private static Set<String> names(List<StarterClass> classes) {
    return classes.stream().map(StarterClass::name).collect(Collectors.toSet());
  }

  private static BridgedMember member(
      String owner, MethodNode method, Set<String> standIns, int number) {
    boolean isStatic = (method.access & Opcodes.ACC_STATIC) != 0;
    boolean givesStandIn = standIns.contains(Type.getReturnType(method.desc).getInternalName());
    return new BridgedMember(
        owner, isStatic, method.name, method.desc, givesStandIn, parameters(method), number);
  }

  /** Returns the names that the compiler has kept; it keeps those of starters. */
  private static List<String> parameters(MethodNode method) {
    int count = Type.getArgumentTypes(method.desc).length;
    List<ParameterNode> kept = method.parameters == null ? List.of() : method.parameters;
    return kept.size() == count
        ? kept.stream().map(each -> each.name).toList()
        : IntStream.rangeClosed(1, count).mapToObj(i -> "argument" + i).toList();
  }

  /**
   * Returns whether test classes do nothing with the starter's classes but to call what is bridged.
   */
  public boolean suffices(List<ClassFile> testClasses) {
    return testClasses.stream().allMatch(each -> new TestReferences(starter, members).areIn(each));
  }

  /** Returns what the tests' loader defines beside the tests: the target and the stand-ins. */
  public List<ClassFile> testSide() {
    List<ClassFile> files = new ArrayList<>();
    files.add(Target.write(members));
    for (String each : classes) {
      List<BridgedMember> own = members.stream().filter(m -> m.owner().equals(each)).toList();
      boolean isGiven = members.stream().anyMatch(m -> m.gives(each));
      files.add(StandIn.write(each, own, isGiven));
    }
    return files;
  }

  /**
   * Returns the class that passes calls on to one submission, to be defined by a loader that sees
   * the submission's classes and the tests' {@link #targetName}. When it is initialised it makes
   * itself the target.
   */
  public ClassFile learnerSide() {
    return Adapter.write(members);
  }

  /** Returns a call that a stand-in has recorded as text. */
  public CallRecord describe(LastCall call) {
    return members.get(call.member()).describe(call);
  }

  /** Returns the name of the class whose static field {@link #CURRENT} holds who is called. */
  public static String targetName() {
    return Target.NAME.replace('/', '.');
  }

  /** The target's static field. */
  public static final String CURRENT = "current";
}
