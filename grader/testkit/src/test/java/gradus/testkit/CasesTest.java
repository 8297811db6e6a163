package gradus.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class CasesTest {
  @AfterEach
  void forgetTheRun() {
    RunContext.uninstall();
  }

  @Test
  void theSameSeedGivesTheSameCases() {
    List<Long> cases = Cases.seeded("matrices", 5, Random::nextLong);
    assertEquals(cases, Cases.seeded("matrices", 5, Random::nextLong));
    assertEquals(5, new HashSet<>(cases).size());
  }

  @Test
  void anotherSeedOrPurposeGivesOthers() {
    List<Long> cases = Cases.seeded("matrices", 5, Random::nextLong);
    assertNotEquals(cases, Cases.seeded("vectors", 5, Random::nextLong));
    RunContext.install(() -> 0, 2);
    assertNotEquals(cases, Cases.seeded("matrices", 5, Random::nextLong));
    RunContext.install(() -> 0, 1);
    assertEquals(cases, Cases.seeded("matrices", 5, Random::nextLong));
  }

  @Test
  void aRunKnowsWhetherItsSeedWasUsed() {
    RunContext.install(() -> 0, 2);
    assertFalse(RunContext.seedWasUsed());
    Cases.seeded("matrices", 1, Random::nextLong);
    assertTrue(RunContext.seedWasUsed());
    RunContext.install(() -> 0, 2);
    assertFalse(RunContext.seedWasUsed());
  }

  @Test
  void aCaseDependsNeitherOnTheirNumberNorOnItsNeighbours() {
    List<Long> few = Cases.seeded("matrices", 2, Random::nextLong);
    List<Long> many =
        Cases.seeded(
            "matrices",
            9,
            random -> {
              long first = random.nextLong();
              random.nextGaussian();
              return first;
            });
    assertEquals(few, many.subList(0, 2));
  }

  @Test
  void casesNeverChangeBetweenReleases() {
    assertEquals(List.of(-16305213, -270541923), Cases.seeded("matrices", 2, Random::nextInt));
  }

  @Test
  void hashAndMixAreThePublishedOnes() {
    assertEquals(0xcbf29ce484222325L, Cases.fnv1a(""));
    assertEquals(0xaf63dc4c8601ec8cL, Cases.fnv1a("a"));
    assertEquals(0x85944171f73967e8L, Cases.fnv1a("foobar"));
    assertEquals(0xe220a8397b1dcdafL, Cases.mix(0x9e3779b97f4a7c15L));
    assertEquals(0x6e789e6aa1b965f4L, Cases.mix(0x9e3779b97f4a7c15L << 1));
  }

  @Test
  void noCaseIsNoTest() {
    assertThrows(
        IllegalArgumentException.class, () -> Cases.seeded("nothing", 0, Random::nextLong));
  }

  @Test
  void aCaseMayNotBeRemoved() {
    List<Integer> cases = Cases.seeded("ints", 2, Random::nextInt);
    assertThrows(UnsupportedOperationException.class, cases::clear);
  }
}
