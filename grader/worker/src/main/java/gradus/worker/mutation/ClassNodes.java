package gradus.worker.mutation;

import gradus.protocol.Bytes;
import gradus.protocol.ClassFile;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.tree.ClassNode;

/** Reads class files, and writes them with the stack map frames that they had. */
final class ClassNodes {

  private ClassNodes() {}

  static ClassNode read(ClassFile file) {
    ClassNode node = new ClassNode();
    new ClassReader(file.content().toByteArray()).accept(node, 0);
    return node;
  }

  static ClassFile write(ClassNode node) {
    ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
    node.accept(writer);
    return new ClassFile(node.name.replace('/', '.'), Bytes.of(writer.toByteArray()));
  }
}
