package gradus.worker.policy;

import gradus.worker.policy.KnownTypes.KnownType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Type;

/**
 * A class of the running JDK, loaded but not initialised.
 *
 * <p>What a public class inherits from a class that is not public counts as its own: {@code
 * StringBuilder.length} is declared by a class that nobody can name.
 */
final class JdkType implements KnownType {

  private static final ClassLoader JDK = ClassLoader.getPlatformClassLoader();

  private static final String CONSTRUCTOR = "<init>";

  private final Class<?> type;
  private final String name;
  private final Map<String, List<Member>> byName = new ConcurrentHashMap<>();

  private JdkType(Class<?> type) {
    this.type = type;
    this.name = Type.getInternalName(type);
  }

  /** Returns a class by its binary name, or null where the JDK has none. */
  static @Nullable JdkType find(String binaryName) {
    try {
      return new JdkType(Class.forName(binaryName, false, JDK));
    } catch (ClassNotFoundException | LinkageError e) {
      return null;
    }
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public @Nullable String superName() {
    Class<?> superclass = type.getSuperclass();
    return superclass == null ? null : Type.getInternalName(superclass);
  }

  @Override
  public List<String> interfaceNames() {
    return List.of(type.getInterfaces()).stream().map(Type::getInternalName).toList();
  }

  @Override
  public boolean declares(String member, String descriptor) {
    return named(member).stream().anyMatch(each -> each.descriptor.equals(descriptor));
  }

  boolean isPublic() {
    return Modifier.isPublic(type.getModifiers());
  }

  /** Returns whether the class has a method with these parameters, whatever it returns. */
  boolean declaresWithParameters(String member, String parameters) {
    return named(member).stream().anyMatch(each -> each.parameters().equals(parameters));
  }

  /** Returns whether a method that the class declares is static. */
  boolean isStatic(String member, String descriptor) {
    return named(member).stream()
        .anyMatch(each -> each.isStatic && each.descriptor.equals(descriptor));
  }

  /** Returns the accessible members of a name that the class itself has. */
  List<Member> accessible(String member) {
    return named(member).stream().filter(Member::accessible).toList();
  }

  /** Returns the accessible members that the class itself has. */
  List<Member> accessible() {
    return members(name -> true).filter(Member::accessible).toList();
  }

  private List<Member> named(String member) {
    return byName.computeIfAbsent(member, any -> members(name -> name.equals(member)).toList());
  }

  private Stream<Member> members(Predicate<String> names) {
    Stream<Member> constructors =
        names.test(CONSTRUCTOR)
            ? Stream.of(type.getDeclaredConstructors()).map(Member::of)
            : Stream.empty();
    return Stream.concat(constructors, hosts().stream().flatMap(host -> members(host, names)));
  }

  private static Stream<Member> members(Class<?> host, Predicate<String> names) {
    return Stream.concat(
        Stream.of(host.getDeclaredFields())
            .filter(each -> names.test(each.getName()))
            .map(Member::of),
        Stream.of(host.getDeclaredMethods())
            .filter(each -> names.test(each.getName()))
            .map(Member::of));
  }

  /** Returns the class and those of its superclasses that are not public. */
  private List<Class<?>> hosts() {
    List<Class<?>> hosts = new ArrayList<>();
    Class<?> host = type;
    while (host != null && (host == type || !Modifier.isPublic(host.getModifiers()))) {
      hosts.add(host);
      host = host.getSuperclass();
    }
    return hosts;
  }

  /**
   * A field, method or constructor.
   *
   * @param name its name
   * @param descriptor its descriptor; a method's starts with a parenthesis
   * @param isStatic whether it is static
   * @param accessible whether it is public or protected
   */
  record Member(String name, String descriptor, boolean isStatic, boolean accessible) {

    static Member of(Field field) {
      return of(field.getName(), Type.getDescriptor(field.getType()), field.getModifiers());
    }

    static Member of(Method method) {
      return of(method.getName(), Type.getMethodDescriptor(method), method.getModifiers());
    }

    static Member of(Constructor<?> constructor) {
      String descriptor = Type.getConstructorDescriptor(constructor);
      return of(CONSTRUCTOR, descriptor, constructor.getModifiers());
    }

    private static Member of(String name, String descriptor, int modifiers) {
      boolean accessible = Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers);
      return new Member(name, descriptor, Modifier.isStatic(modifiers), accessible);
    }

    /** Returns the parameter types as the resources write them; nothing for a field. */
    String parameters() {
      return descriptor.startsWith("(") ? TypeNames.parameters(descriptor) : "";
    }
  }
}
