package gradus.worker.source;

import com.github.javaparser.ast.body.AnnotationDeclaration;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.EnumDeclaration;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.RecordDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.nodeTypes.NodeWithImplements;
import com.github.javaparser.ast.nodeTypes.NodeWithModifiers;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import java.util.List;
import java.util.stream.Collectors;

/** How declarations are shown to a learner. */
final class DeclarationText {

  private DeclarationText() {}

  /** Returns a type's head, such as {@code public final class Ridge implements Model}. */
  static String ofType(TypeDeclaration<?> type) {
    StringBuilder text = new StringBuilder(modifiers(type));
    text.append(keyword(type)).append(' ').append(type.getNameAsString());
    if (type instanceof RecordDeclaration record) {
      text.append(
          joined(record.getParameters().stream().map(Parameter::toString).toList(), "(", ")"));
    }
    if (type instanceof ClassOrInterfaceDeclaration declared) {
      text.append(joined(names(declared.getExtendedTypes()), " extends ", ""));
    }
    if (type instanceof NodeWithImplements<?> declared
        && !declared.getImplementedTypes().isEmpty()) {
      text.append(joined(names(declared.getImplementedTypes()), " implements ", ""));
    }
    return text.toString();
  }

  /** Returns a field's declaration without its initial value. */
  static String ofField(FieldDeclaration field, VariableDeclarator variable) {
    return modifiers(field) + variable.getTypeAsString() + " " + variable.getNameAsString();
  }

  /** Returns the accessor that a record component stands for. */
  static String ofAccessor(Parameter component) {
    return "public " + component.getTypeAsString() + " " + component.getNameAsString() + "()";
  }

  private static String keyword(TypeDeclaration<?> type) {
    if (type instanceof ClassOrInterfaceDeclaration declared) {
      return declared.isInterface() ? "interface" : "class";
    }
    if (type instanceof AnnotationDeclaration) {
      return "@interface";
    }
    return type instanceof EnumDeclaration ? "enum" : "record";
  }

  private static String modifiers(NodeWithModifiers<?> node) {
    return node.getModifiers().stream()
        .map(each -> each.getKeyword().asString() + " ")
        .collect(Collectors.joining());
  }

  private static List<String> names(List<ClassOrInterfaceType> types) {
    return types.stream().map(ClassOrInterfaceType::asString).toList();
  }

  private static String joined(List<String> parts, String prefix, String suffix) {
    boolean record = prefix.equals("(");
    return parts.isEmpty() && !record ? "" : prefix + String.join(", ", parts) + suffix;
  }
}
