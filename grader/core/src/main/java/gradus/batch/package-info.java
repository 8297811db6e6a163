/**
 * Grades many submissions: takes a folder of learners' folders, gives one report a submission and a
 * summary of all. What is in the output folder already and still true is not graded again.
 */
@NullMarked
package gradus.batch;

import org.jspecify.annotations.NullMarked;
