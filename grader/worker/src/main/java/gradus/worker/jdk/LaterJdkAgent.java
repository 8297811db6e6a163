package gradus.worker.jdk;

import java.io.IOException;
import java.io.InputStream;
import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.lang.instrument.UnmodifiableClassException;
import java.lang.invoke.MethodHandles;
import java.security.ProtectionDomain;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Rewrites what Java 17 to 20 compute in another way than Java 21 and later.
 *
 * <p>A JVM that is started with {@code -javaagent} brings what is needed for it before the main
 * method; rewriting takes longer than starting, so the main method chooses when.
 */
public final class LaterJdkAgent {

  private static final Set<String> ORIGINALS = JdkPatch.classes(Runtime.version().feature());

  private static @Nullable Instrumentation given;

  private LaterJdkAgent() {}

  /**
   * Takes what changes classes.
   *
   * @param arguments none
   * @param jvm what changes classes
   */
  public static void premain(@Nullable String arguments, Instrumentation jvm) {
    given = jvm;
  }

  /**
   * Rewrites it, once; nothing in a JVM that was started without the agent.
   *
   * @throws IllegalStateException if this JDK's classes are others than what was expected
   */
  public static void rewrite()
      throws ReflectiveOperationException, IOException, UnmodifiableClassException {
    Instrumentation jvm = given;
    given = null;
    if (jvm != null) {
      rewrite(jvm);
    }
  }

  /** Goes through the rewriting without changing anything, for those who archive classes. */
  public static void rehearse() throws IOException {
    for (String each : ORIGINALS) {
      try (InputStream in = ClassLoader.getSystemResourceAsStream(each + ".class")) {
        JdkPatch.apply(each, Objects.requireNonNull(in).readAllBytes());
      }
    }
  }

  private static void rewrite(Instrumentation jvm)
      throws ReflectiveOperationException, IOException, UnmodifiableClassException {
    Class<?> conversion = classOf(DecimalPatch.CONVERSION);
    open(conversion, jvm);
    for (Class<?> each : DecimalPatch.ADDED) {
      MethodHandles.privateLookupIn(conversion, MethodHandles.lookup())
          .defineClass(DecimalPatch.added(content(each)));
    }
    Transformer transformer = new Transformer();
    jvm.addTransformer(transformer, true);
    List<Class<?>> originals = new ArrayList<>();
    for (String each : ORIGINALS) {
      originals.add(classOf(each));
    }
    // Together: for each call the JVM goes through all classes that there are.
    jvm.retransformClasses(originals.toArray(Class<?>[]::new));
    jvm.removeTransformer(transformer);
    check(transformer);
  }

  private static Class<?> classOf(String internalName) throws ClassNotFoundException {
    return Class.forName(internalName.replace('/', '.'));
  }

  /** Only to this class's module, which no learner's class is in. */
  private static void open(Class<?> conversion, Instrumentation jvm) {
    Set<Module> here = Set.of(LaterJdkAgent.class.getModule());
    jvm.redefineModule(
        conversion.getModule(),
        Set.of(),
        Map.of(),
        Map.of(conversion.getPackageName(), here),
        Set.of(),
        Map.of());
  }

  private static byte[] content(Class<?> origin) throws IOException {
    String name = origin.getSimpleName() + ".class";
    try (InputStream in = Objects.requireNonNull(origin.getResourceAsStream(name))) {
      return in.readAllBytes();
    }
  }

  private static void check(Transformer transformer) {
    if (transformer.failure != null) {
      throw transformer.failure;
    }
    if (!Double.toString(Double.parseDouble("2e23")).equals("2.0E23")) {
      throw new IllegalStateException("the JDK does not use the replaced conversion");
    }
  }

  /** The JVM would drop what a transformer throws, so it is kept. */
  private static final class Transformer implements ClassFileTransformer {

    private @Nullable RuntimeException failure;

    @Override
    public byte @Nullable [] transform(
        Module module,
        @Nullable ClassLoader loader,
        String name,
        @Nullable Class<?> redefined,
        @Nullable ProtectionDomain domain,
        byte[] content) {
      if (redefined == null || !ORIGINALS.contains(name)) {
        return null;
      }
      try {
        return JdkPatch.apply(name, content);
      } catch (RuntimeException e) {
        failure = e;
        return null;
      }
    }
  }
}
