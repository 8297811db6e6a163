package gradus.worker.contract;

import gradus.protocol.ClassFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.objectweb.asm.Opcodes;

/** Some classes of one author, and how they inherit from each other and from the JDK. */
final class ApiClasses {

  private static final String OBJECT = "java/lang/Object";

  private final Map<String, ApiClass> own = new LinkedHashMap<>();

  ApiClasses(List<ClassFile> files) {
    files.stream().map(ApiClass::of).forEach(each -> own.put(each.name(), each));
  }

  Collection<ApiClass> all() {
    return own.values();
  }

  /** Returns a class of this author. */
  Optional<ApiClass> own(String name) {
    return Optional.ofNullable(own.get(name));
  }

  /** Returns whether classes of another package can name a class of this author. */
  boolean isVisible(ApiClass type) {
    if (type.outer() == null) {
      return type.has(Opcodes.ACC_PUBLIC);
    }
    boolean open = type.has(Opcodes.ACC_PUBLIC | Opcodes.ACC_PROTECTED);
    boolean member = !type.outer().equals(type.name());
    return open && member && own(type.outer()).map(this::isVisible).orElse(false);
  }

  /** Returns a class and all it inherits from, superclasses first, each once. */
  List<ApiClass> lineage(ApiClass type) {
    List<ApiClass> lineage = new ArrayList<>();
    Deque<String> pending = new ArrayDeque<>(List.of(type.name()));
    Set<String> seen = new HashSet<>(pending);
    while (!pending.isEmpty()) {
      find(pending.remove())
          .ifPresent(
              each -> {
                lineage.add(each);
                each.supertypes().stream().filter(seen::add).forEach(pending::add);
              });
    }
    return lineage;
  }

  /** Returns what the JVM finds when it looks for a member in a class, wherever it is inherited. */
  Optional<ApiMember> resolve(ApiClass type, ApiMember sought) {
    List<ApiClass> where = sought.isConstructor() ? List.of(type) : lineage(type);
    return where.stream()
        .flatMap(each -> each.members().stream())
        .filter(each -> each.resolvesLike(sought))
        .findFirst();
  }

  /** Returns the supertypes that callers can see: hidden ones give way to their own supertypes. */
  Set<String> visibleSupertypes(ApiClass type) {
    Set<String> visible = new HashSet<>();
    for (String each : type.supertypes()) {
      Optional<ApiClass> hidden = own(each).filter(known -> !isVisible(known));
      if (hidden.isPresent()) {
        visible.addAll(visibleSupertypes(hidden.get()));
      } else if (!each.equals(OBJECT)) {
        visible.add(each);
      }
    }
    return visible;
  }

  /** Returns the members that a class declares or inherits from types that callers cannot see. */
  List<ApiMember> openMembers(ApiClass type) {
    List<ApiMember> members = new ArrayList<>();
    for (ApiClass each : lineage(type)) {
      boolean self = each.name().equals(type.name());
      boolean hidden = own.containsKey(each.name()) && !isVisible(each);
      if (!self && !hidden) {
        continue;
      }
      each.members().stream()
          .filter(member -> self || !member.isConstructor())
          .filter(member -> type.isOpen(member) && !member.isSynthetic())
          .filter(member -> members.stream().noneMatch(member::resolvesLike))
          .forEach(members::add);
    }
    return members;
  }

  /** Returns whether every object has a method. */
  boolean isOfObject(ApiMember method) {
    return platform(OBJECT).stream()
        .flatMap(each -> each.members().stream())
        .anyMatch(each -> each.has(Opcodes.ACC_PUBLIC) && each.resolvesLike(method));
  }

  private Optional<ApiClass> find(String name) {
    return own(name).or(() -> platform(name));
  }

  private static Optional<ApiClass> platform(String name) {
    try (InputStream content =
        ClassLoader.getPlatformClassLoader().getResourceAsStream(name + ".class")) {
      return content == null ? Optional.empty() : Optional.of(ApiClass.of(content.readAllBytes()));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
