package gradus.worker.discovery;

import gradus.protocol.ResourceFile;
import gradus.testkit.golden.GoldenReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * The files that an exercise's tests read: that each is whole, and that those are there which a
 * test names in its source. A name that is put together while a test runs is not seen.
 */
final class DataFiles {

  private static final String GOLDEN = "gradus/testkit/Golden";

  /** What the testkit reads where a test names no file, and the methods that name none. */
  private static final String USUAL_FILE = "golden.json";

  private static final Set<String> OF_USUAL_FILE = Set.of("of", "cases", "assertEach");

  private final List<ResourceFile> files;

  /** The names of files that are there, or of which was said that they are not. */
  private final Set<String> known;

  private final TestClasses classes;
  private final Problems problems;

  DataFiles(List<ResourceFile> files, TestClasses classes, Problems problems) {
    this.files = files;
    this.known =
        files.stream().map(ResourceFile::name).collect(Collectors.toCollection(HashSet::new));
    this.classes = classes;
    this.problems = problems;
  }

  /** Checks that every file can be read to its end. */
  void checkContents() {
    for (ResourceFile each : files) {
      if (each.name().endsWith(".json")) {
        checkJson(each);
      } else {
        checkCsv(each);
      }
    }
  }

  private void checkJson(ResourceFile file) {
    String name = file.name();
    try {
      GoldenReader.read(new ByteArrayInputStream(file.content().toByteArray()), name);
    } catch (IllegalArgumentException e) {
      String[] place = String.valueOf(e.getMessage()).substring(name.length() + 1).split(": ", 2);
      problems.addFile(name, Integer.parseInt(place[0]), place[1]);
    } catch (IOException e) {
      throw new UncheckedIOException("memory cannot be read", e);
    }
  }

  /** What stands in quotes may hold commas: of such a file only its author knows the shape. */
  private void checkCsv(ResourceFile file) {
    List<String> lines = file.content().utf8().lines().toList();
    if (lines.isEmpty()) {
      problems.addFile(file.name(), 1, "the file is empty");
    } else if (lines.stream().anyMatch(each -> each.indexOf('\0') >= 0)) {
      problems.addFile(file.name(), 0, "the file holds NUL characters: it is torn");
    } else if (lines.stream().noneMatch(each -> each.indexOf('"') >= 0) && isCutShort(lines)) {
      String message = "the last line has other columns than all before it: the file is torn";
      problems.addFile(file.name(), lines.size(), message);
    }
  }

  private static boolean isCutShort(List<String> lines) {
    List<Integer> columns = lines.stream().map(each -> each.split(",", -1).length).toList();
    int last = columns.size() - 1;
    return last > 1
        && columns.subList(0, last).stream().distinct().count() == 1
        && !columns.get(0).equals(columns.get(last));
  }

  /** Checks that the files are there which a class names. */
  void checkNames(ClassNode type) {
    for (MethodNode method : type.methods) {
      int line = 0;
      for (AbstractInsnNode each : method.instructions) {
        if (each instanceof LineNumberNode number) {
          line = number.line;
        } else if (each instanceof MethodInsnNode call) {
          checkName(type, line, call);
        }
      }
    }
  }

  private void checkName(ClassNode type, int line, MethodInsnNode call) {
    fileRead(call)
        .filter(known::add)
        .ifPresent(each -> problems.addFile(each, 0, missing(type, line)));
  }

  private static String missing(ClassNode type, int line) {
    return "the file is missing, which " + type.sourceFile + ":" + line + " reads";
  }

  private Optional<String> fileRead(MethodInsnNode call) {
    if (call.owner.equals(GOLDEN) && OF_USUAL_FILE.contains(call.name)) {
      return Optional.of(USUAL_FILE);
    }
    if (!(before(call) instanceof LdcInsnNode constant && constant.cst instanceof String name)) {
      return Optional.empty();
    }
    boolean ofExercise = isGolden(call) || (isResource(call) && isBesideTest(constant));
    return Optional.of(name).filter(each -> ofExercise && each.indexOf('/') < 0);
  }

  private static boolean isGolden(MethodInsnNode call) {
    return call.owner.equals(GOLDEN) && call.name.equals("load");
  }

  private static boolean isResource(MethodInsnNode call) {
    return call.owner.equals("java/lang/Class") && call.name.equals("getResourceAsStream");
  }

  /** Other classes, such as the testkit's, have files of their own. */
  private boolean isBesideTest(LdcInsnNode name) {
    return before(name) instanceof LdcInsnNode receiver
        && receiver.cst instanceof Type type
        && classes.all().stream().anyMatch(each -> each.name.equals(type.getInternalName()));
  }

  private static @Nullable AbstractInsnNode before(AbstractInsnNode instruction) {
    AbstractInsnNode before = instruction.getPrevious();
    while (before != null && before.getOpcode() < Opcodes.NOP) {
      before = before.getPrevious();
    }
    return before;
  }
}
