package gradus.worker.policy;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The names that an exercise adds to the allow-list or takes away.
 *
 * @param packages packages, from {@code java.util.regex.*}
 * @param classes binary names of classes
 * @param memberOwners binary names of the classes of members
 * @param members members, as {@code class#name} or {@code class#name(types)}
 */
record PolicyEntries(
    Set<String> packages, Set<String> classes, Set<String> memberOwners, Set<String> members) {

  PolicyEntries {
    packages = Set.copyOf(packages);
    classes = Set.copyOf(classes);
    memberOwners = Set.copyOf(memberOwners);
    members = Set.copyOf(members);
  }

  static final PolicyEntries NONE = of(List.of());

  /**
   * Reads entries.
   *
   * @throws IllegalArgumentException if an entry names nothing that the JDK has
   */
  static PolicyEntries of(List<String> entries) {
    Reading reading = new Reading();
    entries.forEach(reading::add);
    return new PolicyEntries(
        reading.packages, reading.classes, reading.memberOwners, reading.members);
  }

  boolean hasClass(String className) {
    return classes.contains(className);
  }

  boolean hasPackageOf(String className) {
    int dot = className.lastIndexOf('.');
    return dot > 0 && packages.contains(className.substring(0, dot));
  }

  boolean hasMember(String className, String member, String parameters) {
    String name = className + "#" + member;
    return members.contains(name) || members.contains(name + parameters);
  }

  PolicyEntries and(PolicyEntries other) {
    return new PolicyEntries(
        union(packages, other.packages),
        union(classes, other.classes),
        union(memberOwners, other.memberOwners),
        union(members, other.members));
  }

  private static Set<String> union(Set<String> left, Set<String> right) {
    Set<String> union = new HashSet<>(left);
    union.addAll(right);
    return union;
  }

  private static final class Reading {

    private final Set<String> packages = new HashSet<>();
    private final Set<String> classes = new HashSet<>();
    private final Set<String> memberOwners = new HashSet<>();
    private final Set<String> members = new HashSet<>();

    void add(String entry) {
      int hash = entry.indexOf('#');
      if (hash > 0) {
        addMember(entry, hash);
      } else if (entry.endsWith(".*")) {
        addPackage(entry);
      } else {
        classes.add(TypeNames.binary(jdkClass(entry, entry).name()));
      }
    }

    private void addPackage(String entry) {
      String name = entry.substring(0, entry.length() - 2);
      boolean known =
          ModuleLayer.boot().modules().stream()
              .anyMatch(module -> module.getDescriptor() != null && module.isExported(name));
      if (!known) {
        throw new IllegalArgumentException(entry + " names no package of the JDK");
      }
      packages.add(name);
    }

    private void addMember(String entry, int hash) {
      JdkType owner = jdkClass(entry.substring(0, hash), entry);
      String member = entry.substring(hash + 1).trim();
      int open = member.indexOf('(');
      String name = open < 0 ? member : member.substring(0, open).trim();
      String parameters = open < 0 ? "" : parameters(member.substring(open), entry);
      boolean known =
          new KnownTypes()
              .lineage(owner.name()).stream()
                  .filter(JdkType.class::isInstance)
                  .flatMap(type -> ((JdkType) type).accessible(name).stream())
                  .anyMatch(each -> open < 0 || each.parameters().equals(parameters));
      if (!known) {
        throw new IllegalArgumentException(entry + " names no member of a class of the JDK");
      }
      String className = TypeNames.binary(owner.name());
      memberOwners.add(className);
      members.add(className + "#" + name + parameters);
    }

    private static String parameters(String text, String entry) {
      if (!text.endsWith(")")) {
        throw new IllegalArgumentException(entry + " lacks a closing parenthesis");
      }
      return TypeNames.normalised(text);
    }

    /** Returns the class of a name whose nested classes follow a dollar sign or a dot. */
    private static JdkType jdkClass(String written, String entry) {
      String name = written;
      while (true) {
        JdkType type = JdkType.find(name);
        if (type != null && type.isPublic()) {
          return type;
        }
        int dot = name.lastIndexOf('.');
        if (dot < 0) {
          throw new IllegalArgumentException(entry + " names no class of the JDK");
        }
        name = name.substring(0, dot) + "$" + name.substring(dot + 1);
      }
    }
  }
}
