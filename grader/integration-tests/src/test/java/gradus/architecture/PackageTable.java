package gradus.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which package may know which: the way of a submission, one direction only. A package that is not
 * written here fails the test that every package is.
 */
final class PackageTable {

  private static final String[] NOBODY = {};

  private static final Map<String, String[]> MAY_KNOW = new TreeMap<>();

  static {
    MAY_KNOW.put("gradus.model", NOBODY);
    MAY_KNOW.put("gradus.protocol", new String[] {"gradus.model"});
    core();
    worker();
    testkit();
    MAY_KNOW.put(
        "gradus.cli",
        new String[] {
          "gradus.course",
          "gradus.editor",
          "gradus.pack",
          "gradus.statement",
          "gradus.process",
          "gradus.isolation",
          "gradus.model",
          "gradus.exercise",
          "gradus.files",
          "gradus.submission",
          "gradus.execution",
          "gradus.report",
          "gradus.render",
          "gradus.render.machine",
          "gradus.pipeline",
          "gradus.batch",
          "gradus.intake",
          "gradus.gradebook",
          "gradus.pages",
          "gradus.files",
          "gradus.mistake",
          "gradus.answer",
          "gradus.formula",
          "gradus.hunt",
          "gradus.question",
          "gradus.review",
          "gradus.simulation",
          "gradus.skeleton",
          "gradus.solution",
          "gradus.verify",
          "gradus.watch",
          "gradus.debrief",
          "gradus.workspace",
          "gradus.verify.card"
        });
  }

  private PackageTable() {}

  private static void core() {
    MAY_KNOW.put("gradus.files", new String[] {"gradus.protocol"});
    MAY_KNOW.put("gradus.json", new String[] {"gradus.files"});
    MAY_KNOW.put(
        "gradus.exercise",
        new String[] {
          "gradus.files", "gradus.json", "gradus.model", "gradus.patch", "gradus.protocol"
        });
    MAY_KNOW.put(
        "gradus.course",
        new String[] {
          "gradus.exercise", "gradus.files", "gradus.json", "gradus.protocol", "gradus.statement"
        });
    MAY_KNOW.put(
        "gradus.submission",
        new String[] {
          "gradus.exercise", "gradus.files", "gradus.json", "gradus.model", "gradus.protocol"
        });
    MAY_KNOW.put("gradus.isolation", NOBODY);
    MAY_KNOW.put(
        "gradus.process", new String[] {"gradus.isolation", "gradus.model", "gradus.protocol"});
    MAY_KNOW.put(
        "gradus.execution",
        new String[] {
          "gradus.process",
          "gradus.files",
          "gradus.isolation",
          "gradus.exercise",
          "gradus.submission",
          "gradus.model",
          "gradus.protocol"
        });
    // The plan of tests and their outcomes carry protocol records.
    MAY_KNOW.put(
        "gradus.scoring",
        new String[] {"gradus.execution", "gradus.exercise", "gradus.model", "gradus.protocol"});
    MAY_KNOW.put(
        "gradus.report",
        new String[] {
          "gradus.files",
          "gradus.scoring",
          "gradus.execution",
          "gradus.exercise",
          "gradus.submission",
          "gradus.model",
          "gradus.protocol"
        });
    MAY_KNOW.put(
        "gradus.diagnosis",
        new String[] {
          "gradus.execution", "gradus.exercise", "gradus.files", "gradus.model", "gradus.protocol"
        });
    MAY_KNOW.put(
        "gradus.workspace",
        new String[] {
          "gradus.statement",
          "gradus.exercise",
          "gradus.files",
          "gradus.report",
          "gradus.model",
          "gradus.protocol"
        });
    MAY_KNOW.put(
        "gradus.debrief",
        new String[] {
          "gradus.statement",
          "gradus.exercise",
          "gradus.execution",
          "gradus.patch",
          "gradus.pipeline",
          "gradus.process",
          "gradus.solution",
          "gradus.submission"
        });
    MAY_KNOW.put(
        "gradus.render",
        new String[] {
          "gradus.course",
          "gradus.debrief",
          "gradus.workspace",
          "gradus.files",
          "gradus.json",
          "gradus.batch",
          "gradus.intake",
          "gradus.report",
          "gradus.verify",
          "gradus.verify.card",
          "gradus.answer",
          "gradus.hunt",
          "gradus.question",
          "gradus.review",
          "gradus.execution",
          "gradus.exercise",
          "gradus.model",
          "gradus.protocol"
        });
    MAY_KNOW.put(
        "gradus.intake",
        new String[] {
          "gradus.files", "gradus.submission", "gradus.process", "gradus.json", "gradus.protocol"
        });
    MAY_KNOW.put(
        "gradus.render.machine",
        new String[] {"gradus.render", "gradus.json", "gradus.report", "gradus.model"});
    MAY_KNOW.put(
        "gradus.batch",
        new String[] {
          "gradus.intake",
          "gradus.process",
          "gradus.isolation",
          "gradus.pipeline",
          "gradus.exercise",
          "gradus.files",
          "gradus.json",
          "gradus.submission",
          "gradus.execution",
          "gradus.report",
          "gradus.model",
          "gradus.protocol"
        });
    MAY_KNOW.put(
        "gradus.gradebook",
        new String[] {
          "gradus.batch",
          "gradus.course",
          "gradus.exercise",
          "gradus.files",
          "gradus.intake",
          "gradus.model",
          "gradus.protocol"
        });
    MAY_KNOW.put(
        "gradus.pages",
        new String[] {
          "gradus.batch",
          "gradus.course",
          "gradus.gradebook",
          "gradus.intake",
          "gradus.render",
          "gradus.report",
          "gradus.files",
          "gradus.model",
          "gradus.protocol"
        });
    MAY_KNOW.put("gradus.watch", NOBODY);
    MAY_KNOW.put("gradus.patch", NOBODY);
    MAY_KNOW.put("gradus.statement", NOBODY);
    MAY_KNOW.put("gradus.editor", new String[] {"gradus.files"});
    instructors();
    cards();
    MAY_KNOW.put(
        "gradus.pipeline",
        new String[] {
          "gradus.files",
          "gradus.intake",
          "gradus.process",
          "gradus.diagnosis",
          "gradus.solution",
          "gradus.exercise",
          "gradus.submission",
          "gradus.execution",
          "gradus.isolation",
          "gradus.scoring",
          "gradus.report",
          "gradus.model",
          "gradus.protocol"
        });
  }

  private static void instructors() {
    MAY_KNOW.put(
        "gradus.pack",
        new String[] {
          "gradus.course", "gradus.exercise", "gradus.files", "gradus.protocol", "gradus.workspace"
        });
    MAY_KNOW.put(
        "gradus.skeleton",
        new String[] {
          "gradus.course", "gradus.exercise", "gradus.files", "gradus.json", "gradus.statement"
        });
    MAY_KNOW.put(
        "gradus.solution",
        new String[] {
          "gradus.patch",
          "gradus.exercise",
          "gradus.files",
          "gradus.json",
          "gradus.submission",
          "gradus.model",
          "gradus.protocol"
        });
    MAY_KNOW.put(
        "gradus.mistake",
        new String[] {
          "gradus.files",
          "gradus.process",
          "gradus.pipeline",
          "gradus.patch",
          "gradus.solution",
          "gradus.exercise",
          "gradus.submission",
          "gradus.execution",
          "gradus.scoring",
          "gradus.model",
          "gradus.protocol"
        });
    MAY_KNOW.put(
        "gradus.verify",
        new String[] {
          "gradus.statement",
          "gradus.process",
          "gradus.pipeline",
          "gradus.solution",
          "gradus.exercise",
          "gradus.files",
          "gradus.submission",
          "gradus.execution",
          "gradus.isolation",
          "gradus.scoring",
          "gradus.diagnosis",
          "gradus.model",
          "gradus.protocol"
        });
  }

  private static void cards() {
    MAY_KNOW.put("gradus.formula", NOBODY);
    // Bytes of files are the protocol's.
    MAY_KNOW.put(
        "gradus.question",
        new String[] {
          "gradus.formula",
          "gradus.exercise",
          "gradus.files",
          "gradus.json",
          "gradus.model",
          "gradus.protocol"
        });
    MAY_KNOW.put(
        "gradus.answer",
        new String[] {
          "gradus.formula", "gradus.question", "gradus.exercise", "gradus.json", "gradus.process"
        });
    MAY_KNOW.put(
        "gradus.hunt",
        new String[] {
          "gradus.patch",
          "gradus.solution",
          "gradus.question",
          "gradus.exercise",
          "gradus.files",
          "gradus.submission",
          "gradus.model"
        });
    MAY_KNOW.put(
        "gradus.simulation",
        new String[] {
          "gradus.answer",
          "gradus.question",
          "gradus.execution",
          "gradus.pipeline",
          "gradus.process",
          "gradus.exercise",
          "gradus.files",
          "gradus.protocol"
        });
    MAY_KNOW.put("gradus.review", new String[] {"gradus.files", "gradus.protocol"});
    MAY_KNOW.put(
        "gradus.verify.card",
        new String[] {
          "gradus.answer",
          "gradus.formula",
          "gradus.question",
          "gradus.exercise",
          "gradus.process",
          "gradus.json",
          "gradus.model"
        });
  }

  private static void worker() {
    MAY_KNOW.put("gradus.worker.source", new String[] {"gradus.model", "gradus.protocol"});
    MAY_KNOW.put(
        "gradus.worker.compile",
        new String[] {"gradus.model", "gradus.protocol", "gradus.worker.source"});
    MAY_KNOW.put(
        "gradus.worker.contract",
        new String[] {"gradus.model", "gradus.protocol", "gradus.worker.source"});
    // Data is read as the tests read it.
    MAY_KNOW.put(
        "gradus.worker.discovery",
        new String[] {"gradus.model", "gradus.protocol", "gradus.testkit.golden"});
    MAY_KNOW.put("gradus.worker.policy", new String[] {"gradus.model", "gradus.protocol"});
    // What learners' classes call: it must bring nothing else within their reach.
    MAY_KNOW.put("gradus.worker.metering.runtime", NOBODY);
    MAY_KNOW.put(
        "gradus.worker.metering",
        new String[] {"gradus.model", "gradus.protocol", "gradus.worker.metering.runtime"});
    MAY_KNOW.put("gradus.worker.bridge.runtime", NOBODY);
    MAY_KNOW.put(
        "gradus.worker.bridge",
        new String[] {
          "gradus.model", "gradus.protocol", "gradus.testkit.text", "gradus.worker.bridge.runtime"
        });
    MAY_KNOW.put(
        "gradus.worker.sandbox",
        new String[] {
          "gradus.model",
          "gradus.protocol",
          "gradus.worker.bridge",
          "gradus.worker.bridge.runtime",
          "gradus.worker.metering.runtime"
        });
    MAY_KNOW.put(
        "gradus.worker.run",
        new String[] {
          "gradus.model",
          "gradus.protocol",
          "gradus.testkit",
          "gradus.worker.discovery",
          "gradus.worker.metering.runtime",
          "gradus.worker.sandbox"
        });
    MAY_KNOW.put("gradus.worker.mutation.operator", NOBODY);
    MAY_KNOW.put("gradus.worker.mutation.runtime", NOBODY);
    MAY_KNOW.put(
        "gradus.worker.mutation",
        new String[] {
          "gradus.model",
          "gradus.protocol",
          "gradus.worker.mutation.operator",
          "gradus.worker.mutation.runtime"
        });
    MAY_KNOW.put(
        "gradus.worker.suite",
        new String[] {
          "gradus.model",
          "gradus.protocol",
          "gradus.worker.compile",
          "gradus.worker.contract",
          "gradus.worker.mutation",
          "gradus.worker.policy"
        });
    MAY_KNOW.put("gradus.worker.unpack", new String[] {"gradus.protocol"});
    // Runs before a worker: alone.
    MAY_KNOW.put("gradus.worker.jdk", NOBODY);
    // Runs instead of a worker: alone.
    MAY_KNOW.put("gradus.worker.probe", NOBODY);
    MAY_KNOW.put(
        "gradus.worker",
        new String[] {
          "gradus.model",
          "gradus.protocol",
          "gradus.worker.jdk",
          "gradus.worker.source",
          "gradus.worker.compile",
          "gradus.worker.contract",
          "gradus.worker.discovery",
          "gradus.worker.policy",
          "gradus.worker.metering",
          "gradus.worker.metering.runtime",
          "gradus.worker.mutation",
          "gradus.worker.sandbox",
          "gradus.worker.unpack",
          "gradus.worker.run",
          "gradus.worker.suite"
        });
  }

  private static void testkit() {
    MAY_KNOW.put("gradus.testkit.text", NOBODY);
    MAY_KNOW.put("gradus.testkit.datasets", NOBODY);
    MAY_KNOW.put("gradus.testkit.golden", NOBODY);
    MAY_KNOW.put("gradus.testkit.snapshot", new String[] {"gradus.testkit.text"});
    MAY_KNOW.put(
        "gradus.testkit",
        new String[] {
          "gradus.model",
          "gradus.testkit.text",
          "gradus.testkit.datasets",
          "gradus.testkit.golden",
          "gradus.testkit.snapshot"
        });
  }

  /** Returns the packages of which the table says something. */
  static Set<String> known() {
    return new TreeSet<>(MAY_KNOW.keySet());
  }

  /** Returns the packages that some class is in. */
  static Set<String> found(JavaClasses classes) {
    Set<String> packages = new TreeSet<>();
    classes.forEach(each -> packages.add(each.getPackageName()));
    return packages;
  }

  /** Returns one rule for each package. */
  static List<Rule> rules() {
    return MAY_KNOW.entrySet().stream().map(each -> rule(each.getKey(), each.getValue())).toList();
  }

  private static Rule rule(String name, String[] mayKnow) {
    String forbidden =
        name.equals("gradus.cli") ? "gradus.worker.WorkerMain" : "gradus.cli.GradusMain";
    return Rule.of(
        classes()
            .that()
            .resideInAPackage(name)
            .should()
            .onlyDependOnClassesThat(
                not(resideInAPackage("gradus.."))
                    .or(resideInAPackage(name))
                    .or(resideInAnyPackage(mayKnow))),
        "package %s; class Violation { Class<?> other = %s.class; }".formatted(name, forbidden));
  }
}
