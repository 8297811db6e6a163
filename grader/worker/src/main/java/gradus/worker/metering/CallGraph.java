package gradus.worker.metering;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Which method of a submission may call which, as far as the class files tell.
 *
 * <p>The nodes are the methods, then the JDK, then the names by which instance methods are called:
 * such a call leads to every method of that name and descriptor, whatever its class, and to the
 * bodies of lambdas that are called by it. A call that hands the JDK anything but plain values
 * leads to the JDK, and from there to all that it could call back. So there may be more edges than
 * calls, but not fewer. Initialisers of classes have no callers: each runs once.
 */
final class CallGraph {

  private static final int INTERFACE_METHOD = 0;
  private static final int IMPLEMENTATION = 1;

  private final ClassHierarchy hierarchy;
  private final PlainCalls plain;
  private final List<MethodNode> methods = new ArrayList<>();
  private final Map<String, Integer> declared = new HashMap<>();
  private final Map<String, Integer> names = new HashMap<>();
  private final List<Set<Integer>> edges = new ArrayList<>();
  private final int jdk;

  CallGraph(Collection<ClassNode> classes, ClassHierarchy hierarchy) {
    this.hierarchy = hierarchy;
    plain = new PlainCalls(classes, hierarchy);
    Callbacks callbacks = new Callbacks(classes, hierarchy);
    Set<Integer> calledByJdk = new LinkedHashSet<>();
    for (ClassNode each : classes) {
      number(each, callbacks, calledByJdk);
    }
    jdk = addNode();
    edges.get(jdk).addAll(calledByJdk);
    for (int i = 0; i < jdk; i++) {
      addName(i);
    }
    for (int i = 0; i < jdk; i++) {
      addCalls(i);
    }
  }

  /** Returns the methods; a method's place is its node's number. */
  List<MethodNode> methods() {
    return methods;
  }

  /** Returns where each node leads. */
  List<int[]> edges() {
    return edges.stream().map(each -> each.stream().mapToInt(i -> i).toArray()).toList();
  }

  /** Returns whether the JDK could call a method. */
  boolean isCalledByJdk(int method) {
    return edges.get(jdk).contains(method);
  }

  /** Returns whether a method itself calls one of some methods. */
  boolean callsAny(int method, BitSet some) {
    return edges.get(method).stream()
        .anyMatch(each -> each < jdk ? some.get(each) : each > jdk && leadsToAny(each, some));
  }

  private boolean leadsToAny(int name, BitSet some) {
    return edges.get(name).stream().anyMatch(each -> each < jdk && some.get(each));
  }

  private int addNode() {
    edges.add(new LinkedHashSet<>());
    return edges.size() - 1;
  }

  private void number(ClassNode node, Callbacks callbacks, Set<Integer> calledByJdk) {
    for (MethodNode each : node.methods) {
      methods.add(each);
      int number = addNode();
      declared.put(node.name + "." + each.name + each.desc, number);
      if (callbacks.include(node, each)) {
        calledByJdk.add(number);
      }
    }
  }

  private void addName(int number) {
    MethodNode method = methods.get(number);
    if ((method.access & Opcodes.ACC_STATIC) == 0) {
      edges.get(name(method.name, method.desc)).add(number);
    }
  }

  private int name(String name, String descriptor) {
    return names.computeIfAbsent(name + descriptor, any -> addNode());
  }

  private void addCalls(int number) {
    Set<Integer> calls = edges.get(number);
    for (AbstractInsnNode each : methods.get(number).instructions) {
      if (each instanceof MethodInsnNode call) {
        boolean exact =
            call.getOpcode() == Opcodes.INVOKESTATIC || call.getOpcode() == Opcodes.INVOKESPECIAL;
        addTargets(calls, call.owner, call.name, call.desc, exact);
      } else if (each instanceof InvokeDynamicInsnNode dynamic) {
        if (!plain.include(dynamic)) {
          calls.add(jdk);
        }
        addLambda(dynamic);
      }
    }
  }

  /** Whoever calls the interface's method may call the lambda's body, and so may the JDK. */
  private void addLambda(InvokeDynamicInsnNode dynamic) {
    if (dynamic.bsm.getOwner().equals("java/lang/invoke/LambdaMetafactory")
        && dynamic.bsmArgs[IMPLEMENTATION] instanceof Handle body
        && dynamic.bsmArgs[INTERFACE_METHOD] instanceof Type erased) {
      boolean exact =
          body.getTag() != Opcodes.H_INVOKEVIRTUAL && body.getTag() != Opcodes.H_INVOKEINTERFACE;
      int called = name(dynamic.name, erased.getDescriptor());
      for (int each : List.of(jdk, called)) {
        addTargets(edges.get(each), body.getOwner(), body.getName(), body.getDesc(), exact);
      }
    }
  }

  private void addTargets(
      Set<Integer> targets, String owner, String name, String descriptor, boolean exact) {
    Integer found = null;
    String declaring = owner;
    while (found == null && hierarchy.isSubmitted(declaring)) {
      found = declared.get(declaring + "." + name + descriptor);
      declaring = hierarchy.parentOf(declaring);
    }
    if (found != null) {
      targets.add(found);
    } else if (!plain.include(declaring, name, descriptor)) {
      targets.add(jdk);
    }
    if (!exact || (found == null && hierarchy.isSubmitted(owner))) {
      targets.add(name(name, descriptor));
    }
  }
}
