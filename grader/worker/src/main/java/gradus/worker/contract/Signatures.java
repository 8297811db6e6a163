package gradus.worker.contract;

import gradus.worker.source.Declaration;
import gradus.worker.source.Declarations;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Shows declarations as their author wrote them or, where that is unknown, as they compile to. */
final class Signatures {

  private final Declarations declarations;

  Signatures(Declarations declarations) {
    this.declarations = declarations;
  }

  Optional<Declaration> declaration(ApiClass type) {
    return declarations.type(type.binaryName());
  }

  Optional<Declaration> declaration(ApiClass type, ApiMember member) {
    return member.isMethod()
        ? declarations.callable(type.binaryName(), member.name(), parameters(member))
        : declarations.field(type.binaryName(), member.name());
  }

  String text(ApiClass type) {
    return declaration(type).map(Declaration::text).orElseGet(() -> compiled(type));
  }

  String text(ApiClass type, ApiMember member) {
    return declaration(type, member).map(Declaration::text).orElseGet(() -> compiled(type, member));
  }

  /** Returns a class's name as its users write it: {@code Outer.Inner}. */
  static String simpleName(ApiClass type) {
    return type.name().substring(type.name().lastIndexOf('/') + 1).replace('$', '.');
  }

  private static String compiled(ApiClass type) {
    String kind = type.isInterface() ? "interface " : "class ";
    String modifiers = modifiers(type.access());
    return (type.isInterface() ? modifiers.replace("abstract ", "") : modifiers)
        + kind
        + lastName(simpleName(type));
  }

  private static String compiled(ApiClass type, ApiMember member) {
    String modifiers = modifiers(member.access());
    if (!member.isMethod()) {
      return modifiers + simple(Type.getType(member.descriptor())) + " " + member.name();
    }
    String parameters = String.join(", ", parameters(member));
    String head =
        member.isConstructor()
            ? lastName(simpleName(type))
            : simple(Type.getReturnType(member.descriptor())) + " " + member.name();
    return modifiers + head + "(" + parameters + ")";
  }

  private static List<String> parameters(ApiMember member) {
    return Arrays.stream(Type.getArgumentTypes(member.descriptor()))
        .map(Signatures::simple)
        .toList();
  }

  private static String simple(Type type) {
    return lastName(type.getClassName().replace('$', '.'));
  }

  private static String lastName(String name) {
    return name.substring(name.lastIndexOf('.') + 1);
  }

  private static String modifiers(int access) {
    return List.of(
            word(access, Opcodes.ACC_PUBLIC, "public"),
            word(access, Opcodes.ACC_PROTECTED, "protected"),
            word(access, Opcodes.ACC_PRIVATE, "private"),
            word(access, Opcodes.ACC_ABSTRACT, "abstract"),
            word(access, Opcodes.ACC_STATIC, "static"))
        .stream()
        .collect(Collectors.joining());
  }

  private static String word(int access, int flag, String word) {
    return (access & flag) == 0 ? "" : word + " ";
  }
}
