package gradus.worker;

import static java.nio.charset.StandardCharsets.US_ASCII;

import gradus.model.Comparison;
import gradus.model.Diagnostic;
import gradus.model.Excerpt;
import gradus.model.Place;
import gradus.model.Severity;
import gradus.model.Stage;
import gradus.model.TestStatus;
import gradus.protocol.Bytes;
import gradus.protocol.ClassFile;
import gradus.protocol.CompileExercise;
import gradus.protocol.DeclaredTest;
import gradus.protocol.ExerciseCompiled;
import gradus.protocol.FrameLimits;
import gradus.protocol.FrameReader;
import gradus.protocol.FrameWriter;
import gradus.protocol.RunTest;
import gradus.protocol.RunTests;
import gradus.protocol.SubmissionChecked;
import gradus.protocol.TestAnswered;
import gradus.protocol.TestFinished;
import gradus.protocol.WorkerCommand;
import gradus.protocol.WorkerEvent;
import gradus.protocol.WorkerFault;
import gradus.protocol.WorkerReady;
import java.io.ByteArrayOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * Follows the script on its class path: by moment ({@code start}, {@code compile}, {@code submit},
 * {@code again} or a test's method), a {@link Behaviour}; after {@code once} it holds for the first
 * worker only, after {@code later} for all but the first. Leaves an empty file {@code pid-N} in its
 * working directory, so that a test can ask what became of it.
 */
public final class WorkerMain {

  private static final long LONGER_THAN_ANY_TEST = 600_000;

  private final OutputStream out = new FileOutputStream(FileDescriptor.out);
  private final Properties script;
  private long ticket;

  private WorkerMain(Properties script) {
    this.script = script;
  }

  /** Speaks on standard output as the script says. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Properties script = new Properties();
    try (InputStream in = WorkerMain.class.getResourceAsStream("/script.properties")) {
      script.load(Objects.requireNonNull(in));
    }
    leaveTrace(ProcessHandle.current());
    new WorkerMain(script).run();
  }

  private static void leaveTrace(ProcessHandle process) throws IOException {
    Files.createFile(Path.of("pid-" + process.pid()));
  }

  private void run() throws IOException, InterruptedException {
    act("start", new WorkerReady("scripted"));
    FrameReader<WorkerCommand> in = FrameReader.ofCommands(new FileInputStream(FileDescriptor.in));
    for (WorkerCommand each = in.read(FrameLimits.DOWN);
        each != null;
        each = in.read(FrameLimits.DOWN)) {
      switch (each.type()) {
        case COMPILE_EXERCISE -> act("compile", compiled((CompileExercise) each));
        case LOAD_EXERCISE -> {}
        case LOAD_AGAIN -> loadAgain();
        case SUBMIT -> act("submit", new SubmissionChecked(List.of(), false));
        case LIST_MUTANTS, USE_MUTANT, SIMULATE, UNPACK ->
            throw new IllegalStateException("not in any script");
        case RUN_TESTS -> run((RunTests) each);
      }
    }
  }

  private void run(RunTests command) throws IOException, InterruptedException {
    ticket = command.ticket();
    for (RunTest each : command.tests()) {
      act(each.test().methodName(), passed(each));
      if (behaviour(each.test().methodName()) == Behaviour.ANSWER_SPENT) {
        return;
      }
    }
  }

  /** Loading has no answer, but a script may have something happen then. */
  private void loadAgain() throws IOException, InterruptedException {
    if (script.containsKey("again")) {
      act("again", new WorkerReady("loaded again"));
    }
  }

  private Behaviour behaviour(String moment) throws IOException {
    String[] words = script.getProperty(moment, "ANSWER").split(" ", -1);
    if (words.length == 2 && isFirst(moment) != words[0].equals("once")) {
      return Behaviour.ANSWER;
    }
    return Behaviour.valueOf(words[words.length - 1]);
  }

  private static boolean isFirst(String moment) throws IOException {
    try {
      Files.createFile(Path.of("once-" + moment));
      return true;
    } catch (FileAlreadyExistsException e) {
      return false;
    }
  }

  private void act(String moment, WorkerEvent answer) throws IOException, InterruptedException {
    switch (behaviour(moment)) {
      case ANSWER -> say(answer);
      case FAIL -> say(failed(moment));
      case ANSWER_SPENT ->
          say(
              answer(
                  new TestFinished(id(moment), TestStatus.PASSED, 1, "", null, "", false, true)));
      case SILENT -> stay();
      case BUSY -> work();
      case ANSWER_AND_DEAF -> {
        say(answer);
        stay();
      }
      case SILENT_WITH_CHILD -> {
        leaveTrace(new ProcessBuilder("sleep", "600").start().toHandle());
        stay();
      }
      case EXIT -> exit(3);
      case BE_KILLED -> exit(137);
      case ANSWER_AND_EXIT -> {
        say(answer);
        exit(4);
      }
      case FLOOD_AND_ANSWER -> {
        flood();
        say(answer);
      }
      case FLOOD_AND_EXIT -> {
        flood();
        exit(5);
      }
      case TRUNCATED -> {
        write(Arrays.copyOf(frame(answer), 7));
        exit(0);
      }
      case TRUNCATED_AND_SILENT -> {
        write(Arrays.copyOf(frame(answer), 7));
        stay();
      }
      case OVERSIZE -> {
        write(ByteBuffer.allocate(4).putInt(FrameLimits.UP.frameBytes() + 1).array());
        stay();
      }
      case GARBAGE -> {
        write(new byte[] {0, 0, 0, 3, 68, -1, -1});
        stay();
      }
      case OTHER_TEST -> say(answer(finished("other")));
      case FORGE_NEXT -> {
        say(answer, new TestAnswered(ticket + 1, finished("b")));
        stay();
      }
      case WRONG_EVENT -> say(new WorkerReady("again"));
      case FAULT -> say(new WorkerFault("a scripted fault"));
      case ANSWER_AND_FAULT -> say(answer, new WorkerFault("a scripted fault"));
      case FIND_ERROR -> say(found(Severity.ERROR));
      case FIND_WARNING -> say(found(Severity.WARNING));
    }
  }

  /** All in one write, as a forger would, so that no reader sees one without the other. */
  private void say(WorkerEvent... events) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (WorkerEvent each : events) {
      bytes.write(frame(each));
    }
    write(bytes.toByteArray());
  }

  private void write(byte[] bytes) throws IOException {
    out.write(bytes);
    out.flush();
  }

  private static byte[] frame(WorkerEvent event) throws IOException {
    ByteArrayOutputStream frame = new ByteArrayOutputStream();
    new FrameWriter(frame, FrameLimits.UP).write(event);
    return frame.toByteArray();
  }

  private static void stay() throws InterruptedException {
    Thread.sleep(LONGER_THAN_ANY_TEST);
  }

  private static void work() {
    while (true) {
      Thread.onSpinWait();
    }
  }

  private static void exit(int status) {
    Runtime.getRuntime().halt(status);
  }

  private static void flood() throws IOException {
    OutputStream err = new FileOutputStream(FileDescriptor.err);
    byte[] line = ("x".repeat(1023) + "\n").getBytes(US_ASCII);
    for (int i = 0; i < 4096; i++) {
      err.write(line);
    }
    err.write("the last words".getBytes(US_ASCII));
    err.flush();
  }

  private static String id(String method) {
    return "ATest#" + method;
  }

  private TestAnswered answer(TestFinished finished) {
    return new TestAnswered(ticket, finished);
  }

  private TestAnswered passed(RunTest command) {
    return answer(
        new TestFinished(
            command.test().id(),
            TestStatus.PASSED,
            command.stepLimit(),
            "",
            null,
            "",
            false,
            false));
  }

  private static TestFinished finished(String method) {
    return new TestFinished(id(method), TestStatus.PASSED, 1, "", null, "", false, false);
  }

  private TestAnswered failed(String method) {
    Comparison numbers =
        new Comparison("1.0", "NaN", "NaN", "1.0E-9", "[3]")
            .with(new Excerpt("", "{1.0}", "{NaN}", " ^^^"));
    return answer(
        new TestFinished(
            id(method), TestStatus.FAILED, 42, "not close", numbers, "printed\n", false, false));
  }

  private static SubmissionChecked found(Severity severity) {
    Diagnostic finding =
        new Diagnostic(
            Stage.POLICY, severity, "forbidden-api", "not allowed", Place.of("A.java", 3, -1));
    return new SubmissionChecked(List.of(finding), false);
  }

  /** Declares the tests {@code a} and {@code b} in each source of tests. */
  private static ExerciseCompiled compiled(CompileExercise command) {
    List<DeclaredTest> tests =
        command.tests().stream()
            .map(each -> command.packageName() + "." + each.path().replace(".java", ""))
            .flatMap(each -> Stream.of(test(each, "a"), test(each, "b")))
            .toList();
    ClassFile classFile = new ClassFile(command.packageName() + ".A", Bytes.utf8("class"));
    return new ExerciseCompiled(List.of(classFile), List.of(classFile), tests, List.of());
  }

  private static DeclaredTest test(String className, String method) {
    return new DeclaredTest(className, method, List.of(), false, "title of " + method);
  }
}
