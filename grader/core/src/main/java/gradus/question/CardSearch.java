package gradus.question;

import java.util.List;
import java.util.Locale;

/** Finds cards by what somebody types. */
public final class CardSearch {

  private final List<String> words;

  /**
   * @param words a topic's name, or words; without any, every card is found
   */
  public CardSearch(List<String> words) {
    this.words = words.stream().map(each -> each.toLowerCase(Locale.ROOT)).toList();
  }

  /** Returns whether a card is of the topic, or has every word in its slug, question or points. */
  public boolean finds(Card card) {
    if (words.size() == 1 && card.id().topic().equals(words.get(0).replace('-', '_'))) {
      return true;
    }
    String text =
        (card.slug() + " " + card.question() + " " + String.join(" ", card.points()))
            .toLowerCase(Locale.ROOT);
    return words.stream().allMatch(text::contains);
  }
}
