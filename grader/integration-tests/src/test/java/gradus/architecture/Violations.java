package gradus.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles sources that break a rule, so that a violation can stand beside its rule as text. */
final class Violations {

  private static final Pattern TYPE = Pattern.compile("(?:class|record|interface) (\\w+)");

  private Violations() {}

  /** Returns the classes of the given sources, compiled against everything that tests see. */
  static JavaClasses compile(List<String> sources, Path folder) throws IOException {
    Path classes = Files.createTempDirectory(folder, "classes");
    List<Path> files = new ArrayList<>();
    for (String each : sources) {
      Path home = Files.createTempDirectory(folder, "source");
      files.add(Files.writeString(home.resolve(name(each) + ".java"), each));
    }
    compile(files, List.of("-nowarn", "-proc:none", "-d", classes.toString()));
    return new ClassFileImporter().importPath(classes);
  }

  private static String name(String source) {
    Matcher type = TYPE.matcher(source);
    if (!type.find()) {
      throw new IllegalArgumentException(source);
    }
    return type.group(1);
  }

  private static void compile(List<Path> files, List<String> options) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter said = new StringWriter();
    try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
      boolean compiled =
          compiler
              .getTask(
                  said, manager, null, options, null, manager.getJavaFileObjectsFromPaths(files))
              .call();
      if (!compiled) {
        throw new IllegalArgumentException(said.toString());
      }
    }
  }
}
