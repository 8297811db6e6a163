package gradus.worker;

import gradus.model.TestStatus;
import gradus.protocol.Bytes;
import gradus.protocol.CompileExercise;
import gradus.protocol.DeclaredTest;
import gradus.protocol.ExerciseCompiled;
import gradus.protocol.ExerciseRules;
import gradus.protocol.FrameLimits;
import gradus.protocol.FrameReader;
import gradus.protocol.FrameWriter;
import gradus.protocol.LoadExercise;
import gradus.protocol.ResourceFile;
import gradus.protocol.RunTest;
import gradus.protocol.RunTests;
import gradus.protocol.SourceFile;
import gradus.protocol.Submit;
import gradus.protocol.TestAnswered;
import gradus.protocol.WorkerCommand;
import gradus.protocol.WorkerEvent;
import gradus.worker.jdk.LaterJdkAgent;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.Pipe;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Plays a whole grading through, controller and worker in one JVM, so that an archive of the
 * classes that this JVM has loaded holds what every worker needs.
 */
public final class RehearsalMain {

  private static final int OUTPUT_BYTES = 1 << 16;
  private static final long STEP_LIMIT = 1_000_000;

  private final FrameWriter commands;
  private final FrameReader<WorkerEvent> events;

  private RehearsalMain(FrameWriter commands, FrameReader<WorkerEvent> events) {
    this.commands = commands;
    this.events = events;
  }

  /** Ends the JVM: with status 0 when everything was played. */
  public static void main(String[] arguments) throws IOException {
    Pipe down = Pipe.open();
    Pipe up = Pipe.open();
    FrameWriter toWorker = new FrameWriter(Channels.newOutputStream(down.sink()), FrameLimits.DOWN);
    FrameWriter toController = new FrameWriter(Channels.newOutputStream(up.sink()), FrameLimits.UP);
    InputStream commands = Channels.newInputStream(down.source());
    Thread worker = new Thread(() -> work(commands, toController), "worker");
    worker.setDaemon(true);
    worker.start();
    InputStream events = Channels.newInputStream(up.source());
    LaterJdkAgent.rehearse();
    new RehearsalMain(toWorker, FrameReader.ofEvents(events)).play();
    System.exit(0);
  }

  private static void work(InputStream in, FrameWriter out) {
    try {
      new CommandLoop(CommandQueue.reading(FrameReader.ofCommands(in)), out).run();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private void play() throws IOException {
    List<SourceFile> starter = List.of(source("Starter", "Mean"));
    List<SourceFile> tests = List.of(source("MeanTest", "MeanTest"));
    List<ResourceFile> resources = List.of(new ResourceFile("golden.json", content("golden.json")));
    commands.write(
        new CompileExercise("rehearsal", starter, tests, resources, List.of(), List.of()));
    if (!(answer() instanceof ExerciseCompiled compiled) || compiled.tests().isEmpty()) {
      throw new IllegalStateException("what is to be rehearsed does not compile");
    }
    SourceFile right = source("Right", "Mean");
    for (SourceFile each : List.of(right, withMistake(right))) {
      commands.write(
          new LoadExercise(
              "rehearsal",
              starter,
              List.of(),
              compiled.starterClasses(),
              compiled.testClasses(),
              resources,
              true,
              new ExerciseRules(List.of(), List.of(), OUTPUT_BYTES, 1)));
      ask(new Submit(List.of(each), true));
      if (passes(compiled.tests()) != each.equals(right)) {
        throw new IllegalStateException("what is rehearsed is not graded as it should be");
      }
    }
  }

  /** A failure takes classes that nothing else does. */
  private static SourceFile withMistake(SourceFile right) {
    String text = right.content().utf8().replace("sum.value() / sum.count()", "sum.value()");
    return new SourceFile(right.path(), Bytes.utf8(text));
  }

  /** Runs all tests, whatever the first ones come to. */
  private boolean passes(List<DeclaredTest> tests) throws IOException {
    List<RunTest> all = tests.stream().map(test -> new RunTest(test, STEP_LIMIT)).toList();
    commands.write(new RunTests(1, all, false));
    boolean passes = true;
    for (int i = 0; i < all.size(); i++) {
      passes &=
          answer() instanceof TestAnswered answered
              && answered.finished().status() == TestStatus.PASSED;
    }
    return passes;
  }

  private void ask(WorkerCommand command) throws IOException {
    commands.write(command);
    answer();
  }

  private @Nullable WorkerEvent answer() throws IOException {
    return events.read(FrameLimits.UP);
  }

  private static SourceFile source(String resource, String name) throws IOException {
    return new SourceFile(name + ".java", content(resource + ".java"));
  }

  private static Bytes content(String resource) throws IOException {
    try (InputStream in = RehearsalMain.class.getResourceAsStream("rehearsal/" + resource)) {
      if (in == null) {
        throw new IllegalStateException("the worker lacks its rehearsal");
      }
      return Bytes.of(in.readAllBytes());
    }
  }
}
