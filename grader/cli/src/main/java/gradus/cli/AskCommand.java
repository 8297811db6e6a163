package gradus.cli;

import gradus.answer.CardResult;
import gradus.exercise.InvalidExerciseException;
import gradus.files.FileTrouble;
import gradus.files.ReportFile;
import gradus.process.GraderFaultException;
import gradus.question.Card;
import gradus.question.CardId;
import gradus.question.CardReader;
import gradus.question.Deck;
import gradus.render.CardRenderer;
import gradus.review.Repetition;
import gradus.review.ReviewState;
import gradus.simulation.CardSimulator;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Asks an interview question. */
@Command(
    description =
        "Asks an interview question: say the answer, tick its points, then foretell numbers, which"
            + " are graded.",
    mixinStandardHelpOptions = true,
    footerHeading = "%nWithout a terminal:%n",
    footer = {
      "  Answers are read from standard input, or from --answers, a line each: y or n for",
      "  each point, then one line for each prediction; ? stands for \"I do not know\".",
      "  Empty lines and those that begin with # do not count."
    })
@SuppressWarnings("NullAway.Init") // picocli fills in the fields
final class AskCommand implements Callable<Integer> {

  private static final String STANDARD_OUTPUT = "-";

  @ParentCommand private GradusCommand parent;
  @Spec private CommandSpec spec;
  @Mixin private ExercisesOption exercises;

  @Parameters(
      arity = "0..1",
      paramLabel = "QUESTION",
      description = "The question's slug; without it, the next one that is due or new.")
  private @Nullable String slug;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "What numbers are drawn from; by default how often you were asked, plus one.")
  private @Nullable Long seed;

  @Option(names = "--answers", paramLabel = "FILE", description = "Read answers from this file.")
  private @Nullable Path answers;

  @Option(
      names = "--json",
      paramLabel = "FILE",
      description = "Write the result as JSON; - is standard output, without the dialogue.")
  private @Nullable String json;

  @Override
  public Integer call() throws Exception {
    Path root = exercises.orOf(parent.home());
    ReviewDesk desk = new ReviewDesk(spec, parent);
    Deck deck = Deck.of(root);
    ReviewState state = desk.read();
    CardId id = slug == null ? next(deck, state) : deck.resolve(slug);
    Card card = new CardReader(root).read(id);
    if (json == null || json.equals(STANDARD_OUTPUT)) {
      return play(card, state, desk, null).code();
    }
    try (ReportFile file = claim(Path.of(json))) {
      return play(card, state, desk, file).code();
    }
  }

  private static ReportFile claim(Path target) throws UsageException {
    try {
      return ReportFile.claim(target);
    } catch (IOException e) {
      throw new UsageException(String.valueOf(e.getMessage()));
    }
  }

  private CardId next(Deck deck, ReviewState state) throws UsageException {
    CardId next = ReviewDesk.next(deck, state, parent.session().today());
    if (next == null) {
      throw new UsageException("no question is due or new today; name one to be asked it again");
    }
    return next;
  }

  private ExitStatus play(Card card, ReviewState state, ReviewDesk desk, @Nullable ReportFile file)
      throws UsageException, InvalidExerciseException, GraderFaultException, IOException {
    String item = ReviewDesk.item(card.id());
    Repetition before = state.of(item);
    long drawn = seed != null ? seed : before == null ? 1 : before.times() + 1L;
    Outlet out = STANDARD_OUTPUT.equals(json) ? ReviewDesk.nowhere() : Outlet.out(spec);
    CardResult result;
    try (BufferedReader opened = open();
        CardSimulator simulator = desk.simulator(exercises.orOf(parent.home()))) {
      Dialogue dialogue =
          opened == null
              ? new Dialogue(out, parent.session().in(), parent.session().typed())
              : new Dialogue(out, opened, false);
      out.println(card.id().topic() + " / " + card.slug() + ", seed " + drawn + "\n");
      result = new CardGame(dialogue, simulator).play(card, drawn);
    }
    desk.record(result, out);
    new NextExercise(exercises.orOf(parent.home()), parent.home().installation()).print(card, out);
    publish(new CardRenderer().toJson(result), file);
    return result.isComplete() && result.isKnown() ? ExitStatus.OK : ExitStatus.NOT_ACCEPTED;
  }

  private @Nullable BufferedReader open() throws UsageException {
    if (answers == null) {
      return null;
    }
    try {
      return Files.newBufferedReader(answers);
    } catch (IOException e) {
      throw new UsageException("the answers cannot be read: " + FileTrouble.of(e));
    }
  }

  private void publish(String text, @Nullable ReportFile file) throws IOException {
    if (STANDARD_OUTPUT.equals(json)) {
      Outlet.out(spec).json(text);
    } else if (file != null) {
      file.write(text);
    }
  }
}
