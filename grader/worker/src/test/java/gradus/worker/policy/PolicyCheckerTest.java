package gradus.worker.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.model.Diagnostic;
import gradus.model.Place;
import gradus.model.Severity;
import gradus.model.Stage;
import gradus.protocol.Bytes;
import gradus.protocol.ClassFile;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PolicyCheckerTest {

  private final PolicyChecker checker = new PolicyChecker(Policy.base());

  @Test
  void saysMemberFileAndLineInOneSentence() {
    List<Diagnostic> findings =
        check(
            """
            package p.q;
            public class Answer {
              double next() {
                return 1
                    + Math.random();
              }
            }
            """);

    assertEquals(
        List.of(
            Diagnostic.error(
                Stage.POLICY,
                "forbidden-api",
                "java.lang.Math.random is not allowed: use new java.util.Random(seed), so that your"
                    + " result can be reproduced",
                Place.of("Answer.java", 5))),
        findings);
  }

  @Test
  void saysAnInheritedMemberByTheClassThatDeclaresIt() {
    List<Diagnostic> findings =
        check(
            """
            package p.q;
            public class Answer extends java.util.ArrayList<String> {
              long count() {
                return parallelStream().count();
              }
            }
            """);

    assertEquals(1, findings.size(), findings.toString());
    assertTrue(
        findings.get(0).message().startsWith("java.util.Collection.parallelStream is not allowed"));
    assertEquals(4, findings.get(0).line());
  }

  @Test
  void placesCaughtAndLocalTypesOnTheirOwnLines() {
    List<Diagnostic> findings =
        check(
            """
            package p.q;
            public class Answer {
              void run() {
                Thread idle =
                    null;
                try {
                  run();
                } catch (ThreadDeath e) {
                  run();
                }
              }
            }
            """);

    assertEquals(List.of(4, 8), findings.stream().map(Diagnostic::line).toList());
  }

  @Test
  void saysOneThingOncePerLineAndTheMemberRatherThanItsClass() {
    List<Diagnostic> findings =
        check(
            """
            package p.q;
            public class Answer {
              Object run() {
                Thread t = new Thread(); System.exit(0); System.exit(1);
                return t;
              }
            }
            """);

    assertEquals(
        List.of("new java.lang.Thread()", "java.lang.System.exit"),
        findings.stream().map(PolicyCheckerTest::subject).toList());
  }

  @Test
  void saysASuperclassRatherThanItsConstructor() {
    List<Diagnostic> findings = check("package p.q;\npublic class Answer extends Thread {}\n");

    assertEquals(
        List.of("java.lang.Thread"), findings.stream().map(PolicyCheckerTest::subject).toList());
    assertEquals(2, findings.get(0).line());
  }

  @Test
  void ordersFindingsByFileAndLineWhateverTheOrderOfClasses() {
    List<ClassFile> classes =
        new ArrayList<>(
            TestCompiler.compile(
                Map.of(
                    "p.q.Beta",
                    "package p.q;\nclass Beta { void f() { System.gc(); } }",
                    "p.q.Alpha",
                    "package p.q;\nclass Alpha {\n"
                        + " void g() { System.exit(1); }\n void f() { System.gc(); } }")));
    List<Diagnostic> findings = checker.check("p.q", classes);
    Collections.reverse(classes);

    assertEquals(findings, checker.check("p.q", classes));
    assertEquals(
        List.of("Alpha.java:3", "Alpha.java:4", "Beta.java:2"),
        findings.stream().map(each -> each.file() + ":" + each.line()).toList());
  }

  @Test
  void givesAtMostFiftyFindings() {
    String calls = "System.gc();\n".repeat(80);
    List<Diagnostic> findings = check("package p.q; class Answer { void f() {\n" + calls + "} }");

    assertEquals(50, findings.size());
    assertEquals(2, findings.get(0).line());
    assertEquals(51, findings.get(49).line());
  }

  @Test
  void refusesClassesOutsideThePackage() {
    for (String elsewhere : List.of("p", "p.q.r", "javax.other", "org.junit.jupiter.api")) {
      String name = elsewhere + ".Answer";
      List<Diagnostic> findings =
          checker.check(
              "p.q", TestCompiler.compile(name, "package " + elsewhere + "; class Answer {}"));

      assertEquals(
          List.of(name + " must be declared in the package p.q"),
          findings.stream().map(Diagnostic::message).toList());
      assertEquals("reserved-name", findings.get(0).code());
      assertEquals(Stage.SUBMISSION, findings.get(0).stage());
    }
  }

  @Test
  void refusesClassesOfTheDefaultPackage() {
    List<Diagnostic> findings =
        checker.check("p.q", TestCompiler.compile("Answer", "class Answer {}"));

    assertEquals(List.of("reserved-name"), findings.stream().map(Diagnostic::code).toList());
  }

  @Test
  void refusesTopLevelNamesOfJavaLang() {
    for (String name : List.of("Math", "String", "Record", "Override", "StrictMath", "Module")) {
      List<Diagnostic> findings =
          checker.check(
              "p.q", TestCompiler.compile("p.q." + name, "package p.q; class " + name + " {}"));

      assertEquals(
          List.of(
              "p.q."
                  + name
                  + " needs another name: within its package it would hide java.lang."
                  + name),
          findings.stream().map(Diagnostic::message).toList());
    }
  }

  @Test
  void acceptsNestedNamesOfJavaLangAndNamesOfOtherPackages() {
    assertEquals(
        List.of(),
        check("package p.q; class Answer { static class Module {} record Process(int a) {} }"));
    assertEquals(
        List.of(),
        checker.check(
            "p.q", TestCompiler.compile("p.q.Assertions", "package p.q; class Assertions {}")));
  }

  @Test
  void refusesPackageAnnotations() {
    List<Diagnostic> findings =
        checker.check("p.q", TestCompiler.compile("p.q.package-info", "@Deprecated package p.q;"));

    assertEquals(List.of("reserved-name"), findings.stream().map(Diagnostic::code).toList());
  }

  @Test
  void refusesTooManyClasses() {
    List<ClassFile> one = TestCompiler.compile("p.q.Answer", "package p.q; class Answer {}");
    List<Diagnostic> findings = checker.check("p.q", Collections.nCopies(501, one.get(0)));

    assertEquals(List.of("too-many-classes"), findings.stream().map(Diagnostic::code).toList());
  }

  @Test
  void refusesLargeClasses() {
    ClassFile large = new ClassFile("p.q.Answer", Bytes.of(new byte[(1 << 20) + 1]));
    List<Diagnostic> findings = checker.check("p.q", List.of(large));

    assertEquals(List.of("class-too-large"), findings.stream().map(Diagnostic::code).toList());
    assertEquals(Severity.ERROR, findings.get(0).severity());
  }

  @Test
  void refusesWhatIsNoClassFileButJudgesTheRest() {
    List<ClassFile> classes =
        new ArrayList<>(
            TestCompiler.compile(
                "p.q.Answer", "package p.q; class Answer { void f() { System.gc(); } }"));
    classes.add(new ClassFile("p.q.Empty", Bytes.of(new byte[0])));
    classes.add(new ClassFile("p.q.Noise", Bytes.utf8("no class file")));
    List<Diagnostic> findings = checker.check("p.q", classes);

    assertEquals(
        List.of("malformed-class", "malformed-class", "forbidden-api"),
        findings.stream().map(Diagnostic::code).toList());
    assertTrue(findings.get(0).message().contains("p.q.Empty"), findings.toString());
  }

  @Test
  void refusesAClassGivenTwiceOrUnderAnotherName() {
    ClassFile one = TestCompiler.compile("p.q.Answer", "package p.q; class Answer {}").get(0);

    assertEquals("malformed-class", checker.check("p.q", List.of(one, one)).get(0).code());
    ClassFile renamed = new ClassFile("p.q.Other", one.content());
    assertEquals("malformed-class", checker.check("p.q", List.of(renamed)).get(0).code());
  }

  @Test
  void findsNothingInNothing() {
    assertEquals(List.of(), checker.check("p.q", List.of()));
  }

  private List<Diagnostic> check(String source) {
    return checker.check("p.q", TestCompiler.compile("p.q.Answer", source));
  }

  private static String subject(Diagnostic finding) {
    String message = finding.message();
    return message.substring(0, message.indexOf(" is not allowed"));
  }
}
