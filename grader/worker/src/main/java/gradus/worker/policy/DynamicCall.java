package gradus.worker.policy;

import java.util.Iterator;
import java.util.List;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * An {@code invokedynamic} instruction, judged with its bootstrap method and arguments.
 *
 * <p>Only the bootstraps that javac writes at release 17 are accepted, by owner, name, descriptor
 * and arguments: lambdas and method references, concatenation of strings, and the methods of
 * records. Through any other, an argument could reach what no instruction names.
 *
 * @param descriptor the descriptor of the call; a lambda's interface is what it returns
 * @param bootstrap the bootstrap method
 * @param arguments its static arguments
 */
record DynamicCall(String descriptor, Handle bootstrap, List<Object> arguments) {

  private static final String INVOKE = "java/lang/invoke/";
  private static final String CALLER =
      "(Ljava/lang/invoke/MethodHandles$Lookup;Ljava/lang/String;Ljava/lang/invoke/MethodType;";
  private static final String CALL_SITE = ")Ljava/lang/invoke/CallSite;";

  private static final Handle LAMBDA =
      bootstrap(
          INVOKE + "LambdaMetafactory",
          "metafactory",
          CALLER
              + "Ljava/lang/invoke/MethodType;Ljava/lang/invoke/MethodHandle;"
              + "Ljava/lang/invoke/MethodType;"
              + CALL_SITE);
  private static final Handle LAMBDA_WITH_FLAGS =
      bootstrap(
          INVOKE + "LambdaMetafactory",
          "altMetafactory",
          CALLER + "[Ljava/lang/Object;" + CALL_SITE);
  private static final Handle CONCATENATION =
      bootstrap(INVOKE + "StringConcatFactory", "makeConcat", CALLER + CALL_SITE);
  private static final Handle CONCATENATION_WITH_CONSTANTS =
      bootstrap(
          INVOKE + "StringConcatFactory",
          "makeConcatWithConstants",
          CALLER + "Ljava/lang/String;[Ljava/lang/Object;" + CALL_SITE);
  private static final Handle RECORD_METHOD =
      bootstrap(
          "java/lang/runtime/ObjectMethods",
          "bootstrap",
          "(Ljava/lang/invoke/MethodHandles$Lookup;Ljava/lang/String;"
              + "Ljava/lang/invoke/TypeDescriptor;Ljava/lang/Class;Ljava/lang/String;"
              + "[Ljava/lang/invoke/MethodHandle;)Ljava/lang/Object;");

  private static final int SERIALIZABLE = 1;
  private static final int MARKERS = 2;
  private static final int BRIDGES = 4;

  private static Handle bootstrap(String owner, String name, String descriptor) {
    return new Handle(Opcodes.H_INVOKESTATIC, owner, name, descriptor, false);
  }

  /** Reports what the call refers to. */
  void reportTo(ClassReport report, int line) {
    boolean known;
    if (bootstrap.equals(LAMBDA)) {
      known = reportLambda(report, line) && arguments.size() == 3;
    } else if (bootstrap.equals(LAMBDA_WITH_FLAGS)) {
      known = reportLambda(report, line) && reportFlags(report, line);
    } else if (bootstrap.equals(CONCATENATION)) {
      known = arguments.isEmpty();
    } else if (bootstrap.equals(CONCATENATION_WITH_CONSTANTS)) {
      known = arguments.stream().allMatch(each -> reportConstant(each, report, line));
    } else if (bootstrap.equals(RECORD_METHOD)) {
      known = reportRecord(report, line);
    } else {
      known = false;
    }
    report.descriptor(descriptor, line);
    if (!known) {
      report.deny(
          TypeNames.readable(TypeNames.binary(bootstrap.getOwner()))
              + "."
              + bootstrap.getName()
              + " is not allowed as a bootstrap method: only javac's own lambdas, concatenations"
              + " and records are",
          line);
    }
  }

  private boolean reportLambda(ClassReport report, int line) {
    Type function = Type.getReturnType(descriptor);
    if (function.getSort() != Type.OBJECT
        || arguments.size() < 3
        || !(arguments.get(0) instanceof Type erased)
        || !(arguments.get(1) instanceof Handle body)
        || !(arguments.get(2) instanceof Type instantiated)) {
      return false;
    }
    report.extension(function.getInternalName(), line);
    report.descriptor(erased.getDescriptor(), line);
    report.descriptor(instantiated.getDescriptor(), line);
    report.member(reference(body), line);
    return body.getTag() >= Opcodes.H_INVOKEVIRTUAL;
  }

  /** Reports the arguments after a lambda's three: flags, then counted interfaces and bridges. */
  private boolean reportFlags(ClassReport report, int line) {
    Iterator<Object> rest = arguments.subList(3, arguments.size()).iterator();
    int flags = nextInt(rest);
    if ((flags & SERIALIZABLE) != 0) {
      report.extension("java/io/Serializable", line);
    }
    boolean known = (flags & ~(SERIALIZABLE | MARKERS | BRIDGES)) == 0;
    if (known && (flags & MARKERS) != 0) {
      known = reportCounted(rest, report, line, true);
    }
    if (known && (flags & BRIDGES) != 0) {
      known = reportCounted(rest, report, line, false);
    }
    return known && !rest.hasNext();
  }

  private static boolean reportCounted(
      Iterator<Object> rest, ClassReport report, int line, boolean interfaces) {
    int count = nextInt(rest);
    for (int i = 0; i < count; i++) {
      if (!rest.hasNext() || !(rest.next() instanceof Type type)) {
        return false;
      }
      if (interfaces) {
        report.extension(type.getInternalName(), line);
      } else {
        report.descriptor(type.getDescriptor(), line);
      }
    }
    return count >= 0;
  }

  private static int nextInt(Iterator<Object> rest) {
    return rest.hasNext() && rest.next() instanceof Integer number ? number : -1;
  }

  private static boolean reportConstant(Object constant, ClassReport report, int line) {
    if (constant instanceof Type type && type.getSort() != Type.METHOD) {
      report.descriptor(type.getDescriptor(), line);
      return true;
    }
    return constant instanceof String || constant instanceof Number;
  }

  private boolean reportRecord(ClassReport report, int line) {
    Type own = Type.getObjectType(report.type().name());
    if (arguments.size() < 2
        || !own.equals(arguments.get(0))
        || !(arguments.get(1) instanceof String)) {
      return false;
    }
    for (Object each : arguments.subList(2, arguments.size())) {
      if (!(each instanceof Handle getter) || getter.getTag() != Opcodes.H_GETFIELD) {
        return false;
      }
      report.member(reference(getter), line);
    }
    return true;
  }

  private static MemberReference reference(Handle handle) {
    return new MemberReference(handle.getOwner(), handle.getName(), handle.getDesc());
  }
}
