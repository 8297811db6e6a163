package gradus.worker.metering;

import gradus.worker.metering.runtime.Charges;
import gradus.worker.metering.runtime.NumberCharges;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.MethodInsnNode;

/** The table of what the JDK's bulk calls are charged: the resource {@code charges.txt}. */
final class ChargeTable {

  private static final List<Class<?>> CHARGERS = List.of(Charges.class, NumberCharges.class);

  private static final Pattern SPACES = Pattern.compile(" +");

  private final Map<String, List<ChargeRule>> byName = new HashMap<>();
  private final Map<String, Class<?>> chargers = new HashMap<>();

  private ChargeTable() {
    for (Class<?> each : CHARGERS) {
      for (Method method : each.getMethods()) {
        chargers.put(method.getName() + Type.getMethodDescriptor(method), each);
      }
    }
  }

  /** Reads the table. That every name in it exists is for a test to see: it takes long. */
  static ChargeTable load() {
    ChargeTable table = new ChargeTable();
    try (InputStream in =
            Objects.requireNonNull(ChargeTable.class.getResourceAsStream("charges.txt"));
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      lines.lines().filter(each -> !each.isBlank() && !each.startsWith("#")).forEach(table::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return table;
  }

  private void add(String line) {
    List<String> words = SPACES.splitAsStream(line).toList();
    String member = words.get(0);
    int hash = member.indexOf('#');
    int open = member.indexOf('(');
    String name = member.substring(hash + 1, open < 0 ? member.length() : open);
    List<String> operands = words.subList(2, words.size());
    boolean afterwards = operands.contains("result");
    ChargeRule rule =
        new ChargeRule(
            member.substring(0, hash),
            name,
            open < 0 ? null : member.substring(open, member.length() - 1),
            words.get(1).equals("free") ? "" : words.get(1),
            afterwards ? List.of() : operands.stream().map(Integer::valueOf).toList(),
            afterwards);
    byName.computeIfAbsent(name, key -> new ArrayList<>()).add(rule);
  }

  /** Returns every line. */
  List<ChargeRule> rules() {
    return byName.values().stream().flatMap(List::stream).toList();
  }

  /** Returns whether there is a method that charges what a rule says. */
  boolean hasCharge(ChargeRule rule) {
    return rule.isFree()
        || chargers.keySet().stream().anyMatch(each -> each.startsWith(rule.charge() + "("));
  }

  /**
   * Returns the charge of a call.
   *
   * @param operands the types of the receiver, unless it is being constructed, and the arguments
   */
  @Nullable Charge find(MethodInsnNode call, List<Type> operands, ClassHierarchy hierarchy) {
    for (ChargeRule rule : byName.getOrDefault(call.name, List.of())) {
      if (!rule.fitsParameters(call.desc) || !hierarchy.isSubtype(call.owner, rule.owner())) {
        continue;
      }
      if (rule.isFree()) {
        return null;
      }
      String descriptor = rule.chargeDescriptor(operands);
      Class<?> charger = descriptor == null ? null : chargers.get(rule.charge() + descriptor);
      if (charger != null && descriptor != null) {
        return new Charge(rule, RuntimeCall.of(charger, rule.charge(), descriptor));
      }
    }
    return null;
  }
}
