package gradus.statement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A statement's contract is read sentence by sentence, and learners do not see what holds it. */
final class StatementTest {

  private static final String README =
      """
      # Means

      - no sentence of the contract

      ## Definitions

      All sums go from 1 to n. Then

      - **mean**: the sum over n <!-- held by means, Values#weighted -->
      - **spread**: the mean of
        all distances,

        - nested as it is
          <!-- held by spread -->

      This introduces a table.

      | name | value |
      |------|:-----:|
      | zero | 0 |
      | one | 1 <!-- held by one --> |

      **Order**: of no matter.

      ```java
      - no item
      ```

      Nor are equal values. <!-- held by
      Order#any -->

      **Ties**: none.

      ## Invalid arguments

      Throw when `x` is null.

      ## Rules

      - none of the contract

      ## Follow-up questions

      **Why?** Because.
      """;

  @Test
  void everyItemRowAndBoldParagraphIsASentence() {
    assertEquals(
        List.of(
            new Sentence(9, "- **mean**: the sum over n", List.of("means", "Values#weighted")),
            new Sentence(
                10,
                "- **spread**: the mean of\n  all distances,\n\n  - nested as it is",
                List.of("spread")),
            new Sentence(20, "| zero | 0 |", List.of()),
            new Sentence(21, "| one | 1 |", List.of("one")),
            new Sentence(
                23,
                "**Order**: of no matter.\n\n```java\n- no item\n```\n\nNor are equal values.",
                List.of("Order#any")),
            new Sentence(32, "**Ties**: none.", List.of()),
            new Sentence(36, "Throw when `x` is null.", List.of())),
        Statement.of(README).contract());
  }

  @Test
  void readsAnyLanguage() {
    String german =
        README
            .replace("## Definitions", "## Definitionen")
            .replace("## Invalid arguments", "## Ungültige Argumente")
            .replace("## Follow-up questions", "## Weiterführende Fragen");

    assertEquals(Statement.of(README).contract(), Statement.of(german).contract());
    assertEquals(
        "## Weiterführende Fragen\n\n**Why?** Because.\n", Statement.of(german).followUps());
  }

  @Test
  void everyLanguageHasEveryHeadingOnce() {
    assertEquals(Set.of("en", "de", "fr", "es"), Heading.languages());
    for (String language : Heading.languages()) {
      for (Heading each : Heading.values()) {
        assertFalse(each.in(language).isBlank(), each + " in " + language);
        assertEquals(Optional.of(each), Heading.of(each.in(language), language));
      }
    }
    assertEquals(Optional.empty(), Heading.of("Fragen", "de"));
  }

  @Test
  void learnersDoNotSeeWhatHoldsIt() {
    Statement statement = Statement.of(README);
    assertEquals(
        README.substring(0, README.indexOf("\n## Follow")).replaceAll("\\s*<!--[^>]*-->", ""),
        statement.task());
    assertEquals("## Follow-up questions\n\n**Why?** Because.\n", statement.followUps());
  }
}
