package gradus.worker.metering;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Holds the table of charges against the JDK. */
class ChargeTableTest {

  /** What an interface in the table does not declare, but the classes below it have. */
  private static final Set<String> OF_EVERY_CLASS = Set.of("<init>", "clone", "ensureCapacity");

  private final ChargeTable table = ChargeTable.load();

  @Test
  void everyMemberExists() {
    List<ChargeRule> rules = table.rules();
    assertFalse(rules.isEmpty());
    rules.forEach(each -> assertTrue(exists(each), each::toString));
  }

  @Test
  void everyChargeExists() {
    table.rules().forEach(each -> assertTrue(table.hasCharge(each), each::toString));
  }

  private static boolean exists(ChargeRule rule) {
    Method[] methods = rule.owner().getMethods();
    return OF_EVERY_CLASS.contains(rule.name())
        || List.of(methods).stream().map(Method::getName).anyMatch(rule.name()::equals);
  }
}
