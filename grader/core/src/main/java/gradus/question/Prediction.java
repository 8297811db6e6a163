package gradus.question;

import gradus.formula.Formula;
import java.util.List;

/** Something to foretell. */
public sealed interface Prediction {

  /** Returns what all kinds have. */
  Setting setting();

  /** Returns the known wrong answers. */
  List<Mistake> mistakes();

  /** Returns how far an answer may be off; nothing where answers are no numbers. */
  default Tolerance tolerance() {
    return Tolerance.NONE;
  }

  /** Returns the word for its kind. */
  String kind();

  /**
   * A number.
   *
   * @param setting the question
   * @param answer the right answer
   * @param tolerance how far an answer may be off
   * @param mistakes the known wrong answers
   */
  record OneNumber(Setting setting, Formula answer, Tolerance tolerance, List<Mistake> mistakes)
      implements Prediction {

    /** The word for this kind, also where it is left out. */
    static final String KIND = "number";

    public OneNumber {
      mistakes = List.copyOf(mistakes);
    }

    @Override
    public String kind() {
      return KIND;
    }
  }

  /**
   * Several numbers.
   *
   * @param setting the question
   * @param labels what each number is
   * @param answers the right answers, in the order of the labels
   * @param tolerance how far each may be off
   * @param mistakes the known wrong answers
   */
  record SeveralNumbers(
      Setting setting,
      List<String> labels,
      List<Formula> answers,
      Tolerance tolerance,
      List<Mistake> mistakes)
      implements Prediction {

    static final String KIND = "numbers";

    public SeveralNumbers {
      labels = List.copyOf(labels);
      answers = List.copyOf(answers);
      mistakes = List.copyOf(mistakes);
    }

    @Override
    public String kind() {
      return KIND;
    }
  }

  /**
   * The order of some things by a value.
   *
   * @param setting the question
   * @param items the things, in the order in which they are shown
   * @param descending whether the greatest comes first
   * @param mistakes the known wrong orders
   */
  record Ranking(Setting setting, List<Item> items, boolean descending, List<Mistake> mistakes)
      implements Prediction {

    static final String KIND = "order";

    public Ranking {
      items = List.copyOf(items);
      mistakes = List.copyOf(mistakes);
    }

    @Override
    public String kind() {
      return KIND;
    }

    /** Returns the labels in the order in which they are shown. */
    public List<String> labels() {
      return items.stream().map(Item::label).toList();
    }
  }

  /**
   * Something to put in order.
   *
   * @param label what it is called
   * @param value what it is ordered by
   */
  record Item(String label, Formula value) {}

  /**
   * One of some options.
   *
   * @param setting the question
   * @param options what there is to choose from
   * @param answer the right one
   * @param mistakes the known wrong ones
   */
  record Selection(Setting setting, List<String> options, String answer, List<Mistake> mistakes)
      implements Prediction {

    static final String KIND = "choice";

    public Selection {
      options = List.copyOf(options);
      mistakes = List.copyOf(mistakes);
    }

    @Override
    public String kind() {
      return KIND;
    }
  }

  /**
   * A number that a class beside the card finds by simulation.
   *
   * @param setting the question; the class gets the given numbers in their order
   * @param file the class's file
   * @param tolerance how far an answer may be off
   * @param mistakes the known wrong answers
   */
  record Simulated(Setting setting, String file, Tolerance tolerance, List<Mistake> mistakes)
      implements Prediction {

    static final String KIND = "simulation";

    public Simulated {
      mistakes = List.copyOf(mistakes);
    }

    @Override
    public String kind() {
      return KIND;
    }
  }
}
