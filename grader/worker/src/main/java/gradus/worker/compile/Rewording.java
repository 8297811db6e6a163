package gradus.worker.compile;

import gradus.model.Diagnostic;
import gradus.model.Place;
import gradus.model.Stage;
import gradus.worker.source.NewerJava;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says in one way what javac says in one way as release 17, and in another later. */
final class Rewording {

  /** The code of what stands where only classes may. */
  static final String OUTSIDE_CLASS = "outside-class";

  private static final Pattern FEATURE =
      Pattern.compile("(.+) (?:is|are) (?:not supported in -source|a preview feature) .*");

  private static final Pattern PRIMITIVE_TEST =
      Pattern.compile(
          "type\\.found\\.req .*; required: class or array; found: "
              + "(boolean|byte|short|char|int|long|float|double)");

  private static final Set<String> NEWER =
      Set.of(
          "feature.not.supported.in.source",
          "feature.not.supported.in.source.plural",
          "preview.feature.disabled",
          "preview.feature.disabled.plural");

  private static final Set<String> UNDERSCORE =
      Set.of("underscore.as.identifier", "underscore.as.identifier.in.lambda");

  private static final Set<String> CONSTRUCTOR_CALL =
      Set.of("call.must.be.first.stmt.in.ctor", "call.must.only.appear.in.ctor");

  private static final Set<String> OUTSIDE =
      Set.of("class.method.or.field.expected", "statement.not.expected");

  private Rewording() {}

  /**
   * Returns the finding, in other words where javac's differ.
   *
   * @param atSwitch whether it is about what a switch is over
   */
  static Diagnostic of(Diagnostic javacs, boolean atSwitch) {
    String code = javacs.code();
    if (NEWER.contains(code)) {
      Matcher named = FEATURE.matcher(javacs.message());
      return named.matches() ? ofFeature(javacs, named.group(1), atSwitch) : javacs;
    }
    if (UNDERSCORE.contains(code)) {
      return newer(javacs, NewerJava.UNNAMED_VARIABLES);
    }
    if (code.equals("instanceof.pattern.no.subtype")) {
      return newer(javacs, NewerJava.UNCONDITIONAL_PATTERNS);
    }
    if (PRIMITIVE_TEST.matcher(code + " " + javacs.message()).matches()) {
      return newer(javacs, NewerJava.PRIMITIVE_PATTERNS);
    }
    if (CONSTRUCTOR_CALL.contains(code)) {
      return constructorCall(javacs);
    }
    return isOutside(javacs) ? outsideClass(javacs) : javacs;
  }

  private static Diagnostic ofFeature(Diagnostic javacs, String feature, boolean atSwitch) {
    return switch (feature) {
      case "flexible constructors" -> constructorCall(javacs);
      case "implicitly declared classes" -> outsideClass(javacs);
      default -> newer(javacs, atSwitch ? NewerJava.SWITCH_PATTERNS : feature);
    };
  }

  private static boolean isOutside(Diagnostic javacs) {
    return OUTSIDE.contains(javacs.code())
        || (javacs.code().equals("expected4") && javacs.message().startsWith("class, interface,"));
  }

  private static Diagnostic newer(Diagnostic javacs, String feature) {
    return NewerJava.finding(feature, javacs.file(), javacs.line(), javacs.column());
  }

  private static Diagnostic constructorCall(Diagnostic javacs) {
    return reworded(
        javacs,
        "constructor-call",
        "a call of this(...) or super(...) must be the first statement of a constructor");
  }

  private static Diagnostic outsideClass(Diagnostic javacs) {
    return reworded(
        javacs,
        OUTSIDE_CLASS,
        "this stands outside of any class: is there a closing brace too many before it?");
  }

  private static Diagnostic reworded(Diagnostic javacs, String code, String message) {
    return Diagnostic.error(
        Stage.COMPILE, code, message, Place.of(javacs.file(), javacs.line(), javacs.column()));
  }
}
