package gradus.worker.metering.runtime;

import java.lang.StackWalker.StackFrame;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The learner's calls on the stack.
 *
 * @param methods the methods, each once and the last called first, as {@code Class.method}
 * @param recursion the methods of the innermost calls, as a learner calls them
 * @param place where the innermost call was made: file and line, or empty
 */
public record Calls(List<String> methods, List<String> recursion, String place) {

  /** No calls. */
  static final Calls NONE = new Calls(List.of(), List.of(), "");

  /** Only the innermost are looked at: looking takes a hundred times as long as calling. */
  private static final int MOST_FRAMES = 1_000;

  private static final int MOST_METHODS = 64;
  private static final int LONGEST_NAME = 200;

  /** A cycle of more methods is told by its innermost ones. */
  private static final int FRAMES_OF_RECURSION = 64;

  private static final String LAMBDA = "lambda$";

  /** Copies the lists. */
  public Calls {
    methods = List.copyOf(methods);
    recursion = List.copyOf(recursion);
  }

  /**
   * Returns the running thread's calls.
   *
   * @param isLearners tells a learner's classes from all others
   */
  static Calls now(Predicate<Class<?>> isLearners) {
    List<StackFrame> frames =
        StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE)
            .walk(
                all ->
                    all.filter(each -> isLearners.test(each.getDeclaringClass()))
                        .limit(MOST_FRAMES)
                        .toList());
    return new Calls(methods(frames), recursion(frames), place(frames));
  }

  private static List<String> methods(List<StackFrame> frames) {
    Set<String> methods = new LinkedHashSet<>();
    for (StackFrame each : frames) {
      String name = each.getClassName() + "." + written(each.getMethodName());
      if (name.length() <= LONGEST_NAME) {
        methods.add(name);
      }
    }
    return methods.stream().limit(MOST_METHODS).toList();
  }

  private static List<String> recursion(List<StackFrame> frames) {
    Set<String> names = new LinkedHashSet<>();
    frames.stream().limit(FRAMES_OF_RECURSION).forEach(each -> names.add(spoken(each)));
    return new ArrayList<>(names);
  }

  /** Compilers number lambdas differently: one is told as the method that it stands in. */
  private static String written(String method) {
    if (!method.startsWith(LAMBDA)) {
      return method;
    }
    int end = method.lastIndexOf('$');
    String in = end < LAMBDA.length() ? method : method.substring(LAMBDA.length(), end);
    return in.equals("new") ? "<init>" : in.equals("static") ? "<clinit>" : in;
  }

  private static String spoken(StackFrame frame) {
    String type = frame.getClassName();
    String simple = type.substring(Math.max(type.lastIndexOf('.'), type.lastIndexOf('$')) + 1);
    return switch (written(frame.getMethodName())) {
      case "<init>" -> "new " + simple;
      case "<clinit>" -> "static of " + simple;
      default -> written(frame.getMethodName());
    };
  }

  /** What stands before a method's first line has none, so the line is that of the call. */
  private static String place(List<StackFrame> frames) {
    for (StackFrame each : frames) {
      if (each.getLineNumber() > 0) {
        return each.getFileName() + ":" + each.getLineNumber();
      }
    }
    return "";
  }
}
