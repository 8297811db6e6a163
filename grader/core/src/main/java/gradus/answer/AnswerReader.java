package gradus.answer;

import gradus.json.PlainText;
import gradus.question.Answer;
import gradus.question.Answer.Words;
import gradus.question.Prediction;
import gradus.question.Prediction.Ranking;
import gradus.question.Prediction.Selection;
import gradus.question.Prediction.SeveralNumbers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Reads what a learner typed.
 *
 * <p>A number is written as such, as {@code 3/8}, {@code 12 %} or an expression without names;
 * several numbers are separated by spaces or commas; the words of an order are their letters, such
 * as {@code c a b}; an option is its letter or the word itself.
 */
final class AnswerReader {

  private static final Pattern PER_CENT =
      Pattern.compile(
          "(?i)\\b(in|many) per ?cent\\b|\\bas a percentage\\b|\\bpercentage points?\\b");

  private AnswerReader() {}

  /**
   * Reads an answer to a prediction.
   *
   * @param choices the labels of its numbers, or what letters stand for, in their order
   * @param typed one line
   * @throws AnswerFormatException if it is none, with one sentence that says what would be
   */
  static Answer read(Prediction prediction, List<String> choices, String typed)
      throws AnswerFormatException {
    String text = typed.strip();
    if (prediction instanceof SeveralNumbers) {
      return NumberReader.several(text, choices.size(), asksPerCent(prediction));
    }
    if (prediction instanceof Ranking) {
      return order(text, choices);
    }
    if (prediction instanceof Selection) {
      return new Words(List.of(option(text, choices)));
    }
    return NumberReader.one(text, asksPerCent(prediction));
  }

  /** Where per cent are asked for, 12 % are 12. */
  private static boolean asksPerCent(Prediction prediction) {
    return PER_CENT.matcher(prediction.setting().ask()).find();
  }

  /** Returns the letter of a label or option, from {@code a}. */
  static String letter(int place) {
    return Character.toString('a' + place);
  }

  private static Answer order(String text, List<String> labels) throws AnswerFormatException {
    List<String> words = new ArrayList<>();
    for (String each : parts(text, labels.size())) {
      words.add(option(each, labels));
    }
    if (words.size() != labels.size() || new HashSet<>(words).size() != labels.size()) {
      String last = letter(labels.size() - 1);
      throw new AnswerFormatException(
          "Name each of the letters a to %s once, in order, such as: %s."
              .formatted(last, String.join(" ", example(labels.size()))));
    }
    return new Words(words);
  }

  private static List<String> example(int size) {
    List<String> letters = new ArrayList<>();
    for (int i = size - 1; i >= 0; i--) {
      letters.add(letter(i));
    }
    return letters;
  }

  private static List<String> parts(String text, int size) {
    List<String> parts =
        text.contains(",")
            ? Arrays.stream(text.split(",")).map(String::strip).toList()
            : Arrays.asList(text.split("[\\s<>]+"));
    return parts.size() == 1 && text.length() == size ? Arrays.asList(text.split("")) : parts;
  }

  private static String option(String text, List<String> options) throws AnswerFormatException {
    String wanted = text.toLowerCase(Locale.ROOT);
    for (String each : options) {
      if (each.toLowerCase(Locale.ROOT).equals(wanted)) {
        return each;
      }
    }
    for (int i = 0; i < options.size(); i++) {
      if (letter(i).equals(wanted)) {
        return options.get(i);
      }
    }
    throw new AnswerFormatException(
        "%s is none of the letters a to %s."
            .formatted(PlainText.quoted(text), letter(options.size() - 1)));
  }
}
