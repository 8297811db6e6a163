package gradus.worker.source;

import com.github.javaparser.Position;
import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.ImportDeclaration;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MatchAllPatternExpr;
import com.github.javaparser.ast.expr.NullLiteralExpr;
import com.github.javaparser.ast.expr.PatternExpr;
import com.github.javaparser.ast.expr.RecordPatternExpr;
import com.github.javaparser.ast.expr.TypePatternExpr;
import com.github.javaparser.ast.nodeTypes.NodeWithSimpleName;
import com.github.javaparser.ast.stmt.SwitchEntry;
import gradus.model.Diagnostic;
import gradus.model.Place;
import gradus.model.Stage;
import gradus.protocol.SourceFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds features of the language that came after Java 17.
 *
 * <p>javac 17 does not know them and calls some a mistake of syntax; a later javac that compiles
 * Java 17 names them. Here they have one name, the later javac's.
 */
public final class NewerJava {

  /** What javac calls {@code case String s}. */
  public static final String SWITCH_PATTERNS = "patterns in switch statements";

  /** What javac calls a variable that is named with an underscore. */
  public static final String UNNAMED_VARIABLES = "unnamed variables";

  /** What javac calls an {@code instanceof} with a pattern that always matches. */
  public static final String UNCONDITIONAL_PATTERNS = "unconditional patterns in instanceof";

  /** What javac calls {@code instanceof int i}. */
  public static final String PRIMITIVE_PATTERNS = "primitive patterns";

  private static final String CODE = "newer-java";

  private NewerJava() {}

  /** Returns an error that names a feature. */
  public static Diagnostic finding(String feature, @Nullable String path, int line, int column) {
    String message = "exercises are written in Java 17, which does not have " + feature;
    return Diagnostic.error(Stage.COMPILE, CODE, message, Place.of(path, line, column));
  }

  /** Returns an error at the first use of each feature in each source. */
  public static List<Diagnostic> find(List<SourceFile> sources) {
    List<Diagnostic> findings = new ArrayList<>();
    SourceParser parser = new SourceParser();
    for (SourceFile each : sources) {
      parser.parse(each).ifPresent(unit -> findings.addAll(find(each.path(), unit)));
    }
    return findings;
  }

  private static List<Diagnostic> find(String path, CompilationUnit unit) {
    Map<String, Position> first = new LinkedHashMap<>();
    for (Node each : unit.findAll(Node.class)) {
      Optional<Position> place = each.getBegin();
      if (place.isPresent()) {
        feature(each).ifPresent(feature -> first.merge(feature, place.get(), NewerJava::earlier));
      }
    }
    return first.entrySet().stream()
        .map(each -> finding(each.getKey(), path, each.getValue().line, each.getValue().column))
        .toList();
  }

  private static Position earlier(Position one, Position other) {
    return one.isBefore(other) ? one : other;
  }

  private static Optional<String> feature(Node node) {
    if (node instanceof ImportDeclaration imported && imported.isModule()) {
      return Optional.of("module imports");
    }
    if (node instanceof RecordPatternExpr) {
      return Optional.of("deconstruction patterns");
    }
    if (node instanceof SwitchEntry entry) {
      return entry.getLabels().stream().flatMap(each -> ofLabel(each).stream()).findFirst();
    }
    return isUnnamed(node) ? Optional.of(UNNAMED_VARIABLES) : Optional.empty();
  }

  private static Optional<String> ofLabel(Expression label) {
    if (label instanceof NullLiteralExpr) {
      return Optional.of("null in switch cases");
    }
    return label instanceof PatternExpr ? Optional.of(SWITCH_PATTERNS) : Optional.empty();
  }

  private static boolean isUnnamed(Node node) {
    boolean variable =
        node instanceof VariableDeclarator
            || node instanceof Parameter
            || node instanceof TypePatternExpr;
    return node instanceof MatchAllPatternExpr
        || (variable && ((NodeWithSimpleName<?>) node).getNameAsString().equals("_"));
  }
}
