package gradus.cli;

import gradus.exercise.InvalidExerciseException;
import gradus.question.Card;
import gradus.question.CardId;
import gradus.question.CardReader;
import gradus.question.CardSearch;
import gradus.question.Deck;
import gradus.render.QuestionList;
import gradus.render.QuestionList.Row;
import gradus.review.ReviewState;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Lists interview questions. */
@Command(
    description = "Lists the interview questions, and whether each is new, due or known.",
    mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli fills in the fields
final class QuestionsCommand implements Callable<Integer> {

  @ParentCommand private GradusCommand parent;
  @Spec private CommandSpec spec;
  @Mixin private ExercisesOption exercises;

  @Parameters(
      paramLabel = "WORD",
      description =
          "Only those of this topic, or with all these words in the question or its points.")
  private List<String> words = new ArrayList<>();

  @Option(names = "--json", description = "Print the list as JSON.")
  private boolean json;

  @Override
  public Integer call() throws Exception {
    Path root = exercises.orOf(parent.home());
    ReviewState state = new ReviewDesk(spec, parent).read();
    LocalDate today = parent.session().today();
    CardSearch search = new CardSearch(words);
    List<Row> rows = new ArrayList<>();
    ExitStatus status = ExitStatus.OK;
    for (CardId each : Deck.of(root).ids()) {
      try {
        Card card = new CardReader(root).read(each);
        if (search.finds(card)) {
          String item = ReviewDesk.item(each);
          rows.add(new Row(card, state.standing(item, today), state.of(item)));
        }
      } catch (InvalidExerciseException e) {
        // One broken card hides none of the others.
        Failure failure = Failure.of(e);
        new Complaints(spec).about(failure);
        status = failure.status();
      }
    }
    if (rows.isEmpty() && status == ExitStatus.OK) {
      throw new UsageException(
          words.isEmpty()
              ? "there are no questions in " + root
              : "no question has the words " + String.join(" ", words));
    }
    if (json) {
      Outlet.out(spec).json(new QuestionList().toJson(rows));
    } else {
      Outlet.out(spec).print(new QuestionList().toText(rows));
    }
    return status.code();
  }
}
