package gradus.worker.metering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import gradus.model.Diagnostic;
import gradus.model.Stage;
import gradus.protocol.ClassFile;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class InstrumenterTest {

  @Test
  void keepsNamesAndOrder() {
    Submission submission = Submission.of("return new A();", "static class A {} static class B {}");
    Instrumentation instrumentation = new Instrumenter().instrument(submission.classes());
    assertEquals(
        submission.classes().stream().map(ClassFile::name).toList(),
        instrumentation.classes().stream().map(ClassFile::name).toList());
    assertEquals(List.of(), instrumentation.findings());
  }

  @Test
  void reportsMethodsThatGrowTooLong() {
    String calls = String.join("", Collections.nCopies(9500, "a = new int[n];"));
    Submission submission = Submission.of("int n = 1; int[] a;" + calls + "return a;");
    Instrumentation instrumentation = new Instrumenter().instrument(submission.classes());
    Diagnostic finding = instrumentation.findings().get(0);
    assertEquals("too-large", finding.code());
    assertEquals(Stage.COMPILE, finding.stage());
    assertEquals("Main.java", finding.file());
    assertEquals(List.of(), instrumentation.classes());
  }

  @Test
  void instrumentsLongMethods() throws Throwable {
    String calls = String.join("", Collections.nCopies(3000, "if (n++ < 0) a = new int[n];"));
    Submission.Run run =
        Submission.of(
                "int n = 1; int[] a = {}; for (int i = 0; i < 2; i++) {" + calls + "} return n;")
            .meter();
    assertEquals(6001, run.result());
  }

  @Test
  void takesLocksOut() {
    Submission.Run run =
        Submission.of(
                "Object o = null; try { synchronized (o) { return 1; } } catch"
                    + " (NullPointerException e) { return 2; }")
            .meter();
    assertEquals(2, run.result());
    assertFalse(run.reading().jvmSpent());
  }
}
