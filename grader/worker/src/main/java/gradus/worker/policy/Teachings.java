package gradus.worker.policy;

import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The sentences that tell a learner what to do instead, by the names of {@code teachings.policy}.
 */
final class Teachings {

  private final Map<String, String> sentences;

  Teachings(Map<String, String> sentences) {
    this.sentences = Map.copyOf(sentences);
  }

  /** Returns whether a sentence is about this member itself, not only about its class. */
  boolean nameMember(String className, String member, String parameters) {
    return ofMember(className, member, parameters) != null;
  }

  /** Returns whether a sentence is about this class itself, not only about its package. */
  boolean nameClass(String className) {
    return sentences.containsKey(className);
  }

  /** Returns the sentence that fits a member best, or null. */
  @Nullable String forMember(String className, String member, String parameters) {
    String sentence = ofMember(className, member, parameters);
    return sentence == null ? forClass(className) : sentence;
  }

  /** Returns the sentence that fits a class best, or null. */
  @Nullable String forClass(String className) {
    String name = className;
    while (true) {
      String sentence = sentences.get(name);
      if (sentence != null || name.indexOf('$') < 0) {
        return sentence == null ? forPackage(packageOf(className)) : sentence;
      }
      name = name.substring(0, name.lastIndexOf('$'));
    }
  }

  /** Returns the sentence about a package, or the nearest above it, or null. */
  @Nullable String forPackage(String packageName) {
    String name = packageName;
    while (!name.isEmpty()) {
      String sentence = sentences.get(name + ".*");
      if (sentence != null) {
        return sentence;
      }
      name = packageOf(name);
    }
    return null;
  }

  private static String packageOf(String name) {
    return name.substring(0, Math.max(0, name.lastIndexOf('.')));
  }

  private @Nullable String ofMember(String className, String member, String parameters) {
    return Stream.of(className, "*")
        .map(owner -> owner + "#" + member)
        .flatMap(name -> Stream.of(name + parameters, name))
        .map(sentences::get)
        .filter(sentence -> sentence != null)
        .findFirst()
        .orElse(null);
  }
}
