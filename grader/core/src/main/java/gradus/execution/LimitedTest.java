package gradus.execution;

import gradus.protocol.DeclaredTest;

/**
 * A test and what it may use.
 *
 * @param test the test
 * @param steps how many steps a learner's code may take in it
 */
record LimitedTest(DeclaredTest test, long steps) {}
