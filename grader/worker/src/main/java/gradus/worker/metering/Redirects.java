package gradus.worker.metering;

import gradus.worker.metering.runtime.Formats;
import gradus.worker.metering.runtime.Identity;
import gradus.worker.metering.runtime.OrderedMaps;
import gradus.worker.metering.runtime.OrderedSets;
import gradus.worker.metering.runtime.Patterns;
import gradus.worker.metering.runtime.Streams;
import gradus.worker.metering.runtime.Texts;
import gradus.worker.metering.runtime.Traces;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Which members of the JDK are replaced by methods of {@link gradus.worker.metering.runtime}.
 *
 * <p>A static method stands in for the static one with its name and descriptor in the class that it
 * is listed with. One that has no such twin stands in for the instance method of its first
 * parameter's type.
 */
final class Redirects {

  /** What the two libraries of the JDK compute differently, or with different last digits. */
  private static final Set<String> STRICT =
      Set.of(
          "sin", "cos", "tan", "asin", "acos", "atan", "exp", "log", "log10", "cbrt", "sinh",
          "cosh", "tanh", "hypot", "expm1", "log1p", "atan2", "pow");

  private static final Set<String> STREAMS =
      Set.of(
          Type.getDescriptor(Stream.class),
          Type.getDescriptor(IntStream.class),
          Type.getDescriptor(LongStream.class),
          Type.getDescriptor(DoubleStream.class));

  private record Instance(Class<?> receiver, Method method) {}

  private final Map<String, Method> statics = new HashMap<>();
  private final Map<String, Instance> instances = new HashMap<>();

  Redirects() {
    add(OrderedSets.class, Set.class, Collectors.class);
    add(OrderedMaps.class, Map.class, Collectors.class);
    add(Streams.class, IntStream.class, LongStream.class);
    add(Patterns.class, java.util.regex.Pattern.class);
    add(Formats.class, String.class);
    add(Texts.class);
    add(Traces.class);
  }

  private void add(Class<?> replacement, Class<?>... originals) {
    for (Method each : replacement.getDeclaredMethods()) {
      if (Modifier.isPublic(each.getModifiers()) && !each.getName().equals("ticked")) {
        add(each, originals);
      }
    }
  }

  private void add(Method replacement, Class<?>... originals) {
    Class<?>[] parameters = replacement.getParameterTypes();
    for (Class<?> each : originals) {
      if (isSame(find(each, replacement.getName(), parameters), replacement, true)) {
        statics.put(key(each, replacement), replacement);
        return;
      }
    }
    Class<?> receiver = parameters[0];
    Class<?>[] rest = Arrays.copyOfRange(parameters, 1, parameters.length);
    if (!isSame(find(receiver, replacement.getName(), rest), replacement, false)) {
      throw new IllegalStateException("stands in for nothing: " + replacement);
    }
    String descriptor =
        Type.getMethodDescriptor(Type.getType(replacement.getReturnType()), types(rest));
    instances.put(replacement.getName() + descriptor, new Instance(receiver, replacement));
  }

  private static @Nullable Method find(Class<?> owner, String name, Class<?>... parameters) {
    try {
      return owner.getMethod(name, parameters);
    } catch (NoSuchMethodException e) {
      return null;
    }
  }

  private static boolean isSame(@Nullable Method original, Method replacement, boolean isStatic) {
    return original != null
        && Modifier.isStatic(original.getModifiers()) == isStatic
        && original.getReturnType() == replacement.getReturnType();
  }

  private static String key(Class<?> owner, Method method) {
    return Type.getInternalName(owner) + '.' + method.getName() + Type.getMethodDescriptor(method);
  }

  private static Type[] types(Class<?>... classes) {
    return Arrays.stream(classes).map(Type::getType).toArray(Type[]::new);
  }

  /** Replaces what a call calls, or what it returned, where the tables say so. */
  void apply(MethodNode method, MethodInsnNode call, ClassHierarchy hierarchy) {
    if (call.getOpcode() == Opcodes.INVOKESTATIC) {
      applyStatic(call);
    } else if (call.getOpcode() == Opcodes.INVOKESPECIAL && isIdentityHash(call)) {
      become(call, Type.getInternalName(Identity.class), "hashOf", "(Ljava/lang/Object;)I");
    } else {
      applyInstance(call, hierarchy);
    }
    tick(method, call);
  }

  private void applyStatic(MethodInsnNode call) {
    Method replacement = statics.get(call.owner + '.' + call.name + call.desc);
    if (replacement != null) {
      become(call, Type.getInternalName(replacement.getDeclaringClass()), call.name, call.desc);
    } else if (call.owner.equals("java/lang/Math") && STRICT.contains(call.name)) {
      call.owner = "java/lang/StrictMath";
    }
  }

  private static boolean isIdentityHash(MethodInsnNode call) {
    return call.owner.equals("java/lang/Object") && call.name.equals("hashCode");
  }

  private void applyInstance(MethodInsnNode call, ClassHierarchy hierarchy) {
    Instance found = instances.get(call.name + call.desc);
    if (found != null
        && hierarchy.isSubtype(call.owner, found.receiver())
        && !hierarchy.isDeclaredInSubmission(call.owner, call.name, call.desc)) {
      Method replacement = found.method();
      become(
          call,
          Type.getInternalName(replacement.getDeclaringClass()),
          call.name,
          Type.getMethodDescriptor(replacement));
    }
  }

  private static void become(MethodInsnNode call, String owner, String name, String descriptor) {
    call.setOpcode(Opcodes.INVOKESTATIC);
    call.owner = owner;
    call.name = name;
    call.desc = descriptor;
    call.itf = false;
  }

  /** Endless streams, whose elements the JDK may go through alone, count each. */
  private static void tick(MethodNode method, MethodInsnNode call) {
    Type result = Type.getReturnType(call.desc);
    if (STREAMS.contains(result.getDescriptor()) && isEndless(call)) {
      InsnList code = new InsnList();
      code.add(RuntimeCall.of(Streams.class, "ticked", Type.getMethodDescriptor(result, result)));
      method.instructions.insert(call, code);
    }
  }

  private static boolean isEndless(MethodInsnNode call) {
    boolean random = call.owner.startsWith("java/util/") && !call.owner.contains("/stream/");
    return switch (call.name) {
      case "iterate", "generate" -> call.owner.startsWith("java/util/stream/");
      case "ints", "longs", "doubles" -> random;
      default -> false;
    };
  }
}
