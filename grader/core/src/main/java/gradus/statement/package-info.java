/**
 * Reads what an exercise's README.md says: takes its text, gives a {@link
 * gradus.statement.Statement}: what a learner reads before and afterwards, and each {@link
 * gradus.statement.Sentence} of the contract with the tests that hold it. Knows no exercise.
 */
@NullMarked
package gradus.statement;

import org.jspecify.annotations.NullMarked;
