/**
 * Class loaders that see what they may: takes class files, gives for each test a pair of loaders in
 * which no other test has left anything. A learner's classes see the JDK's base packages and
 * nothing of the tests, JUnit or the worker; tests see what tests are written with and the
 * learner's public classes. Both have the exercise's package name but not its run-time package, so
 * package-private access ends here.
 */
@NullMarked
package gradus.worker.sandbox;

import org.jspecify.annotations.NullMarked;
