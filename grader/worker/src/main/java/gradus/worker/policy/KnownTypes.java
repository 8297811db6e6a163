package gradus.worker.policy;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The classes of one submission and those of the JDK that it reaches. */
final class KnownTypes {

  private static final String OBJECT = "java/lang/Object";

  private final Map<String, SubmittedType> submitted = new LinkedHashMap<>();
  private final Map<String, JdkType> jdk;
  private final Map<String, List<KnownType>> lineages = new HashMap<>();

  /** Knows no class of a submission yet. */
  KnownTypes() {
    this(new HashMap<>());
  }

  /** Shares what is known of the JDK with other submissions. */
  KnownTypes(Map<String, JdkType> jdk) {
    this.jdk = jdk;
  }

  void add(SubmittedType type) {
    submitted.put(type.name(), type);
  }

  @Nullable SubmittedType submitted(String internalName) {
    return submitted.get(internalName);
  }

  @Nullable KnownType find(String internalName) {
    SubmittedType own = submitted.get(internalName);
    if (own != null) {
      return own;
    }
    JdkType known = jdk.get(internalName);
    if (known == null) {
      known = JdkType.find(TypeNames.binary(internalName));
      if (known != null) {
        jdk.put(internalName, known);
      }
    }
    return known;
  }

  /**
   * Returns a class and its ancestors in the order in which a member is looked up: superclasses,
   * then interfaces (JVMS 17, 5.4.3.3). Ancestors that do not exist are left out.
   */
  List<KnownType> lineage(String internalName) {
    return lineages.computeIfAbsent(internalName, this::readLineage);
  }

  private List<KnownType> readLineage(String internalName) {
    Map<String, KnownType> lineage = new LinkedHashMap<>();
    addSuperclasses(internalName, lineage);
    ArrayDeque<KnownType> open = new ArrayDeque<>(lineage.values());
    while (!open.isEmpty()) {
      for (String each : open.remove().interfaceNames()) {
        KnownType type = find(each);
        if (type != null && lineage.putIfAbsent(each, type) == null) {
          open.add(type);
        }
      }
    }
    return List.copyOf(lineage.values());
  }

  private void addSuperclasses(String internalName, Map<String, KnownType> lineage) {
    String next = internalName;
    while (next != null) {
      KnownType type = find(next);
      if (type == null || lineage.putIfAbsent(next, type) != null) {
        break;
      }
      next = type.superName();
    }
    KnownType object = find(OBJECT);
    if (object != null) {
      lineage.putIfAbsent(OBJECT, object);
    }
  }

  /** A class whose members can be looked up. Names are internal: {@code java/util/List}. */
  sealed interface KnownType permits JdkType, SubmittedType {

    String name();

    @Nullable String superName();

    List<String> interfaceNames();

    /**
     * Returns whether the class itself has the field or method; a method's descriptor starts "(".
     */
    boolean declares(String member, String descriptor);
  }
}
