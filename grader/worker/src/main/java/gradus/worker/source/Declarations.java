package gradus.worker.source;

import com.github.javaparser.Position;
import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.CallableDeclaration;
import com.github.javaparser.ast.body.EnumDeclaration;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.RecordDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.nodeTypes.NodeWithName;
import gradus.protocol.SourceFile;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The declarations of some sources, found by the names that class files use. */
public final class Declarations {

  /** The name that class files give to constructors. */
  private static final String CONSTRUCTOR = "<init>";

  private final Map<String, Type> types = new LinkedHashMap<>();

  private record Type(String file, TypeDeclaration<?> declaration) {}

  private Declarations() {}

  /** Reads sources; those that cannot be parsed contribute nothing. */
  public static Declarations of(List<SourceFile> sources) {
    Declarations declarations = new Declarations();
    SourceParser parser = new SourceParser();
    for (SourceFile each : sources) {
      parser.parse(each).ifPresent(unit -> declarations.add(each.path(), unit));
    }
    return declarations;
  }

  /** Returns the binary names of the types that are declared, members of types included. */
  public Set<String> types() {
    return Set.copyOf(types.keySet());
  }

  /** Returns the head of a type, by its binary name. */
  public Optional<Declaration> type(String type) {
    return find(type)
        .map(t -> declaration(t, t.declaration(), DeclarationText.ofType(t.declaration())));
  }

  /**
   * Returns a method or constructor.
   *
   * @param type the binary name of the type that declares it
   * @param name its name; {@code <init>} for a constructor
   * @param parameterTypes the erased simple names of its parameters' types; where no overload has
   *     just these, as with type variables, the first with as many parameters is taken
   */
  public Optional<Declaration> callable(String type, String name, List<String> parameterTypes) {
    return find(type)
        .flatMap(t -> method(t, name, parameterTypes).or(() -> accessor(t, name, parameterTypes)));
  }

  /** Returns a field or enum constant. */
  public Optional<Declaration> field(String type, String name) {
    return find(type).flatMap(t -> variable(t, name).or(() -> constant(t, name)));
  }

  private Optional<Type> find(String type) {
    return Optional.ofNullable(types.get(type));
  }

  private void add(String file, CompilationUnit unit) {
    String prefix =
        unit.getPackageDeclaration()
            .map(NodeWithName::getNameAsString)
            .map(p -> p + ".")
            .orElse("");
    unit.getTypes().forEach(each -> add(file, prefix, each));
  }

  private void add(String file, String prefix, TypeDeclaration<?> type) {
    String name = prefix + type.getNameAsString();
    types.putIfAbsent(name, new Type(file, type));
    for (BodyDeclaration<?> each : type.getMembers()) {
      if (each instanceof TypeDeclaration<?> member) {
        add(file, name + "$", member);
      }
    }
  }

  private static Optional<Declaration> method(Type type, String name, List<String> parameterTypes) {
    List<CallableDeclaration<?>> overloads =
        name.equals(CONSTRUCTOR)
            ? List.copyOf(type.declaration().getConstructors())
            : List.copyOf(type.declaration().getMethodsByName(name));
    Optional<CallableDeclaration<?>> same =
        overloads.stream().filter(each -> erased(each).equals(parameterTypes)).findFirst();
    return same.or(
            () ->
                overloads.stream()
                    .filter(each -> each.getParameters().size() == parameterTypes.size())
                    .findFirst())
        .map(
            each ->
                declaration(type, each, each.getDeclarationAsString(true, false, true).strip()));
  }

  private static List<String> erased(CallableDeclaration<?> callable) {
    return callable.getParameters().stream().map(Declarations::erased).toList();
  }

  private static String erased(Parameter parameter) {
    String type =
        parameter.getTypeAsString().replaceAll("<.*>", "").replaceAll("\\s*@\\w+\\s*", "");
    return type.substring(type.lastIndexOf('.') + 1) + (parameter.isVarArgs() ? "[]" : "");
  }

  private static Optional<Declaration> accessor(Type type, String name, List<String> parameters) {
    if (!(type.declaration() instanceof RecordDeclaration record) || !parameters.isEmpty()) {
      return Optional.empty();
    }
    return record.getParameters().stream()
        .filter(each -> each.getNameAsString().equals(name))
        .findFirst()
        .map(each -> declaration(type, each, DeclarationText.ofAccessor(each)));
  }

  private static Optional<Declaration> variable(Type type, String name) {
    return type.declaration()
        .getFieldByName(name)
        .map(each -> declaration(type, each, fieldText(each, name)));
  }

  private static String fieldText(FieldDeclaration field, String name) {
    return field.getVariables().stream()
        .filter(each -> each.getNameAsString().equals(name))
        .findFirst()
        .map(each -> DeclarationText.ofField(field, each))
        .orElse(name);
  }

  private static Optional<Declaration> constant(Type type, String name) {
    if (!(type.declaration() instanceof EnumDeclaration declared)) {
      return Optional.empty();
    }
    return declared.getEntries().stream()
        .filter(each -> each.getNameAsString().equals(name))
        .findFirst()
        .map(each -> declaration(type, each, name));
  }

  private static Declaration declaration(Type type, Node node, String text) {
    Position begin = node.getBegin().orElse(new Position(0, 0));
    return new Declaration(type.file(), begin.line, begin.column, text);
  }
}
