package gradus.cli;

import gradus.answer.CardResult;
import gradus.exercise.Catalogue;
import gradus.exercise.ExerciseId;
import gradus.exercise.InvalidExerciseException;
import gradus.files.FileTrouble;
import gradus.hunt.BugHunt;
import gradus.hunt.BugHunter;
import gradus.process.GraderFaultException;
import gradus.question.Card;
import gradus.question.CardId;
import gradus.question.CardReader;
import gradus.question.Deck;
import gradus.review.Repetition;
import gradus.review.ReviewState;
import gradus.review.Standing;
import gradus.simulation.CardSimulator;
import gradus.workspace.Attempts;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Asks again what is due. */
@Command(
    description =
        "Asks again what is due: questions, and hunts for the bugs of exercises, after 1, 3, 7 and"
            + " 21 days while the answers are right.",
    mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli fills in the fields
final class ReviewCommand implements Callable<Integer> {

  @ParentCommand private GradusCommand parent;
  @Spec private CommandSpec spec;
  @Mixin private ExercisesOption exercises;
  @Mixin private SolutionsOption solutions;

  @Option(
      names = "--bugs",
      description = "Also hunt bugs, never hunted before, of the exercises that you solved.")
  private boolean bugs;

  @Option(
      names = "--new",
      paramLabel = "N",
      defaultValue = "0",
      description =
          "Also ask so many questions that were never asked; ${DEFAULT-VALUE} by default.")
  private int fresh;

  @Option(
      names = "--most",
      paramLabel = "N",
      defaultValue = "20",
      description = "Stop after so many; ${DEFAULT-VALUE} by default.")
  private int most;

  @Option(
      names = "--answers",
      paramLabel = "FILE",
      description = "Read answers from this file, as ask does.")
  private @Nullable Path answers;

  private ReviewDesk desk;
  private Deck deck;
  private BugHunter hunter;

  @Override
  public Integer call() throws Exception {
    Path root = exercises.orOf(parent.home());
    Catalogue catalogue = Catalogue.of(root);
    desk = new ReviewDesk(spec, parent);
    deck = Deck.of(root);
    hunter = new BugHunter(catalogue, solutions.orBeside(root));
    ReviewState state = desk.read();
    List<String> queue = queue(catalogue, state);
    Outlet out = Outlet.out(spec);
    if (queue.isEmpty()) {
      out.print(nothing(state));
      return ExitStatus.OK.code();
    }
    try (BufferedReader opened = open();
        CardSimulator simulator = desk.simulator(root)) {
      Dialogue dialogue =
          opened == null
              ? new Dialogue(out, parent.session().in(), parent.session().typed())
              : new Dialogue(out, opened, false);
      return play(queue, state, dialogue, new CardGame(dialogue, simulator)).code();
    }
  }

  /** What is due comes first, then bugs and questions that are new. */
  private List<String> queue(Catalogue catalogue, ReviewState state)
      throws InvalidExerciseException, IOException {
    LocalDate today = parent.session().today();
    Set<String> queue = new LinkedHashSet<>();
    state.due(today).stream().map(Repetition::item).filter(this::isThere).forEach(queue::add);
    if (bugs) {
      for (ExerciseId each : catalogue.ids()) {
        // A bug is shown in the reference, which is nobody's to see before.
        if (new Attempts(parent.workspace(), each).accepted().isPresent()) {
          for (String mistake : hunter.mistakes(each)) {
            String item = ReviewDesk.BUG + mistake;
            if (state.standing(item, today) == Standing.NEW) {
              queue.add(item);
            }
          }
        }
      }
    }
    deck.ids().stream()
        .map(ReviewDesk::item)
        .filter(each -> state.standing(each, today) == Standing.NEW)
        .limit(fresh)
        .forEach(queue::add);
    return queue.stream().limit(most).toList();
  }

  /** A card may be gone since; whether a bug is, its hunt tells. */
  private boolean isThere(String item) {
    return item.startsWith(ReviewDesk.BUG)
        || deck.ids().stream().anyMatch(each -> ReviewDesk.item(each).equals(item));
  }

  private static String nothing(ReviewState state) {
    return state.repetitions().values().stream()
        .map(Repetition::due)
        .min(LocalDate::compareTo)
        .map(each -> "Nothing is due today; the next is due on " + each + ".\n")
        .orElse(
            "Nothing was asked yet: begin with "
                + GradusCommand.typed("ask")
                + ", or with review --new 5.\n");
  }

  private ExitStatus play(List<String> queue, ReviewState state, Dialogue dialogue, CardGame game)
      throws InvalidExerciseException, GraderFaultException, IOException {
    List<String> missed = new ArrayList<>();
    int played = 0;
    for (String each : queue) {
      dialogue.say(
          "%s--- %d of %d ---\n".formatted(played == 0 ? "" : "\n", played + 1, queue.size()));
      Repetition before = state.of(each);
      long seed = before == null ? 1 : before.times() + 1L;
      Boolean right =
          each.startsWith(ReviewDesk.BUG) ? hunt(each, seed, dialogue) : card(each, seed, game);
      if (right == null) {
        dialogue.say("\nThe answers end here: the rest stays due.\n");
        missed.add(each);
        break;
      }
      played++;
      if (!right) {
        missed.add(each);
      }
    }
    dialogue.say(
        "\nAsked: %d of %d. Right: %d.\n"
            .formatted(played, queue.size(), right(played, queue, missed)));
    return missed.isEmpty() ? ExitStatus.OK : ExitStatus.NOT_ACCEPTED;
  }

  private static long right(int played, List<String> queue, List<String> missed) {
    return queue.subList(0, played).stream().filter(each -> !missed.contains(each)).count();
  }

  private @Nullable Boolean card(String item, long seed, CardGame game)
      throws InvalidExerciseException, GraderFaultException, IOException {
    CardId id =
        deck.ids().stream()
            .filter(each -> ReviewDesk.item(each).equals(item))
            .findFirst()
            .orElseThrow();
    Card card = new CardReader(deck.root()).read(id);
    CardResult result = game.play(card, seed);
    desk.record(result, Outlet.out(spec));
    return result.isComplete() ? Boolean.valueOf(result.isKnown()) : null;
  }

  private @Nullable Boolean hunt(String item, long seed, Dialogue dialogue)
      throws InvalidExerciseException, IOException {
    BugHunt hunt = hunter.hunt(item.substring(ReviewDesk.BUG.length()), seed);
    if (hunt == null) {
      dialogue.say("This mistake is gone: " + item + "\n");
      desk.record(item, true, Outlet.out(spec));
      return true;
    }
    Boolean right = new HuntGame(dialogue).play(hunt);
    if (right != null) {
      desk.record(item, right, Outlet.out(spec));
    }
    return right;
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
}
