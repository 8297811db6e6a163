package gradus.worker.metering;

import gradus.model.Diagnostic;
import gradus.model.Place;
import gradus.model.Stage;
import gradus.protocol.Bytes;
import gradus.protocol.ClassFile;
import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassTooLargeException;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodTooLargeException;
import org.objectweb.asm.tree.ClassNode;

/** Makes the classes of a submission count and bound what they do. */
public final class Instrumenter {

  private final Redirects redirects = new Redirects();
  private final ChargeTable charges = ChargeTable.load();

  /**
   * Instruments all classes of one submission; they are judged together, because one may inherit
   * from another.
   *
   * @param classes what the compiler wrote and the policy passed
   * @return the instrumented classes, or findings where one grew past the limits of a class file
   */
  public Instrumentation instrument(List<ClassFile> classes) {
    List<ClassNode> nodes = classes.stream().map(Instrumenter::read).toList();
    ClassHierarchy hierarchy = new ClassHierarchy(nodes);
    CallRewriter calls = new CallRewriter(hierarchy, redirects, charges);
    ClassRewriter rewriter = new ClassRewriter(hierarchy, calls, Recursion.of(nodes, hierarchy));
    List<ClassFile> instrumented = new ArrayList<>();
    List<Diagnostic> findings = new ArrayList<>();
    for (int i = 0; i < nodes.size(); i++) {
      ClassNode node = nodes.get(i);
      rewriter.rewrite(node);
      try {
        instrumented.add(new ClassFile(classes.get(i).name(), write(node)));
      } catch (MethodTooLargeException e) {
        findings.add(tooLarge(node, "The method " + e.getMethodName() + " is too long."));
      } catch (ClassTooLargeException e) {
        findings.add(tooLarge(node, "The class " + node.name.replace('/', '.') + " is too long."));
      }
    }
    return new Instrumentation(findings.isEmpty() ? instrumented : List.of(), findings);
  }

  private static Diagnostic tooLarge(ClassNode node, String message) {
    return Diagnostic.error(
        Stage.COMPILE,
        "too-large",
        message + " Split it, or compute its tables instead of spelling them out.",
        Place.of(node.sourceFile));
  }

  private static ClassNode read(ClassFile file) {
    ClassNode node = new ClassNode();
    new ClassReader(file.content().toByteArray()).accept(node, ClassReader.EXPAND_FRAMES);
    return node;
  }

  private static Bytes write(ClassNode node) {
    ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
    node.accept(writer);
    return Bytes.of(writer.toByteArray());
  }
}
