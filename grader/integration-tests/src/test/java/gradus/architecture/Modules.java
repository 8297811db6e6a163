package gradus.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import gradus.cli.GradusMain;
import gradus.protocol.WorkerCommand;
import gradus.scoring.Scorer;
import gradus.testkit.Tolerance;
import gradus.worker.WorkerMain;
import java.net.URL;
import java.util.List;
import java.util.Map;

/** The main classes of each module, found by where one of them lies. */
final class Modules {

  /** One class of each module. */
  private static final Map<String, Class<?>> WITNESSES =
      Map.of(
          "protocol", WorkerCommand.class,
          "testkit", Tolerance.class,
          "worker", WorkerMain.class,
          "core", Scorer.class,
          "cli", GradusMain.class);

  private static final JavaClasses ALL =
      new ClassFileImporter().importUrls(WITNESSES.values().stream().map(Modules::url).toList());

  private Modules() {}

  /** Returns the classes of all modules together. */
  static JavaClasses all() {
    return ALL;
  }

  /** Returns the classes of one module. */
  static JavaClasses of(String module) {
    Class<?> witness = WITNESSES.get(module);
    if (witness == null) {
      throw new IllegalArgumentException(module);
    }
    return new ClassFileImporter().importUrls(List.of(url(witness)));
  }

  private static URL url(Class<?> witness) {
    return witness.getProtectionDomain().getCodeSource().getLocation();
  }
}
