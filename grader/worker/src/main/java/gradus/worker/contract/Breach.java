package gradus.worker.contract;

import gradus.model.Diagnostic;
import gradus.model.Place;
import gradus.model.Stage;
import gradus.worker.source.Declaration;
import java.util.Optional;

/**
 * A way in which a learner's class is not what the starter's is.
 *
 * @param kind what is wrong
 * @param type the starter's class
 * @param member the starter's member, or the learner's in case of a duty
 * @param other the learner's class
 * @param found the learner's member which comes nearest
 */
record Breach(
    Kind kind,
    ApiClass type,
    Optional<ApiMember> member,
    Optional<ApiClass> other,
    Optional<ApiMember> found) {

  private static final String CODE = "signature";

  private enum Kind {
    CLASS,
    MEMBER,
    DUTY
  }

  static Breach ofClass(ApiClass type, Optional<ApiClass> other) {
    return new Breach(Kind.CLASS, type, Optional.empty(), other, Optional.empty());
  }

  static Breach ofMember(
      ApiClass type, ApiMember member, ApiClass other, Optional<ApiMember> found) {
    return new Breach(Kind.MEMBER, type, Optional.of(member), Optional.of(other), found);
  }

  static Breach ofDuty(ApiClass type, ApiClass other, ApiMember method) {
    return new Breach(
        Kind.DUTY, type, Optional.of(method), Optional.of(other), Optional.of(method));
  }

  /** Returns the breach as an error at the found declaration, or at the class that lacks it. */
  Diagnostic explain(Signatures wanted, Signatures written) {
    Optional<Declaration> place =
        other
            .flatMap(type -> found.flatMap(each -> written.declaration(type, each)))
            .or(() -> other.flatMap(written::declaration));
    return Diagnostic.error(
        Stage.SOURCE,
        CODE,
        message(wanted, written),
        Place.of(
            place.map(Declaration::file).orElse(null),
            place.map(Declaration::line).orElse(0),
            place.map(Declaration::column).orElse(0)));
  }

  private String message(Signatures wanted, Signatures written) {
    return switch (kind) {
      case CLASS -> classMessage(wanted, written);
      case MEMBER -> memberMessage(wanted, written);
      case DUTY ->
          label()
              + " must not be abstract: what the exercise makes of "
              + Signatures.simpleName(type)
              + " has no such method";
    };
  }

  private String classMessage(Signatures wanted, Signatures written) {
    String expectation = "expected `" + wanted.text(type) + "`";
    return other
        .map(
            each ->
                " is declared otherwise: " + expectation + ", found `" + written.text(each) + "`")
        .map(text -> label() + text)
        .orElseGet(() -> label() + " is missing: " + expectation);
  }

  private String memberMessage(Signatures wanted, Signatures written) {
    String expectation = "expected `" + wanted.text(type, member.orElseThrow()) + "`";
    if (found.isEmpty()) {
      return label() + " is missing: " + expectation;
    }
    String difference =
        found.get().isMethod() ? " has another signature: " : " is declared otherwise: ";
    String reality = written.text(other.orElseThrow(), found.get());
    return label() + difference + expectation + ", found `" + reality + "`";
  }

  private String label() {
    String name = Signatures.simpleName(type);
    if (member.isEmpty()) {
      return name;
    }
    return member.get().isConstructor()
        ? "the constructor of " + name
        : name + "." + member.get().name();
  }
}
