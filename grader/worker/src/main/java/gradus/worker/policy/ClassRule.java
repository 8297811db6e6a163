package gradus.worker.policy;

/**
 * What the allow-list says about one class.
 *
 * @param use how the class may be used
 * @param members the members that may be called, with a space before and after each: a name, a name
 *     with parameter types, or {@code *} for all. Kept as text, since a submission asks about few
 *     of the classes.
 */
record ClassRule(Use use, String members) {

  static final ClassRule NOTHING = new ClassRule(Use.NONE, " ");
  static final ClassRule MEMBERS_ONLY = new ClassRule(Use.CALL, " ");
  static final ClassRule EVERYTHING = new ClassRule(Use.EXTEND, " * ");

  boolean lists(String member, String parameters) {
    return members.contains(" " + member + " ")
        || members.contains(" " + member + parameters + " ")
        || listsEverything();
  }

  boolean listsEverything() {
    return members.equals(EVERYTHING.members);
  }

  /** How a class may be used; each constant includes those before it. */
  enum Use {
    /** Not at all. */
    NONE,
    /** As the type of an exception that javac's own code catches. */
    CATCH,
    /** As a type. */
    TYPE,
    /** By calls to its members. */
    CALL,
    /** As a superclass or interface of a learner's class or lambda. */
    EXTEND;

    boolean includes(Use other) {
      return compareTo(other) >= 0;
    }
  }
}
